import type { AgencyMention } from "../agencies/index.ts";
import type { Lexicon } from "./lexicon.ts";

/** Longest word that may stand before a name by accident: 稿子里说, 打官司. */
const LONGEST = 5;

/**
 * Agencies of a text. Where a name that nobody holds begins with words that people use (网传公安局, 打官司公安局), they are
 * no part of it: the rest is read again in their place, word by word (复议支持市政府).
 */
export function findAgenciesIn(
  text: string,
  find: (text: string) => readonly AgencyMention[],
  lexicon: Lexicon,
): readonly AgencyMention[] {
  const found = find(text);
  const leads = found.flatMap(
    (mention) => cutInto(text, mention, lexicon) ?? leadOf(mention, lexicon),
  );
  if (leads.length === 0) return found;
  const masked = leads.reduce(
    (words, { start, length }) =>
      words.slice(0, start) + "、".repeat(length) + words.slice(start + length),
    text,
  );
  return findAgenciesIn(masked, find, lexicon);
}

/** 直接告市政府 read as an agency 接告市政府: the word that begins before the name and ends in it is no part of the name. */
function cutInto(text: string, { kind, start, end }: AgencyMention, { byFirst }: Lexicon) {
  if (kind !== "absent") return null;
  for (let from = Math.max(0, start - LONGEST); from < start; from++) {
    const word = byFirst
      .get(text.charAt(from))
      ?.find((one) => from + one.length > start && text.startsWith(one, from));
    const over = word ? from + word.length : end;
    if (over <= end - 2) return [{ start, length: over - start }];
  }
  return null;
}

function leadOf(
  { kind, words, start }: AgencyMention,
  { senses }: Lexicon,
): readonly { readonly start: number; readonly length: number }[] {
  if (kind !== "absent") return [];
  for (let length = Math.min(LONGEST, words.length - 2); length >= 1; length--) {
    const rest = words.slice(length);
    if (length === 1 && !/^[占比跟](?:全?[市县区](?:政府|人民政府|级|直)|本)/u.test(words))
      continue;
    const found = senses.get(words.slice(0, length)) ?? [];
    if (found.length > 0 && !/^[省州县区旗镇乡]/u.test(rest)) return [{ start, length }];
  }
  return [];
}
