import type { NarrativeFigure } from "../form/index.ts";

/** 户政、出入境、行政审批等窗口单位277个 counts all that are listed: the last of them is no word of its own. */
export function withoutList({ label, quote }: NarrativeFigure): string {
  const isLast = quote[quote.indexOf(label.slice(0, 4)) - 1] === "、";
  return (isLast ? label.replace(/^[^、]*?等/u, "") : label).replace(LIST, "");
}

/** 户政、出入境、行政审批等 of a sentence: one of them is not all of them. A verb before the first item stays. */
const LIST = /[^、，,]{1,4}(?:、[^、，,]{1,8})+?等/gu;

const MARK = /[，；。、,;\d]|及|和/u;

/**
 * The words around a figure between the marks of its sentence, with the account whose figure it is (“信阳警事”抖音). All words
 * before it where the sentence has no other figure: “小汀”智能客服上线运行，应答提问逾4800条.
 */
export function ownWordsOf(figure: NarrativeFigure, all: readonly NarrativeFigure[]): string {
  const { quote, printed, label } = figure;
  const at = placeOf(figure);
  if (at < 0) return label;
  const isAlone =
    !/\d/u.test(quote.slice(0, at)) &&
    all.every((other) => other === figure || other.quote !== quote);
  const after = quote.slice(at + printed.length).split(MARK)[0] ?? "";
  return `${accountOf(figure)} ${isAlone ? quote.slice(0, at).replace(LIST, "") : wordsBefore(quote, at)} ${after}`;
}

function wordsBefore(quote: string, at: number): string {
  const words = quote.slice(0, at).split(MARK).at(-1) ?? "";
  const isListed = quote[at - words.length - 1] === "、";
  return isListed ? words.replace(/^.*?等/u, "") : words;
}

/** “信阳警事”官方抖音号 gives the name of the account before its channel. */
function accountOf({ quote, channel }: NarrativeFigure): string {
  const at = channel === null ? -1 : quote.indexOf(channel);
  return at < 0 ? "" : (/[“"]([^”"]+)[”"](?:官方)?$/u.exec(quote.slice(0, at))?.[1] ?? "");
}

/** Where a number stands as a whole: the 1 of 应诉1起, not of 31件. */
export function placeOf({ quote, printed }: NarrativeFigure): number {
  for (let at = quote.indexOf(printed); at >= 0; at = quote.indexOf(printed, at + 1)) {
    const beside = `${quote[at - 1] ?? ""}${quote[at + printed.length] ?? ""}`;
    if (!/\d/u.test(beside)) return at;
  }
  return -1;
}
