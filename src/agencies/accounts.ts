import { bareMention } from "./bare-mention.ts";
import type { Roster } from "./roster.ts";
import type { AgencyMention, AgencyWords } from "./types.ts";

/**
 * Names of new-media accounts: 信阳警事, 平安信阳, “兰汀发布”. They contain a region but are no agency.
 * 信阳公安 is one only where quotes or words of the trade (公众号, 粉丝, 推文) say so.
 */
export function findAccounts(text: string, roster: Roster): AgencyMention[] {
  return patternsOf(roster.words).flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .map((match) => trim(match[1] ?? "", match.index + match[0].indexOf(match[1] ?? ""), roster))
      .filter((span) => span !== null)
      .map(({ start, words }) => bareMention(start, words, "account")),
  );
}

const compiled = new WeakMap<AgencyWords, readonly RegExp[]>();

function patternsOf(words: AgencyWords): readonly RegExp[] {
  const held = compiled.get(words);
  if (held) return held;
  const place = "[\\u4e00-\\u9fff]{2,4}?";
  const trade = `(?:[”"’'」』]?的?(?:官方|政务)?(?:${words.accounts.map(literal).join("|")}))`;
  const heads = words.accountHeads.join("|");
  const name = `(?:${heads})${place}|${place}(?:${words.accountTails.join("|")})`;
  const patterns = [
    new RegExp(`[“"‘「『](${name})[”"’」』]`, "gu"),
    new RegExp(`(${name})(?=${trade})`, "gu"),
    new RegExp(
      `((?:${words.accountHeads.filter((head) => head.length > 1).join("|")})${place})(?![省市县区镇乡]|[\\u4e00-\\u9fff]*[局委厅办])`,
      "gu",
    ),
  ];
  compiled.set(words, patterns);
  return patterns;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Keeps the part that begins with a region of a held agency, or with a head word before one. */
function trim(
  words: string,
  start: number,
  roster: Roster,
): { readonly start: number; readonly words: string } | null {
  for (let at = 0; at < words.length - 2; at++) {
    const rest = words.slice(at);
    const head = roster.words.accountHeads.find((word) => rest.startsWith(word)) ?? "";
    const after = rest.slice(head.length);
    const isPlace = [4, 3, 2].some((length) => {
      const name = after.slice(0, length);
      return (
        name.length >= 2 &&
        (roster.regions(name).length > 0 || roster.gazetteer.short(name).length > 0)
      );
    });
    if (isPlace) return { start: start + at, words: rest };
  }
  return null;
}
