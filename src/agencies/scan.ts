import { branchAt, partAt, placeBehind, strangerAt } from "./around-department.ts";
import { departmentAt } from "./department-words.ts";
import type { Department } from "./families.ts";
import { chainAt, type RegionAt } from "./region-chain.ts";
import type { Roster } from "./roster.ts";
import { knownRegionAt, type RegionToken } from "./tokens.ts";
import { unknownRegions } from "./unknown-regions.ts";

/** Words that name an agency, taken apart but not yet looked up. */
export interface RawMention {
  readonly start: number;
  readonly end: number;
  /** Regions in the order of the words; the last one is the agency's own. */
  readonly chain: readonly RegionToken[];
  /** 市, 县 ...: only the level is said. */
  readonly level: string | null;
  readonly department: Department | null;
  /** 交警支队: a part that reports nothing of its own. */
  readonly part: string | null;
  /** A department that no family knows: 殡葬管理局. */
  readonly unknownDepartment: string | null;
  /** 系统, 机关 after a bare department. */
  readonly scope: string | null;
}

const LEVEL = /^(?:[我本咱该])?(省|市|州|县|区|旗|镇|乡|街道)(?:里的?|级|的)?/u;

/** Every place of the text that names an agency by its grammar: regions, level, department, branch. */
export function scanAgencies(text: string, roster: Roster): RawMention[] {
  const unknown = unknownRegions(text, roster);
  const regionAt: RegionAt = (start) => {
    const known = knownRegionAt(text, start, roster);
    const guess = unknown.get(start) ?? null;
    return known && (!guess || known.end >= guess.end) ? known : guess;
  };
  const found: RawMention[] = [];
  for (let at = 0; at < text.length; ) {
    const linked = found.at(-1)?.end === at && /[和与跟同及]/u.test(text.charAt(at));
    const after = linked ? mentionAt(text, at + 1, regionAt, roster) : null;
    const mention = after ?? mentionAt(text, at, regionAt, roster);
    if (mention) found.push(mention);
    at = mention ? mention.end : at + 1;
  }
  return found;
}

function mentionAt(
  text: string,
  start: number,
  regionAt: RegionAt,
  roster: Roster,
): RawMention | null {
  const head = headAt(text, start, roster);
  const chain = chainAt(text, start + head, regionAt, roster);
  const from = chain.at(-1)?.end ?? start + head;
  const level = chain.length === 0 ? levelAt(text, from, roster) : null;
  const at = linkedDepartment(text, level ? from + level.length : from, chain, roster);
  const department = departmentAt(text, at, chain.length > 0 || level !== null, roster);
  const branch = department ? branchAt(text, at + department.length, regionAt) : null;
  const bureauEnd = branch?.end ?? (department ? at + department.length : from);
  const part = department ? partAt(text, bureauEnd, roster) : null;
  const end = bureauEnd + (part?.words.length ?? 0);
  const behind =
    chain.length === 0 && !level && department ? placeBehind(text, end, regionAt, roster) : null;
  const stranger =
    !behind && chain.length === 0 && !level && department ? strangerAt(text, start, roster) : null;
  const whole = [
    ...chain,
    ...(behind?.chain ?? []),
    ...[branch?.token, stranger].filter((token) => token != null),
  ];
  if (whole.length === 0 && !department) return null;
  return {
    start: stranger?.start ?? start,
    end: behind?.end ?? (department ? skipGovernmentOffice(text, end) : end),
    chain: whole,
    level: level?.word ?? null,
    department: department?.known ?? null,
    part: part?.words ?? (department?.known?.kind === "part" ? department.known.words : null),
    unknownDepartment: department?.unknown ?? null,
    scope: department?.scope ?? null,
  };
}

/** 国家税务总局 before a region. */
function headAt(text: string, start: number, roster: Roster): number {
  for (const { head } of roster.families.list) {
    if (head && text.startsWith(head, start)) return head.length;
  }
  return 0;
}

interface Level {
  readonly word: string;
  readonly length: number;
}

/** 市 in 市公安局, 县里的 in 县里的财政局; not the 市 of 全市. */
function levelAt(text: string, start: number, roster: Roster): Level | null {
  const match = LEVEL.exec(text.slice(start));
  const word = match?.[1];
  if (!match || !word || /[全各每外上超城]/u.test(text[start - 1] ?? "")) return null;
  const next = start + match[0].length;
  if (roster.families.at(text, next)) return { word, length: match[0].length };
  const bare = start + match[0].replace(/(?:里的?|级|的)$/u, "").length;
  return roster.families.at(text, bare) ? { word, length: bare - start } : null;
}

/** Where the department begins: after 的, blanks, brackets or a suffix said twice that link it to its region. */
function linkedDepartment(
  text: string,
  at: number,
  chain: readonly RegionToken[],
  roster: Roster,
): number {
  if (chain.length === 0) return at;
  const link =
    /(?:人民政府|政府)?(?:本级)?(?:的|那边的?|这边的?|[\s·\-—_/]|[里级]的?|(?:[市区]|(?<=(.))\1)(?=[\u4e00-\u9fff]))/uy;
  link.lastIndex = at;
  const match = link.exec(text);
  if (!match || roster.families.at(text, at)) return skipGovernment(text, at, roster);
  const next = skipGovernment(text, at + match[0].length, roster);
  const hit = roster.families.at(text, next);
  return hit && !(hit.bare && /的|\s/u.test(match[0])) ? next : at;
}

/** 人民政府 before a department: 大足区人民政府外事办公室. */
function skipGovernment(text: string, at: number, roster: Roster): number {
  const match = /^(?:人民)?政府/u.exec(text.slice(at));
  if (!match) return at;
  const own = roster.families.at(text, at);
  if (own && own.words.length > match[0].length) return at;
  const after = roster.families.at(text, at + match[0].length);
  return after && !after.bare && after.family !== "政府" ? at + match[0].length : at;
}

/** 公安局机关, 公安局本级 belong to the name. */
function skipGovernmentOffice(text: string, end: number): number {
  return end + (/^(?:机关(?!事务)|局?本级)/u.exec(text.slice(end))?.[0].length ?? 0);
}
