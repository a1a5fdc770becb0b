import type { Question } from "./question.ts";
import type { Sense } from "./sense.ts";

/** Words that people say around a question: of themselves and to the listener, and those that lead over to the question. */
export interface TalkWords {
  readonly words: readonly string[];
  readonly asks: readonly string[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const MATTER: ReadonlySet<Sense["kind"]> = new Set<Sense["kind"]>([
  "object",
  "aspect",
  "indicator",
  "metric",
  "applicant",
  "notHeld",
]);

/**
 * The question without the story around it: 我爸当年也是警察,干了三十年。问下2023年行政处罚多少件 keeps the last clause. A clause goes
 * only where it speaks of the talkers and holds a word that nothing explains, and where another clause asks for something
 * of the form or the text; a restriction (女性,申请几件) speaks of no talker and stays.
 */
export function withoutTalk(question: Question, talk: TalkWords): string {
  const { text, unexplained } = question;
  if (unexplained.length === 0) return text;
  const rest = afterLead(question, talk);
  if (rest !== null) return rest;
  const pieces = piecesOf(text);
  const main = pieces.filter((piece) => asksSomething(piece, question));
  if (main.length === 0 || pieces.length < 2) return text;
  const isTalk = (piece: Piece) =>
    !main.includes(piece) &&
    !namesReport(piece, question) &&
    unexplained.some(({ start }) => piece.start <= start && start < piece.end) &&
    talk.words.some((word) => piece.words.includes(word));
  const kept = pieces.filter((piece) => !isTalk(piece));
  return kept.length === pieces.length ? text : kept.map(({ words }) => words).join(",");
}

/** What follows 顺便问下, 扯远了: all that is asked, where it asks for something. */
function afterLead(question: Question, { asks }: TalkWords): string | null {
  const { text, unexplained } = question;
  const ends = asks.flatMap((word) => {
    const at = text.lastIndexOf(word);
    return at < 0 ? [] : [at + word.length];
  });
  const from = Math.max(0, ...ends);
  if (from === 0 || !unexplained.some(({ start }) => start < from)) return null;
  if (namesReport({ start: 0, end: from }, question)) return null;
  const rest = { start: from, end: text.length, words: text.slice(from) };
  return asksSomething(rest, question) ? rest.words.replace(/^[,，。:：\s]+/u, "") : null;
}

/** An agency or a year stands there: whose figure is asked for must not be lost. */
const namesReport = (
  { start, end }: Pick<Piece, "start" | "end">,
  { agencies, years }: Question,
): boolean =>
  [...agencies, ...years.filter(({ words }) => !/^当年$/u.test(words))].some(
    (one) => start <= one.start && one.end <= end,
  );

/** A quantity is asked for, of something that reports hold. */
function asksSomething({ start, end, words }: Piece, { mentions, text }: Question): boolean {
  const inside = mentions.filter((m) => start <= m.start && m.end <= end);
  const matter = inside.some(({ senses }) =>
    senses.some(({ kind }) => MATTER.has(kind) || kind === "content"),
  );
  return (
    matter && (/多少|几|好多|占|率|数量|件数|总数/u.test(words) || text.length === words.length)
  );
}

function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(/[^,，。;；!！?？~～…\n\s]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }));
}
