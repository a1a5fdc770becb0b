import type { AnswerJson, FigureJson } from "../../../src/answer/contract.ts";
import type { StoredReport } from "../../../src/facts/store.ts";
import {
  type Applicant,
  type Base,
  type Metric,
  type NarrativeFigure,
  type ReadCell,
  splitCellId,
} from "../../../src/index.ts";
import type { Knowledge } from "../../../src/knowledge/knowledge.ts";

/** A text that can be found, and what is answered then. */
export interface Entry {
  /** 信阳市公安局2023年新收申请自然人多少件, or a sentence of a report. */
  readonly text: string;
  /** Other words for the same figure; "" for a sentence. */
  readonly alsoSaid: string;
  readonly answer: AnswerJson;
}

/** One entry a printed cell of every report held, in words of the lexicon; the newest report first, so that it wins where a question names no year. */
export async function questionBank(base: Base, knowledge: Knowledge): Promise<readonly Entry[]> {
  const metrics = new Map(knowledge.metrics.map((metric) => [metric.id, metric as Metric]));
  return (await newestFirst(base)).flatMap((stored) =>
    stored.report.cells.flatMap((cell) => {
      const { metric, applicant } = splitCellId(cell.id);
      const known = metrics.get(metric);
      const who = applicant === null || applicant === "total" ? "" : applicant;
      const label = who && (knowledge.applicants[who]?.label ?? who);
      return known ? [cellEntry(stored, cell, known, { applicant, label })] : [];
    }),
  );
}

/** Every sentence of the reports with the figures that it states. */
export async function sentences(base: Base): Promise<readonly Entry[]> {
  return (await newestFirst(base)).flatMap((stored) =>
    stored.report.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap((text) => text.split(/(?<=[。！？；])/u)))
      .filter((sentence) => sentence.trim() !== "")
      .map((sentence) => sentenceEntry(stored, sentence)),
  );
}

async function newestFirst(base: Base): Promise<readonly StoredReport[]> {
  const { reports } = await base.facts.holdings();
  const order = [...reports].sort((one, other) => other.year - one.year);
  const stored = await Promise.all(order.map((held) => base.facts.report(held.agency, held.year)));
  return stored.filter((report) => report !== null);
}

function cellEntry(
  stored: StoredReport,
  cell: ReadCell,
  { id, short, label, spoken, unit: printed }: Metric,
  who: { readonly applicant: Applicant | null; readonly label: string },
): Entry {
  const { agency, year } = stored;
  const { value, quote, section } = cell;
  const unit = cell.unit ?? printed;
  const figure: FigureJson = {
    metric: id,
    ...(who.applicant ? { applicant: who.applicant } : {}),
    ...{ label, value, unit, qualifier: null, agency, year },
    source: { report: stored.id, section, quote },
  };
  const said = value === null ? "未填写" : `${value}${unit}`;
  return {
    text: `${agency}${year}年${short}${who.label}多少${unit}`,
    alsoSaid: [label, ...spoken].join(" "),
    answer: {
      kind: "figure",
      text: `${agency}${year}年${label}${who.label}${said}。`,
      headline: { value, unit, qualifier: null },
      figures: [figure],
      ...{ claims: [], options: [] },
    },
  };
}

function sentenceEntry(stored: StoredReport, sentence: string): Entry {
  const { agency, year } = stored;
  const figures = stored.report.narrative
    .filter(({ quote, printed }) => sameSentence(quote, sentence) && sentence.includes(printed))
    .map((figure) => narrativeJson(stored, figure));
  return {
    text: `${agency}${year}年${sentence}`,
    alsoSaid: "",
    answer: { kind: "passage", text: sentence, figures, claims: [], options: [] },
  };
}

const sameSentence = (one: string, other: string) =>
  one.includes(other.trim()) || other.includes(one.trim());

function narrativeJson(stored: StoredReport, figure: NarrativeFigure): FigureJson {
  const { label, value, unit, qualifier, printed, quote, section } = figure;
  return {
    ...{ metric: "narrative", label, value, unit, qualifier, printed },
    ...{ agency: stored.agency, year: stored.year },
    source: { report: stored.id, section, quote },
  };
}
