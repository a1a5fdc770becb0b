import type { MetricId } from "../form/index.ts";
import { bindListed } from "./bind-listed.ts";
import { type Clause, clauseOf } from "./clauses.ts";
import type { FormTable } from "./form-table.ts";
import { type Mention, sensesOf } from "./sense.ts";
import { type Target, targetAt } from "./target.ts";

/** An aspect bound to its object. */
export interface BoundTarget {
  readonly object: string;
  readonly route: string | null;
  readonly aspect: string;
  readonly by: Mention;
  readonly target: Target;
}

/** Object and aspect of the figure of the turn before: 废的呢 keeps the object, 官司呢 the aspect. */
export interface Known {
  readonly object: string;
  readonly route: string | null;
  readonly aspect: string;
}

/** What binding looks at. `used` collects the mentions that a figure needed. */
export interface Binding {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly objects: readonly Mention[];
  readonly clauses: readonly Clause[];
  readonly table: FormTable;
  readonly known: Known | null;
  readonly used: Set<Mention>;
  /** Figures that single words name already: 采购金额. */
  readonly whole: readonly Target[];
}

/** Gives each aspect the nearest object it fits, in its own clause first; then the aspects that a list adds to them. */
export function bindAspects(binding: Binding): readonly BoundTarget[] {
  const { text, mentions, objects, clauses, table, known, used } = binding;
  const result: BoundTarget[] = [];
  for (const mention of mentions) {
    if (used.has(mention)) continue;
    const aspects = sensesOf(mention, "aspect").filter(
      ({ weak, aspect }) => !weak && !isSaid(aspect, binding),
    );
    if (aspects.length === 0) continue;
    if (sumsUp(mention, aspects, result, text)) {
      used.add(mention);
      continue;
    }
    if (sumsList(mention, aspects, binding)) {
      used.add(mention);
      continue;
    }
    const fit = nearestObject(mention, aspects, objects, clauses, table);
    if (!fit && standsBesideOther(mention, objects, clauses)) continue;
    const found = fit ?? impliedObject(aspects.filter(isTelling), table, known);
    if (found.metrics.length === 0) continue;
    used.add(mention);
    if (fit) used.add(fit.by);
    const { aspect, object, route } = found;
    const target = targetAt(mention, found.metrics, false);
    result.push({ object, route, aspect, by: mention, target });
  }
  return [...result, ...bindListed(binding, result)];
}

/** 诉讼结果维持合计, 未审结的总数: the total of what stands right before it, not another figure. */
const sumsUp = (
  { start }: Mention,
  aspects: readonly AspectSense[],
  bound: readonly BoundTarget[],
  text: string,
) =>
  aspects.every(({ aspect }) => aspect === "total") &&
  bound.some((b) => /^(?:的|件数|数)?$/u.test(text.slice(b.by.end, start)));

/** 直接起诉的加复议后起诉的,总数: in a clause of its own behind several kinds it is their sum. */
function sumsList(
  { start }: Mention,
  aspects: readonly AspectSense[],
  { objects, clauses }: Binding,
): boolean {
  if (!aspects.every(({ aspect }) => aspect === "total")) return false;
  const here = clauseOf(clauses, start);
  const kinds = objects.flatMap((by) =>
    sensesOf(by, "object").map(({ object, route }) => `${object} ${route}`),
  );
  return new Set(kinds).size > 1 && objects.every((by) => clauseOf(clauses, by.start) < here);
}

/** 撤销的处罚: the object beside it has no such figure, so the word stays unexplained. */
const standsBesideOther = (
  { start }: Mention,
  objects: readonly Mention[],
  clauses: readonly Clause[],
) =>
  objects.some(
    (by) => clauseOf(clauses, by.start) === clauseOf(clauses, start) && by.start !== start,
  );

/** 总计 alone tells no figure: every row has one. */
const isTelling = ({ aspect }: AspectSense) => aspect !== "total";

/** 采购金额多少万元: the second word says again what the first has said. */
const isSaid = (aspect: string, { whole, table }: Binding) =>
  whole.some(({ metrics }) => metrics.some((id) => table.metric(id).aspect === aspect));

interface Fit {
  readonly metrics: readonly MetricId[];
  readonly object: string;
  readonly route: string | null;
  readonly aspect: string;
}

type AspectSense = { readonly aspect: string };

function nearestObject(
  mention: Mention,
  aspects: readonly AspectSense[],
  objects: readonly Mention[],
  clauses: readonly Clause[],
  table: FormTable,
): (Fit & { by: Mention }) | null {
  const here = clauseOf(clauses, mention.start);
  let best: (Fit & { by: Mention; cost: number }) | null = null;
  for (const by of objects) {
    if (by === mention) continue;
    for (const { object, route } of sensesOf(by, "object")) {
      for (const { aspect } of aspects) {
        const metric = table.find(object, aspect, route);
        if (!metric) continue;
        const before = by.start < mention.start;
        const gap = before ? mention.start - by.end : by.start - mention.end;
        const apart = Math.abs(clauseOf(clauses, by.start) - here);
        const cost = gap + apart * 40 + (before ? 0 : 1) - (route ? 3 : 0);
        if (!best || cost < best.cost)
          best = { metrics: [metric], object, route, aspect, by, cost };
      }
    }
  }
  return best;
}

/** No object stands in the text: the one of the turn before, or the only ones that have such an aspect. */
function impliedObject(
  aspects: readonly AspectSense[],
  table: FormTable,
  known: Known | null,
): Fit {
  const ofKnown = aspects.flatMap(({ aspect }) => {
    const metric = known && table.find(known.object, aspect, known.route);
    return metric ? [{ metric, aspect }] : [];
  });
  const [first] = ofKnown;
  if (known && first)
    return { ...known, aspect: first.aspect, metrics: ofKnown.map(({ metric }) => metric) };
  const all = aspects.flatMap(({ aspect }) =>
    table.objectsWith(aspect).map((object) => ({ aspect, object })),
  );
  const metrics = all.flatMap(({ object, aspect }) => table.find(object, aspect) ?? []);
  const [only] = all;
  return {
    metrics: [...new Set(metrics)],
    object: all.length === 1 ? (only?.object ?? "") : "",
    route: null,
    aspect: only?.aspect ?? "",
  };
}
