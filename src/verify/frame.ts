import { readNonFigures, readYears, type YearMention } from "../text/index.ts";
import { agencyFinder, type FindAgencies } from "./agency-mentions.ts";
import type { Draft } from "./draft.ts";
import type { Attributed } from "./stated-figure.ts";

/** What is held, and how names in a text are told. */
export interface ClaimScope {
  readonly held: readonly { readonly agency: string; readonly year: number }[];
  readonly findAgencies: FindAgencies;
  /** The agency and year that the checker named; they stand for what the draft leaves unsaid. */
  readonly agency?: string | null;
  readonly year?: number | null;
  readonly today: Date;
  /** A message of today: 前年 is told from today, not from the year that the claims are about. */
  readonly spoken?: boolean;
}

/** The agency and year that a draft is about as a whole, and the year in which it was written. */
export interface Frame {
  readonly agency: Attributed<string> | null;
  readonly year: Attributed<number> | null;
  readonly writtenIn: number | null;
}

/** The title says most about whom a draft is on, the pieces below it less and less. */
const TITLE_WEIGHTS = [5, 3, 2];

/** Reads the frame of a draft: title first, then what it names most, then what alone is held. */
export function frameOf(draft: Draft, scope: ClaimScope): Frame {
  const agency = frameAgency(draft, scope);
  const writtenIn = yearWritten(draft);
  return { agency, year: frameYear(draft, scope, agency?.value ?? null, writtenIn), writtenIn };
}

function frameAgency(draft: Draft, scope: ClaimScope): Attributed<string> | null {
  if (scope.agency) return { value: scope.agency, from: "said" };
  const find = agencyFinder(
    scope.findAgencies,
    scope.held.map((report) => report.agency),
    null,
  );
  const votes = new Map<string, number>();
  draft.parts.forEach(({ normal }, at) => {
    for (const mention of find(normal.text)) {
      const weight = (TITLE_WEIGHTS[at] ?? 1) / Math.max(1, mention.held.length);
      if (mention.kind === "held" || mention.kind === "ambiguous")
        for (const name of mention.held) votes.set(name, (votes.get(name) ?? 0) + weight);
    }
  });
  const [best] = [...votes].sort((one, other) => other[1] - one[1]);
  const named = best?.[0] ?? shortNamed(draft, scope);
  if (named) return { value: named, from: "draft" };
  const agencies = [...new Set(scope.held.map((report) => report.agency))];
  const [only] = agencies;
  return only !== undefined && agencies.length === 1 ? { value: only, from: "assumed" } : null;
}

/** 【兰汀文旅】: an account or a headline leaves 局 out; taken where nothing else names an agency and only one fits. */
function shortNamed(draft: Draft, scope: ClaimScope): string | null {
  const runs = draft.parts
    .slice(0, TITLE_WEIGHTS.length)
    .flatMap(
      ({ normal }) =>
        normal.text.match(/(?<!\p{Script=Han})\p{Script=Han}{4,8}(?!\p{Script=Han})/gu) ?? [],
    );
  for (const run of runs) {
    const [mention, second] = scope.findAgencies(`${run}局`, { home: null });
    if (!mention || second || mention.kind !== "held" || mention.corrected) continue;
    if (mention.start === 0 && mention.end === run.length + 1) return mention.held[0] ?? null;
  }
  return null;
}

/** The year of the latest full date in the draft: when it was written. */
function yearWritten(draft: Draft): number | null {
  const dates = draft.parts.flatMap(({ normal }) =>
    readNonFigures(normal.text)
      .filter((one) => one.reason === "日期")
      .map((one) => Number(/20\d\d/u.exec(one.words)?.[0] ?? Number.NaN)),
  );
  const years = dates.filter((year) => Number.isInteger(year));
  return years.length > 0 ? Math.max(...years) : null;
}

function frameYear(
  draft: Draft,
  scope: ClaimScope,
  agency: string | null,
  writtenIn: number | null,
): Attributed<number> | null {
  if (scope.year) return { value: scope.year, from: "said" };
  const held = scope.held.filter((report) => report.agency === agency).map((report) => report.year);
  const named = draft.parts.flatMap(({ normal }) => namedYears(normal.text));
  const first = named.find((year) => held.includes(year)) ?? named[0];
  if (first !== undefined) return { value: first, from: "draft" };
  if (writtenIn !== null && held.includes(writtenIn - 1))
    return { value: writtenIn - 1, from: "draft" };
  return held.length > 0 ? { value: Math.max(...held), from: "assumed" } : null;
}

/** Years that are said in digits and are no part of a date or document number. */
export const namedYears = (text: string): readonly number[] =>
  yearsIn(text, new Date(2089, 0, 1))
    .filter((year) => year.kind === "year")
    .flatMap((year) => year.years ?? []);

const NO_YEAR: ReadonlySet<string> = new Set(["日期", "文号", "案号", "网址", "编号"]);

/** 2024年第17号: the year of a paper, not of figures. */
const NUMBERED = /^\s*第\s*[\d一二三四五六七八九十]{1,4}\s*[号期]/u;

/** Every year that a text speaks of; 2024 of 2024年3月12日 and of 〔2024〕5号 is none. */
export function yearsIn(text: string, today: Date): readonly YearMention[] {
  const masks = readNonFigures(text).filter((mask) => NO_YEAR.has(mask.reason));
  return readYears(text, { today }).filter(
    (year) =>
      !NUMBERED.test(text.slice(year.end)) &&
      !masks.some((mask) => mask.start < year.end && year.start < mask.end),
  );
}
