import type { NarrativeFigure, Section } from "../form/index.ts";
import type { Knowledge } from "../knowledge/index.ts";

/** How well words of a question stand in a passage of a report. */
export interface Fit {
  /** 0 to 1: share of the words' characters that the passage holds, nearer places counting more. */
  readonly score: number;
  /** Words that the passage holds neither as they are nor by a synonym. */
  readonly missing: readonly string[];
}

/** Finds words of a question in the text of a report, by themselves or by a synonym of `knowledge/synonyms.json`. */
export interface WordFinder {
  readonly fitFigure: (content: readonly string[], figure: NarrativeFigure, own: string) => Fit;
  readonly fitText: (content: readonly string[], text: string) => Fit;
}

/** Worth of a word found in the figure's own label, in its own stretch of the sentence, elsewhere in it. */
const IN_LABEL = 1;
const IN_CHANNEL = 0.9;
const IN_STRETCH = 0.95;
const IN_SENTENCE = 0.7;
/** 未发生涉警负面舆情, 没有产生费用: what a sentence denies is not what its figure counts. */
const DENIED = /(?:未|没有|无(?!线|障))[^,，。;；、]*/gu;
/** A synonym is worth a little less than the word itself. */
const BY_SYNONYM = 0.92;
/** A word of which only pairs of characters are found. */
const IN_PART = 0.75;

export function makeWordFinder(
  synonyms: Knowledge["synonyms"],
  channelGroups: Knowledge["channels"],
): WordFinder {
  const groups = new Map<string, readonly string[]>();
  for (const group of [...synonyms, ...channelGroups])
    for (const word of group) groups.set(word, [...(groups.get(word) ?? []), ...group]);
  const worth = (word: string, text: string): number => {
    if (text.includes(word)) return 1;
    const others = groups.get(word) ?? [];
    if (others.some((other) => text.includes(other))) return BY_SYNONYM;
    return partOf(word, text) * IN_PART;
  };
  const channels = new Set(channelGroups.flat());
  /** 微博 in a sentence that lists channels says nothing of each: a channel must be the figure's own. */
  const best = (word: string, places: readonly (readonly [string, number])[]) =>
    Math.max(
      0,
      ...(channels.has(word) ? places.slice(0, 2) : places).map(
        ([text, factor]) => worth(word, text) * factor,
      ),
    );
  const fitIn = (
    content: readonly string[],
    places: readonly (readonly [string, number])[],
  ): Fit => {
    const scored = content.map((word) => ({ word, value: best(word, places) }));
    const weight = scored.reduce((sum, { word }) => sum + word.length, 0);
    const found = scored.reduce((sum, { word, value }) => sum + word.length * value, 0);
    const missing = scored.filter(({ value }) => value < 0.5).map(({ word }) => word);
    return { score: weight === 0 ? 0 : found / weight, missing };
  };
  return {
    fitFigure: (content, figure, own) =>
      fitIn(content, [
        [figure.label, IN_LABEL],
        [figure.channel ?? "", IN_CHANNEL],
        [own, IN_STRETCH],
        [`${figure.quote.replace(DENIED, "")}${figure.scope ?? ""}`, IN_SENTENCE],
      ]),
    fitText: (content, text) => fitIn(content, [[text, 1]]),
  };
}

/** Share of a long word's character pairs that the text holds: 舆情隐患点 in 舆情隐患. */
function partOf(word: string, text: string): number {
  if (word.length < 3) return 0;
  const pairs = Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

/** 账号归并，由11个压减至四个: what is changed stands in the clause before. */
const CHANGED = /^由(?:.{0,12}[至到为])?$/u;

/** The stretch of the sentence that belongs to a figure: between the marks and connectives around its number. */
export function ownStretch({ quote, printed, label }: NarrativeFigure): string {
  const at = quote.indexOf(printed);
  if (at < 0) return label;
  const start = Math.max(
    ...["，", "；", "。", "、", "及", "和", ",", ";"].map((mark) =>
      quote.lastIndexOf(mark, at - 1),
    ),
  );
  const clause = quote.slice(start + 1, at);
  const whole = CHANGED.test(clause) ? quote.lastIndexOf("，", start - 1) : start;
  const rest = quote.slice(at + printed.length);
  const stop = rest.search(/[,，;；。、及和\d]/u);
  return quote.slice(whole + 1, at + printed.length + (stop < 0 ? rest.length : stop));
}

/** A sentence of a report, with the number of its section and the paragraph that it stands in. */
export interface Sentence {
  readonly section: string;
  readonly text: string;
  readonly paragraph: string;
}

/** Sentences of the sections, in order. */
export function sentencesOf(sections: readonly Section[]): readonly Sentence[] {
  return sections.flatMap(({ number, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      (paragraph.match(/[^。！？!?]+[。！？!?]*[”"]?/gu) ?? [paragraph]).map((text) => ({
        section: number ?? "",
        text: text.trim(),
        paragraph,
      })),
    ),
  );
}
