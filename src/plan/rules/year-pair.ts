import type { PlanContext } from "../context.ts";
import type { Place, Plan } from "../plan.ts";

/** The earliest and latest report asked for; the one before where only one year is named. */
export function yearPair(context: PlanContext): readonly [Place, Place] | null {
  const { places, memory, register } = context;
  const [agency] = places.agencies;
  if (!agency) return null;
  const asked = [...places.held, ...places.gaps].flatMap((place) => place.year ?? []);
  const years = [...new Set(asked)].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const base = first < last ? first : (laterBase(memory?.years, last) ?? last - 1);
  const [from, to] = [base, last].map((year) => register.nameIn(agency, year));
  return from && to
    ? [
        { agency: from, year: base },
        { agency: to, year: last },
      ]
    : null;
}

const laterBase = (years: readonly number[] | undefined, last: number) =>
  years?.filter((year) => year < last).at(-1);

/** What is held of the agency where a year of the pair is not. */
export function lackingYear(context: PlanContext): Plan {
  const { places, register } = context;
  const held = places.agencies.flatMap((agency) => [...register.years(agency)]);
  const [agency = ""] = places.agencies;
  const asked = [...places.held, ...places.gaps].flatMap((place) => place.year ?? []);
  const wanted = asked.length === 1 ? asked.flatMap((year) => [year - 1, year]) : asked;
  const gaps = wanted.filter((year) => !held.includes(year)).map((year) => ({ agency, year }));
  const years = [...new Set(held)].sort((a, b) => a - b);
  return { kind: "no_data", reason: { what: "year", gaps, held: years, subject: "" } };
}
