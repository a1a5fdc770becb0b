import type { DeskWords } from "../knowledge/desk-words.ts";
import { tidy } from "./command.ts";

/** What somebody who sends a file or a quotation wants of it. */
export type Wish = "audit" | "draft" | "publish" | "check" | null;

/** The wish that the words beside a file tell; null where they tell none. */
export function wishOf(text: string, words: DeskWords): Wish {
  const said = tidy(text);
  if (holds(said, words.draft)) return "draft";
  if (holds(said, words.publish)) return "publish";
  if (holds(said, words.audit)) return "audit";
  return holds(said, words.check) ? "check" : null;
}

/** More than this is a text of its own, not a request about another one. */
const REQUEST = 40;

/** 核一下, 这段对吗: a request about what is quoted, without figures of its own. */
export function asksToCheck(text: string, words: DeskWords): boolean {
  const said = tidy(text);
  return said.length <= REQUEST && !/\d/u.test(said) && holds(said, words.check);
}

const holds = (text: string, forms: readonly string[]) => forms.some((form) => text.includes(form));

/** So long a text with so many numbers and no question is something written, not something asked. */
const PASTED = { characters: 200, numbers: 4 };
/** A text that says 核一下 may be shorter. */
const REQUESTED = { characters: 100, numbers: 3 };

/** True for a pasted text whose figures are to be checked. `limit` is the longest question. */
export function looksPasted(text: string, words: DeskWords, limit: number): boolean {
  if (text.length > limit) return true;
  const numbers = text.normalize("NFKC").match(/\d[\d.,]*/gu)?.length ?? 0;
  const fits = (least: typeof PASTED) =>
    text.length >= least.characters && numbers >= least.numbers;
  if (holds(text, words.check)) return fits(REQUESTED);
  return fits(PASTED) && !/[?？]|多少|几件|吗|呢/u.test(text);
}

/** What follows 这个数不对 in a message; null where the message does not open with it. */
export function complaint(text: string, words: DeskWords): string | null {
  const said = tidy(text);
  const form = words.wrong.find((one) => said.startsWith(one));
  return form === undefined ? null : said.slice(form.length).replace(/^[\s,，:：;；。]+/u, "");
}
