import type { ClaimJson } from "../answer/contract.ts";
import type { FactStore, StoredReport } from "../facts/store.ts";
import type { Reading } from "../statements/index.ts";
import { checkClaims } from "./check-claims.ts";
import type { Draft } from "./draft.ts";
import { findClaims } from "./find-claims.ts";
import type { ClaimScope } from "./frame.ts";
import { calendarYear, type HeldReports } from "./held-cells.ts";
import type { StatedFigure } from "./stated-figure.ts";

/** A checked draft: its claims in order, the figures found, and what was assumed about them. */
export interface VerifiedDraft {
  readonly claims: readonly ClaimJson[];
  readonly figures: readonly StatedFigure[];
  /** Sentences that say what the draft leaves open and was assumed: 草稿没有写年份，按2023年核对. */
  readonly assumptions: readonly string[];
}

/** Finds and checks every figure of a draft against the reports that its figures are about; `closely` adds what their own words say. */
export async function verifyDraft(
  draft: Draft,
  scope: ClaimScope,
  facts: Pick<FactStore, "report">,
  closely: (figures: readonly StatedFigure[]) => readonly StatedFigure[] = (figures) => figures,
): Promise<VerifiedDraft> {
  const load = reportLoader(facts);
  const found = closely(findClaims(draft, scope));
  const figures = (await bestFitting(found, scope, load)) ?? found;
  const claims = checkClaims(figures, await load(needed(figures)));
  return { claims, figures, assumptions: assumptionsOf(figures) };
}

interface Need {
  readonly agency: string;
  readonly year: number;
}

type Load = (needs: readonly Need[]) => Promise<HeldReports>;

/** Loads each report once, however many figures ask for it. */
function reportLoader(facts: Pick<FactStore, "report">): Load {
  const stored = new Map<string, StoredReport | null>();
  const report = (agency: string, year: number) => stored.get(`${agency} ${year}`) ?? null;
  return async (needs) => {
    for (const { agency, year } of needs) {
      const key = `${agency} ${year}`;
      if (!stored.has(key)) stored.set(key, await facts.report(agency, year));
    }
    return { report };
  };
}

/** The reports of every figure: its own year, and the year that a change is counted from. */
function needed(figures: readonly StatedFigure[]): readonly Need[] {
  return figures.flatMap(({ agency, year, statement }) => {
    if (!agency || !year) return [];
    const bases = statement.readings.flatMap(basesOf).map((base) => calendarYear(base, year.value));
    return [...new Set([year.value, year.value - 1, ...bases])].map((one) => ({
      agency: agency.value,
      year: one,
    }));
  });
}

const basesOf = (reading: Reading) => (reading.kind === "growth" ? [reading.base] : []);

/** So many reports are tried for a draft that names no year or agency. */
const TRIED = 60;
/** Fewer agreeing figures than this are chance. */
const ENOUGH = 3;

/**
 * Where the draft names no year (or no agency), the report with which most of its figures agree is the one that it is about;
 * null where nothing is open or no report stands out.
 */
async function bestFitting(
  figures: readonly StatedFigure[],
  scope: ClaimScope,
  load: Load,
): Promise<readonly StatedFigure[] | null> {
  const open = figures.filter(isOpen);
  const telling = open.filter(({ statement }) => statement.readings[0]?.kind === "cell");
  const [first] = open;
  if (!first || telling.length < ENOUGH) return null;
  const candidates = scope.held
    .filter((held) => first.agency === null || held.agency === first.agency.value)
    .slice(-TRIED);
  const reports = await load(candidates);
  const scores = candidates.map((candidate) => {
    const claims = checkClaims(
      telling.map((figure) => placed(figure, candidate)),
      reports,
    );
    return { candidate, agreeing: claims.filter((claim) => claim.verdict === "match").length };
  });
  const [best, second] = scores.sort((one, other) => other.agreeing - one.agreeing);
  if (
    !best ||
    best.agreeing < ENOUGH ||
    best.agreeing * 2 < telling.length ||
    best.agreeing === second?.agreeing
  )
    return null;
  return figures.map((figure) => (isOpen(figure) ? placed(figure, best.candidate) : figure));
}

const isOpen = ({ agency, year }: StatedFigure): boolean =>
  agency === null || year === null || year.from === "assumed";

function placed(figure: StatedFigure, { agency, year }: Need): StatedFigure {
  return {
    ...figure,
    agency: figure.agency ?? { value: agency, from: "assumed" },
    year:
      figure.year && figure.year.from !== "assumed"
        ? figure.year
        : { value: year, from: "assumed" },
  };
}

function assumptionsOf(figures: readonly StatedFigure[]): readonly string[] {
  const agencies = new Set(
    figures.flatMap(({ agency }) => (agency?.from === "assumed" ? [agency.value] : [])),
  );
  const years = new Set(
    figures.flatMap(({ year }) => (year?.from === "assumed" ? [year.value] : [])),
  );
  return [
    ...[...agencies].map((agency) => `草稿没有写明机关，按${agency}核对`),
    ...[...years].map((year) => `草稿没有写明年份，按${year}年核对`),
    ...(figures.some(({ agency }) => agency === null)
      ? ["有的数字看不出是哪个机关的，没有核对"]
      : []),
  ];
}
