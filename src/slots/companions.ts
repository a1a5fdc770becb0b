import { splitCellId } from "../form/index.ts";
import type { FormTable } from "./form-table.ts";
import { type Mention, sensesOf } from "./sense.ts";
import type { Target } from "./target.ts";

/** Objects and aspects that a question names: what companions may belong to. */
export type Company = ReadonlySet<string>;

/**
 * The objects and aspects of the figures and indicators that are named, aspects also by the group they stand in:
 * 不予公开 of state secrets is `request`, `denied.state_secret` and `denied`.
 */
export function companyOf(
  targets: readonly Target[],
  indicators: readonly string[],
  table: FormTable,
): Company {
  const parts = table.knowledge.indicators
    .filter(({ id }) => indicators.includes(id))
    .flatMap(({ numerator }) => numerator.map((cell) => splitCellId(cell).metric));
  const metrics = [...targets.flatMap((target) => target.metrics), ...parts].map(table.metric);
  return new Set(
    metrics.flatMap(({ object, aspect }) => [object, aspect, aspect.split(".")[0] ?? aspect]),
  );
}

/** True where a word belongs to what is named and says nothing more: 案件 beside 复议, 决定书 beside 处罚. */
export const accompanies = (mention: Mention, company: Company): boolean =>
  sensesOf(mention, "companion").some(({ of }) => of.some((name) => company.has(name)));
