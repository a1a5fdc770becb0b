import type { Binding, BoundTarget } from "./bind-aspects.ts";
import { clauseOf } from "./clauses.ts";
import { type Mention, sensesOf } from "./sense.ts";
import { targetAt } from "./target.ts";

/** 维持、纠正、其他、未审结: a weak word in a list takes the object of its neighbours. */
export function bindListed(
  { text, mentions, clauses, table, used }: Binding,
  bound: readonly BoundTarget[],
): BoundTarget[] {
  return mentions.flatMap((mention) => {
    const counted = !isListed(text, mention) && isCounted(text, mention);
    if (used.has(mention) || !(counted || isListed(text, mention))) return [];
    const near = counted
      ? onlyObject(bound)
      : bound.find((b) => clauseOf(clauses, b.by.start) === clauseOf(clauses, mention.start));
    const weak = sensesOf(mention, "aspect").filter((sense) => sense.weak);
    const found = weak.flatMap(({ aspect }) => {
      const metric = near?.object ? table.find(near.object, aspect, near.route) : null;
      return metric ? [{ aspect, metric }] : [];
    });
    const [first] = found;
    if (!near || !first) return [];
    used.add(mention);
    const target = targetAt(mention, [first.metric], false);
    return [{ object: near.object, route: near.route, aspect: first.aspect, by: mention, target }];
  });
}

/** 规范性文件:发了几件,废了几件: each is asked for by a number of its own. */
const isCounted = (text: string, { end }: Mention) =>
  /^(?:几|多少)[件个份部项]/u.test(text.slice(end));

function onlyObject(bound: readonly BoundTarget[]): BoundTarget | undefined {
  const objects = new Set(bound.map(({ object }) => object));
  return objects.size === 1 && !objects.has("request") ? bound[0] : undefined;
}

const isListed = (text: string, { start, end }: Mention) =>
  text.charAt(start - 1) === "、" || text.charAt(end) === "、";
