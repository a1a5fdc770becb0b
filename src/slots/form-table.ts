import type { Metric, MetricId } from "../form/index.ts";
import type { Knowledge } from "../knowledge/index.ts";

/** The form seen from people's words: which figure is that aspect of that object. */
export interface FormTable {
  readonly metric: (id: MetricId) => Metric;
  /** The figure, or null where the form has none: 复议 + 废止. Lawsuits without a route mean both routes together. */
  readonly find: (object: string, aspect: string, route?: string | null) => MetricId | null;
  /** Objects that have this aspect. */
  readonly objectsWith: (aspect: string) => readonly string[];
  /** Figures meant where only the object is named: 许可 → its decisions, 规范性文件 → issued, repealed, in force. */
  readonly defaults: (object: string, route?: string | null) => readonly MetricId[];
  readonly knowledge: Knowledge;
}

/** Builds the table once. Rows of the 2014-2018 statistics table are not found by words: they are other figures. */
export function buildFormTable(knowledge: Knowledge): FormTable {
  const byId = new Map(knowledge.metrics.map((metric) => [metric.id, metric]));
  const current = knowledge.metrics.filter((metric) => metric.table !== 0);
  const byFacets = new Map(current.map((m) => [key(m.object, m.aspect, m.route), m.id] as const));
  const find: FormTable["find"] = (object, aspect, route = null) =>
    byFacets.get(key(object, aspect, object === "litigation" ? (route ?? "all") : null)) ?? null;
  const metric = (id: MetricId): Metric => {
    const found = byId.get(id);
    if (!found) throw new RangeError(`unknown metric ${id}`);
    return found;
  };
  return {
    metric,
    find,
    knowledge,
    objectsWith: (aspect) => [
      ...new Set(current.filter((m) => m.aspect === aspect).map((m) => m.object)),
    ],
    defaults: (object, route = null) =>
      (knowledge.objects[object]?.default ?? []).flatMap(
        (aspect) => find(object, aspect, route) ?? [],
      ),
  };
}

const key = (object: string, aspect: string, route: string | null) =>
  `${object}/${aspect}/${route ?? ""}`;
