import type { Report } from "../form/index.ts";
import { agree, type FigureMark, statedParagraphs } from "../statements/index.ts";
import { likeness, pairsOf, rarity, type Telling } from "./likeness.ts";
import type { StatedFigure } from "./stated-figure.ts";

/** A number of the report's text that a statement may be held against. */
interface NarrativeCandidate extends Telling {
  readonly mark: FigureMark;
  readonly label: string;
  readonly sentence: string;
  readonly section: string;
}

/** The numbers of a report's text with the words that tell them apart. */
export interface ReportNarrative {
  readonly candidates: readonly NarrativeCandidate[];
  readonly weight: (pair: string) => number;
}

/** Reads the figures of a report's text once for all statements about it. */
export function narrativeOf(report: Report): ReportNarrative {
  const candidates = statedParagraphs(report).flatMap(({ text, section, statements }) =>
    statements
      .filter(({ future }) => !future)
      .map(({ mark, words }): NarrativeCandidate => {
        const sentence = sentenceAt(text, mark.start);
        const pairs = pairsOf(
          words.length >= 4
            ? words
            : `${text.slice(Math.max(0, mark.start - 20), mark.start)} ${words}`,
        );
        return {
          mark,
          label: printedLabel(report, mark) ?? labelOf(words),
          sentence,
          section,
          pairs,
        };
      }),
  );
  return { candidates, weight: rarity(candidates) };
}

/** What the report's text says to a statement. */
export interface NarrativeMatch {
  readonly candidate: NarrativeCandidate;
  readonly verdict: "match" | "approximate" | "mismatch";
  /** How sure it is that both speak of the same thing: the weight of the words that they share. */
  readonly score: number;
}

/** One telling pair of characters; less is chance. */
const SAME_THING = 0.5;
/** A number that differs is called wrong only where the words leave little doubt. */
const SURELY_SAME = 0.9;

/** Finds the figure of the text that the statement is about; null where the report has none. */
export function matchNarrative(
  figure: StatedFigure,
  { candidates, weight }: ReportNarrative,
): NarrativeMatch | null {
  const { mark, words } = figure.statement;
  const near = pairsOf(words);
  const wide = pairsOf(figure.before.split(/[。；;]/u).at(-1) ?? "");
  const scored = candidates
    .filter((candidate) => sameKind(candidate.mark.unit, mark.unit))
    .map((candidate) => ({
      candidate,
      score:
        likeness(near, candidate.pairs, weight) +
        Math.min(0.3, 0.1 * likeness(wide, candidate.pairs, weight)),
      verdict: compare(mark, candidate.mark),
    }))
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  if (!best) return null;
  const agreeing = scored.find(
    (one) =>
      one.verdict !== "mismatch" &&
      (one.score >= SAME_THING || isTelling(mark, one.candidate.mark)),
  );
  if (agreeing && agreeing.score >= 0.6 * best.score) return agreeing;
  const twin =
    best.score < STRONG ? scored.find(({ candidate }) => isTwin(figure, candidate)) : undefined;
  if (twin) return twin;
  return best.score >= SURELY_SAME && isSlip(mark, best) ? best : null;
}

/** 培训6期 is no slip for 窗口277个: happenings are no things, and a few no hundreds, unless the words leave no doubt. */
const isSlip = (stated: FigureMark, { candidate: { mark }, score }: NarrativeMatch): boolean =>
  score >= STRONG ||
  (isHappening(stated.unit) === isHappening(mark.unit) &&
    !(stated.value < 10 && mark.value >= 100 && stated.unit !== mark.unit));

const isHappening = (unit: string | null): boolean =>
  unit !== null && /^(?:期|次|场|轮|堂|批|批次)$/u.test(unit);

/** Words that leave no doubt: an equal number elsewhere in the text is then chance. */
const STRONG = 1.5;

/** 网上递交79件 and 网络平台79件: the same number of the same unit, and a character of the words in common. */
function isTwin(
  { statement: { mark, words } }: StatedFigure,
  { mark: printed, label }: NarrativeCandidate,
): boolean {
  if (mark.value !== printed.value || mark.unit !== printed.unit || mark.value < 10) return false;
  const said = new Set(words.replace(COMMON, ""));
  return [...label.replace(COMMON, "")].some((char) => said.has(char));
}

/** Characters that any clause of a report may hold, and what is no Chinese character. */
const COMMON = /[^\p{Script=Han}]|[全年共为的了及和与个件条公开信息政府工作情况发布各类]/gu;

/** 1287条 and 1287条: a number that large is hardly the same by chance. */
const isTelling = (stated: FigureMark, printed: FigureMark): boolean =>
  stated.value === printed.value && stated.value >= 100 && stated.unit === printed.unit;

/** Units of the same kind: 145处 may be the report's 145个. */
const KINDS = [
  new Set([
    "件",
    "条",
    "个",
    "起",
    "处",
    "项",
    "则",
    "篇",
    "份",
    "宗",
    "例",
    "部",
    "期",
    "次",
    "场",
    "批",
    "批次",
    "轮",
    "堂",
    "家",
    "幅",
    "组",
    "封",
    "通",
    "单",
  ]),
  new Set(["人", "名", "位", "人次"]),
  new Set(["元", "万元"]),
];

function sameKind(one: string | null, other: string | null): boolean {
  if (one === other || one === null || other === null)
    return one !== "%" && other !== "%" ? true : one === other;
  return KINDS.some((kind) => kind.has(one) && kind.has(other));
}

/** The same qualifier and number is a match; a qualifier dropped, or a number rounded, is an approximation. */
function compare(stated: FigureMark, printed: FigureMark): NarrativeMatch["verdict"] {
  const scale =
    stated.unit === "元" && printed.unit === "万元"
      ? 1e-4
      : stated.unit === "万元" && printed.unit === "元"
        ? 1e4
        : 1;
  const value = stated.value * scale;
  if (value === printed.value) return sameDirection(stated, printed);
  if (printed.qualifier !== null) return "mismatch";
  return agree({ value, qualifier: stated.qualifier, step: stated.step * scale }, printed.value) ===
    "different"
    ? "mismatch"
    : "approximate";
}

const DIRECTIONS = [
  /近|接近|不到|不足|将近|逼近/u,
  /超|逾|突破|余|多|以上|破|不止/u,
  /约|左右|上下|大概/u,
];

function sameDirection(stated: FigureMark, printed: FigureMark): NarrativeMatch["verdict"] {
  if (stated.qualifier === null) return printed.qualifier === null ? "match" : "approximate";
  if (printed.qualifier === null) return "match";
  const direction = (words: string) => DIRECTIONS.findIndex((pattern) => pattern.test(words));
  const [one, other] = [direction(stated.qualifier), direction(printed.qualifier)];
  if (one === other) return "match";
  return one === 2 || other === 2 ? "approximate" : "mismatch";
}

/** The label that reading the report gave the figure; null where two figures are equal. */
function printedLabel(report: Report, { value, unit }: FigureMark): string | null {
  const same = report.narrative.filter(
    (figure) => figure.value === value && figure.unit === unit && figure.label !== "",
  );
  return same.length === 1 ? (same[0]?.label ?? null) : null;
}

const labelOf = (words: string): string =>
  words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "").slice(0, 24);

function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("\n", at - 1)) + 1;
  const end = text.indexOf("。", at);
  return text.slice(start, end < 0 ? text.length : end + 1).trim();
}
