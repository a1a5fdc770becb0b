import { type NumberMention, readFigures } from "../text/index.ts";
import { readMentions } from "./mentions.ts";
import type { FigureMark } from "./statement.ts";

/** 三分之一 as a percentage, good to half a point. */
const asPercent = (figure: NumberMention): NumberMention => ({
  ...figure,
  value: figure.value * 100,
  unit: "%",
  lastDigitUnit: 1,
});

/** 比上年的128件多了79件: 多 is what it did, not how much it was. */
const isVerb = (text: string, { whole, qualifier }: NumberMention): boolean =>
  qualifier?.words === "多" &&
  text[whole.end - 1] === "多" &&
  /^[了出]?\s*\d/u.test(text.slice(whole.end));

const withoutMore = (figure: NumberMention): NumberMention => ({
  ...figure,
  qualifier: null,
  whole: { ...figure.whole, end: figure.whole.end - 1 },
});

/** 两项占43.31%, 三者合计217件: the numeral counts what was just listed. */
const POINTS_BACK =
  /^[两二三四五](?:项|者|类|种|家|部分|方面)(?:占|合计|共|之和|相加|加起来|案件|总)/u;

/** The figures of a normal text that may state something. A range (3至5件) and the 四 of 四类过程性信息 state no number. */
export function readMarks(text: string): readonly FigureMark[] {
  const names = readMentions(text);
  const isName = ({ start, end }: NumberMention) =>
    names.some((name) => name.start <= start && end <= name.end);
  return readFigures(text)
    .filter((figure) => figure.range === null && figure.terms === null && !isName(figure))
    .map((figure) => (isVerb(text, figure) ? withoutMore(figure) : figure))
    .filter((figure) => !POINTS_BACK.test(text.slice(figure.start)))
    .map((figure) => (figure.isFraction ? asPercent(figure) : figure))
    .map(toMark);
}

const toMark = (figure: NumberMention): FigureMark => ({
  start: figure.whole.start,
  end: figure.whole.end,
  value: figure.value,
  unit: figure.unit,
  scale: figure.scale,
  qualifier: figure.qualifier?.words ?? null,
  step: figure.lastDigitUnit,
});
