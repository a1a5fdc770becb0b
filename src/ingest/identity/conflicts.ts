import type { Finding } from "../../form/index.ts";
import type { AgencyChoice } from "./choose-agency.ts";
import type { YearChoice } from "./choose-year.ts";

/** One finding for each other agency that a trusted place names; one where the report names none. */
export function agencyFindings(choice: AgencyChoice): Finding[] {
  if (!choice.chosen || !choice.name) {
    return [
      {
        rule: "agency_missing",
        severity: "error",
        message: "全文没有写明是哪个机关的年报（只写“本局”“我镇”之类），请补上机关全称。",
        cells: [],
        expected: null,
        actual: null,
      },
    ];
  }
  const { chosen, name } = choice;
  const others = new Map(choice.against.map((one) => [one.name, one]));
  return [...others.values()].map((other) => ({
    rule: "agency_conflict",
    severity: "warning" as const,
    message: `${chosen.place}写的是“${chosen.name}”，${other.place}写的是“${other.name}”；按${chosen.place}存为${name}，请核。`,
    cells: [],
    expected: name,
    actual: other.name,
  }));
}

/** One finding for each other year that title, period or text names. */
export function yearFindings(choice: YearChoice): Finding[] {
  const { chosen } = choice;
  if (!chosen) return [];
  const others = new Map(choice.against.map((one) => [`${one.place}${one.year}`, one]));
  return [...others.values()].map((other) => ({
    rule: "year_conflict",
    severity: "warning" as const,
    message: `${chosen.place}是${chosen.year}年，${other.place}却是${other.year}年（“${other.words}”）；按${chosen.place}存为${chosen.year}年，请核。`,
    cells: [],
    expected: chosen.year,
    actual: other.year,
  }));
}
