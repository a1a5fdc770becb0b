import type { MetricId } from "../form/index.ts";
import type { Binding, BoundTarget } from "./bind-aspects.ts";
import { type Clause, clauseOf } from "./clauses.ts";
import type { FormTable } from "./form-table.ts";
import { type Mention, sensesOf } from "./sense.ts";
import { type Target, targetAt } from "./target.ts";

/** Objects that no aspect took: with a weak aspect beside them, with the aspect of their neighbours, or their defaults. */
export function bindObjects(
  binding: Binding,
  bound: readonly BoundTarget[],
  wholeObjects: readonly string[],
): readonly Target[] {
  const { mentions, objects, clauses, table, used } = binding;
  const targets: Target[] = [];
  const taken = new Set([...wholeObjects, ...bound.map((b) => b.object)]);
  for (const mention of objects) {
    if (used.has(mention)) continue;
    const sense =
      sensesOf(mention, "object").find((s) => s.route) ?? sensesOf(mention, "object")[0];
    if (!sense) continue;
    used.add(mention);
    const own = `${sense.object}/${sense.route ?? ""}`;
    if (taken.has(sense.object) || taken.has(own)) continue;
    taken.add(own);
    const shared = sharedAspect(mention, sense, bound, clauses, table);
    const weak = shared ? null : weakAspect(mention, sense, mentions, clauses, table, used);
    const metric = shared ?? weak ?? keptAspect(sense, binding, bound);
    const metrics = metric ? [metric] : table.defaults(sense.object, sense.route);
    targets.push(targetAt(mention, metrics, metrics.length > 1));
  }
  return targets;
}

/** 复议、诉讼被纠正几件: the aspect bound to 诉讼 holds for 复议 beside it too. */
function sharedAspect(
  mention: Mention,
  sense: { readonly object: string; readonly route: string | null },
  bound: readonly BoundTarget[],
  clauses: readonly Clause[],
  table: FormTable,
): MetricId | null {
  const here = clauseOf(clauses, mention.start);
  const near = bound.filter((b) => clauseOf(clauses, b.by.start) === here);
  const aspects = new Set(near.map((b) => b.aspect));
  const [aspect] = aspects;
  if (aspects.size !== 1 || aspect === undefined) return null;
  return table.find(sense.object, aspect, sense.route);
}

/** 官司呢 after 复议输了几件: only the object changes, where the new one has such an aspect. */
function keptAspect(
  { object, route }: { readonly object: string; readonly route: string | null },
  { text, known, objects, table }: Binding,
  bound: readonly BoundTarget[],
): MetricId | null {
  const bends = bound.length === 0 && objects.length === 1 && /^[^几多]{1,10}呢$/u.test(text);
  return bends && known && known.object !== object ? table.find(object, known.aspect, route) : null;
}

function weakAspect(
  mention: Mention,
  sense: { readonly object: string; readonly route: string | null },
  mentions: readonly Mention[],
  clauses: readonly Clause[],
  table: FormTable,
  used: Set<Mention>,
): MetricId | null {
  const here = clauseOf(clauses, mention.start);
  const candidates = mentions
    .filter((m) => !used.has(m) && clauseOf(clauses, m.start) === here)
    .flatMap((m) =>
      sensesOf(m, "aspect").flatMap(({ aspect }) => {
        const metric = table.find(sense.object, aspect, sense.route);
        const gap = m.start < mention.start ? mention.start - m.end : m.start - mention.end;
        return metric ? [{ m, metric, gap }] : [];
      }),
    )
    .sort((a, b) => a.gap - b.gap);
  const [nearest] = candidates;
  if (!nearest) return null;
  used.add(nearest.m);
  return nearest.metric;
}

/**
 * 收了几件: no object stands anywhere, only a weak aspect and a classifier. The figures that have such an aspect
 * and are counted so; usually one, else the asker chooses.
 */
export function bindVague({ text, mentions, table, used, known }: Binding): readonly Target[] {
  if (!/[几多]/u.test(text)) return [];
  return mentions.flatMap((mention) => {
    const weak = sensesOf(mention, "aspect").filter((sense) => sense.aspect !== "total");
    const ofKnown = weak.flatMap(
      ({ aspect }) => (known && table.find(known.object, aspect, known.route)) ?? [],
    );
    const [remembered] = ofKnown;
    if (remembered && !used.has(mention)) {
      used.add(mention);
      return [targetAt(mention, [remembered], false)];
    }
    const metrics = weak.flatMap(({ aspect }) =>
      table.objectsWith(aspect).flatMap((object) => table.find(object, aspect) ?? []),
    );
    const counted = [...new Set(metrics)].filter((id) => isCountedSo(text, table.metric(id).unit));
    if (used.has(mention) || counted.length === 0) return [];
    used.add(mention);
    return [targetAt(mention, counted, false)];
  });
}

/** 几件, 几份, 几宗 count pieces; 多少钱, 几万 count money. Nothing said fits nothing. */
function isCountedSo(text: string, unit: string): boolean {
  if (unit === "件") return /(?:几|多少)[件份宗起单]/u.test(text);
  return unit.endsWith("元") && /(?:几|多少)[万元块钱]/u.test(text);
}
