import type { Applicant, MetricId, NarrativeFigure } from "../form/index.ts";
import {
  metricRow,
  type Reading,
  readMentions,
  statementWords,
  unitFits,
} from "../statements/index.ts";
import type { StatedFigure } from "./stated-figure.ts";

/**
 * What the words beside one number of a message say where every word counts: whoever states 女性申请31件 has said nothing of
 * 新收申请. Drafts are prose and are read without it.
 */
export interface CloserReading {
  /** Figures of the form that these words may name; empty where they name none. */
  readonly cells: readonly { readonly metric: MetricId; readonly applicant: Applicant | null }[];
  /** The number only bounds the figure: 比5000万多. */
  readonly bound: "超过" | "不到" | null;
  /** Words that no figure of the form explains. */
  readonly open: readonly string[];
  /** Words that a question may hold without meaning anything by them; `opens`: nothing or 请 stands before it. */
  readonly beside: readonly { readonly words: string; readonly opens: boolean }[];
  /** Figures of the reports' texts that all these words fit, best first. */
  readonly texts: readonly {
    readonly agency: string;
    readonly year: number;
    readonly figure: NarrativeFigure;
  }[];
  /** The figures of a text that a stated share is of; null where it is of none. */
  readonly share: {
    readonly agency: string;
    readonly year: number;
    readonly part: NarrativeFigure;
    readonly whole: NarrativeFigure;
  } | null;
}

/** Words of a closer reading that neither the form nor the way people state things explains: 女性, not 据我了解. */
export const unknownWords = (
  { open, cells, bound, beside }: CloserReading,
  { before, statement }: StatedFigure,
): readonly string[] => [
  ...narrowingOf({ beside, cells }),
  ...open.filter(
    (word) =>
      !isFiller(word) &&
      !isKin(word, cells) &&
      !isStated(word, before) &&
      !((bound !== null || statement.readings[0]?.kind === "growth") && isChange(word)),
  ),
];

/** 复核 and 老师 are harmless in a question; 局里复核处罚167件 and 老师申请31件 are other figures. */
export function narrowingOf({
  beside,
  cells,
}: Pick<CloserReading, "beside" | "cells">): readonly string[] {
  const { deeds, people } = statementWords.besides;
  const ofRequests = cells.some(({ metric }) => metric.startsWith("requests."));
  return beside
    .filter(
      ({ words, opens }) =>
        (deeds?.includes(words) && !opens) || (ofRequests && people?.includes(words)),
    )
    .map(({ words }) => words);
}

/** 多 of 比上年多79件. */
const isChange = (word: string): boolean =>
  /^(?:增加|减少|增长|上升|下降)了$/u.test(word) ||
  /^[多少高低增减升降]了?$/u.test(word) ||
  [...statementWords.up, ...statementWords.down, ...statementWords.against].includes(word);

const isFiller = (word: string): boolean => statementWords.fillers.includes(word);

/** 信息处理费一项…收费0元: the fee for information is no 行政事业性收费. */
const isOtherFee = (metric: string, before: string): boolean =>
  metric === "fees.amount" && new RegExp(`${statementWords.unless.收费}`, "u").test(before);

type Cells = CloserReading["cells"];

/** 有效文件 is of documents, 败诉 of lawsuits: a noun that says which of several figures is meant. */
function ofKin({ closer, before }: StatedFigure, cells: Cells): Cells {
  const named = kinNamed(closer?.open ?? [], before);
  const kept = cells.filter(({ metric }) => named.includes(metricRow(metric)?.object ?? ""));
  return kept.length > 0 ? kept : cells;
}

/** Objects whose everyday nouns stand among the words. */
const kinNamed = (open: readonly string[], before: string): readonly string[] =>
  Object.entries(statementWords.kin).flatMap(([object, nouns]) =>
    nouns.some((noun) => open.includes(noun) || (noun.length > 1 && before.includes(noun)))
      ? [object]
      : [],
  );

/** 文件 beside a figure of documents says nothing more. */
const isKin = (word: string, cells: Cells): boolean =>
  cells.some(({ metric }) =>
    (statementWords.kin[metricRow(metric)?.object ?? ""] ?? []).includes(word),
  );

/** 判决, 公民, 公开的6件: a word that statements are read by, some of them only before a number. */
function isStated(word: string, before: string): boolean {
  if (statementWords.narrowing.includes(word)) return false;
  const at = before.lastIndexOf(word);
  const mentions = readMentions(at < 0 ? word : `${before}1件`);
  return mentions.some(
    ({ start, end, kind }) =>
      kind !== "nothing" && start <= Math.max(at, 0) && end >= Math.max(at, 0) + word.length,
  );
}

/** The figure with its number as the bound that its words make of it. */
export function asBound(figure: StatedFigure): StatedFigure {
  const { closer, statement } = figure;
  if (!closer?.bound) return figure;
  return {
    ...figure,
    statement: { ...statement, mark: { ...statement.mark, qualifier: closer.bound } },
  };
}

/** The figure with the cells that its own words name, where the reading by prose has none, or others. */
export function withOwnCells(figure: StatedFigure): StatedFigure {
  const { closer, statement } = figure;
  const { readings, mark } = statement;
  const fitting = (closer?.cells ?? []).filter(
    ({ metric }) => unitFits(metric, mark.unit, true) && !isOtherFee(metric, figure.before),
  );
  const cells = ofKin(figure, fitting);
  const isNamed = (one: Reading) =>
    one.kind === "cell" &&
    cells.some((cell) => one.metric === cell.metric && one.applicant === cell.applicant);
  if (cells.length === 0 || readings.some((one) => one.kind !== "cell" || isNamed(one)))
    return figure;
  const named = cells.map((cell): Reading => ({ kind: "cell", ...cell, year: "own" }));
  return { ...figure, statement: { ...statement, readings: named } };
}
