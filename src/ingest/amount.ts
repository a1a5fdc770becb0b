import metrics from "../../knowledge/metrics.json" with { type: "json" };
import type { ReadCell } from "../form/index.ts";
import { type CellValue, scale } from "./value.ts";

type Place = Pick<ReadCell, "id" | "printed" | "row" | "column" | "quote" | "section">;

const UNITS = new Map(metrics.map((metric) => [metric.id, metric.unit]));

/** Powers of ten from the unit said to 元. */
const POWER: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * Completes a cell of table 2. Amounts take the unit that the cell says, else that of the head:
 * `fees.amount` is kept in 万元, `procurement.amount` in 元; where neither says one, the number stays as printed
 * and the unit is null. Other cells have the unit of the form.
 */
export function amountCell(place: Place, read: CellValue, headUnit: string | null): ReadCell {
  const base = { ...place, value: read.value, blank: read.blank };
  if (!place.id.endsWith(".amount")) return { ...base, unit: UNITS.get(place.id) ?? read.unit };
  const said = read.unit !== null && read.unit in POWER ? read.unit : headUnit;
  const kept = place.id === "fees.amount" ? "万元" : "元";
  if (said === null) return { ...base, unit: null };
  const power = (POWER[said] ?? 0) - (POWER[kept] ?? 0);
  return { ...base, value: read.value === null ? null : scale(read.value, power), unit: kept };
}
