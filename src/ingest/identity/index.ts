import type { Agencies } from "../../agencies/index.ts";
import type { Finding } from "../../form/index.ts";
import { chooseAgency } from "./choose-agency.ts";
import { chooseYear } from "./choose-year.ts";
import { agencyFindings, yearFindings } from "./conflicts.ts";
import { agencyEvidence } from "./evidence.ts";
import { cleanLine } from "./lines.ts";
import { readPeriod } from "./period.ts";
import { rejection } from "./reject.ts";
import { readScope } from "./scope.ts";
import { findTitles } from "./titles.ts";

/** What a report's identity is read from. */
export interface IdentityInput {
  readonly fileName: string;
  /** `<title>`, document properties, sheet names: whatever the file calls itself. */
  readonly titles: readonly string[];
  /** Text of the document line by line or paragraph by paragraph, tables left out, in order. */
  readonly lines: readonly string[];
}

/** Whose report of which year it is. */
export interface Identity {
  /** The fullest name that the report prints; null where it names none. */
  readonly agency: string | null;
  readonly year: number | null;
  readonly title: string | null;
  /** The sentence that names the period of the figures. */
  readonly period: string | null;
  readonly scope: string | null;
  readonly findings: readonly Finding[];
  /** Why this is no annual report of an agency: 学年报告, 半年统计, 公开指南; null where it may be one. */
  readonly reject: string | null;
}

/**
 * Reads agency and year from title, preface, period sentence, first sentence of section 一, signature and file name,
 * in that order of trust. Evidence that disagrees becomes a finding and never changes the result silently.
 */
export function readIdentity(input: IdentityInput, agencies: Agencies): Identity {
  const lines = input.lines.map(cleanLine).filter((line) => line !== "");
  const titles = findTitles(lines, input.titles.map(cleanLine));
  const evidence = agencyEvidence(lines, titles, cleanLine(input.fileName), agencies);
  const period = readPeriod(lines);
  const year = chooseYear(titles, period, lines, cleanLine(input.fileName));
  const agency = chooseAgency(evidence, agencies);
  return {
    agency: agency.name,
    year: year.year,
    title: titles[0]?.words ?? null,
    period: period?.words ?? null,
    scope: readScope(lines),
    findings: [...agencyFindings(agency), ...yearFindings(year)],
    reject: rejection(titles, lines),
  };
}
