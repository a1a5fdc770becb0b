import type { Department } from "./families.ts";
import { learnedRegion } from "./gazetteer.ts";
import { chainAt, type RegionAt } from "./region-chain.ts";
import type { Roster } from "./roster.ts";
import type { RegionToken } from "./tokens.ts";

/** Regions behind a department. */
export interface PlacedBehind {
  readonly chain: readonly RegionToken[];
  readonly end: number;
}

/** 公安局(白石县), 水利局 兰汀市: the region stands behind. */
export function placeBehind(
  text: string,
  at: number,
  regionAt: RegionAt,
  roster: Roster,
): PlacedBehind | null {
  const link = /^[ (（·-]{1,2}/u.exec(text.slice(at))?.[0].length ?? 0;
  const chain = link > 0 ? chainAt(text, at + link, regionAt, roster) : [];
  const last = chain.at(-1);
  if (!last?.full || roster.families.at(text, last.end)) return null;
  const government = /^(?:人民)?政府/u.test(text.slice(last.end));
  return government
    ? null
    : { chain, end: last.end + (/[)）]/u.test(text[last.end] ?? "") ? 1 : 0) };
}

const CLAUSE_HEAD = /(?:^|[,，。；;！!？?、：:\s“"(])([\u4e00-\u9fff]{2,3})$/u;

/** 梅湾公安局 at the head of a clause: two or three strange characters before a bureau are a region nobody knows. */
export function strangerAt(text: string, start: number, roster: Roster): RegionToken | null {
  const words = CLAUSE_HEAD.exec(text.slice(0, start))?.[1];
  const { hard, soft, beforeRegion, notRegions } = roster.words;
  if (!words || [...words].some((char) => hard.includes(char) || soft.includes(char))) return null;
  if (beforeRegion.some((word) => words.endsWith(word)) || notRegions.includes(words)) return null;
  const regions = [learnedRegion(words, [])];
  return { start: start - words.length, end: start, words, regions, full: false, unknown: true };
}

/** 交警支队 after 公安局. */
export function partAt(text: string, at: number, roster: Roster): Department | null {
  const next = roster.families.at(text, at);
  return next?.kind === "part" ? next : null;
}

interface Placed {
  readonly token: RegionToken;
  readonly end: number;
}

/** 公安局平桥分局: the branch's region. */
export function branchAt(text: string, at: number, regionAt: RegionAt): Placed | null {
  const token = regionAt(at);
  const tail = token ? /^分局/u.exec(text.slice(token.end)) : null;
  return token && tail ? { token, end: token.end + tail[0].length } : null;
}
