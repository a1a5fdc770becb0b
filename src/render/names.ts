import type { Valued } from "../answer/evaluate.ts";
import type { Axis } from "../plan/plan.ts";

/** Name of a value in a list along one axis. */
export function nameOf(valued: Valued, axis: Axis): string {
  const { measure, place } = valued.term;
  if (axis === "agency") return place.agency;
  if (axis === "year") return `${place.year}年`;
  if (axis === "applicant") return /（(.+)）$/u.exec(measure.label)?.[1] ?? measure.label;
  return measure.label;
}

/** What all values of a list share, for its heading. */
export function subjectOf(values: readonly Valued[], axis: Axis): string {
  const [first] = values;
  if (!first) return "";
  const { place, measure } = first.term;
  const plainLabel = measure.label.replace(/（.+）$/u, "");
  const years = [...new Set(values.map((v) => v.term.place.year))];
  const year = years.length === 1 ? `${years[0]}年` : "";
  if (axis === "agency") return `${year}${measure.label}`;
  if (axis === "year") return `${place.agency}${measure.label}`;
  return `${place.agency}${year}${axis === "applicant" ? plainLabel : ""}`;
}
