/** What is held, by agency: one agency under all the names it had. Agencies go by their newest name. */
export interface Register {
  /** Newest names, in order of first publication. */
  readonly agencies: readonly string[];
  /** Report years held of an agency under any of its names, ascending. */
  readonly years: (agency: string) => readonly number[];
  /** The name that the agency bore in a report year; null where that year is not held. */
  readonly nameIn: (agency: string, year: number) => string | null;
}

/** The latest report year held of any of the agencies; 0 where none is held. */
export const latestOf = (register: Register, agencies: readonly string[]): number =>
  Math.max(0, ...agencies.flatMap((agency) => [...register.years(agency)]));
