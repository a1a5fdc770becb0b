import type { PlanContext } from "../context.ts";
import type { Place, Plan } from "../plan.ts";

/** The earliest and latest report asked for; the one before where only one year is named. */
export function yearPair(context: PlanContext): readonly [Place, Place] | null {
  const { places, memory } = context;
  const [agency] = places.agencies;
  if (!agency) return null;
  const asked = [...places.held, ...places.gaps].flatMap((place) => place.year ?? []);
  const years = [...new Set(asked)].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const later = isAgainst(context) ? memory?.years.find((year) => year > last) : undefined;
  if (later !== undefined) return pairOf(context, agency, [last, later]);
  const base = first < last ? first : (laterBase(memory?.years, last) ?? last - 1);
  return pairOf(context, agency, [base, last]);
}

/** 跟前年比多了多少 after a figure of 2024: the year that is named is what the year of the turn before is held against. */
export function isAgainst({ question: { text, years } }: PlanContext): boolean {
  const [year, more] = years;
  return (
    year !== undefined &&
    !more &&
    /(?:[跟和与同比较]|相比|对比|相较)于?$/u.test(text.slice(0, year.start))
  );
}

function pairOf(
  { register }: PlanContext,
  agency: string,
  [base, last]: readonly [number, number],
): readonly [Place, Place] | null {
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
