import { findAccounts } from "./accounts.ts";
import { bareMention } from "./bare-mention.ts";
import { findDeixis } from "./deixis.ts";
import { findGroups } from "./groups.ts";
import { resolveMention } from "./resolve.ts";
import { readRespelt } from "./respelt.ts";
import type { Roster } from "./roster.ts";
import { type RawMention, scanAgencies } from "./scan.ts";
import { findSlips } from "./spelling.ts";
import type { AgencyContext, AgencyMention } from "./types.ts";

/**
 * Finds where a normalised text speaks of agencies: held ones, well-formed ones that are not held, several at once.
 * An agency that is not held is never answered by a similar one.
 */
export function findAgencies(
  text: string,
  roster: Roster,
  context: AgencyContext = {},
): AgencyMention[] {
  const read = readPlain(text, roster, context);
  const slips = findSlips(text, read, roster);
  if (slips.length === 0) return read;
  const again = readRespelt(text, slips, (respelt) => readPlain(respelt, roster, context)).filter(
    (one) => isNews(one, read),
  );
  const untouched = read.filter((one) => !again.some((other) => overlap(one, other)));
  return [...again, ...untouched].sort((a, b) => a.start - b.start);
}

/**
 * False for an agency that is not held where nothing was read, so that no topic becomes one, and for a name that is
 * held under neither spelling: it stays as it was written.
 */
function isNews(one: AgencyMention, read: readonly AgencyMention[]): boolean {
  if (one.kind !== "absent") return true;
  const before = read.filter((other) => overlap(one, other));
  const isKnown = before.some(({ kind, end }) => kind === "absent" && end === one.end);
  return before.length > 0 && !(isKnown && one.absentName === one.words);
}

function readPlain(text: string, roster: Roster, context: AgencyContext): AgencyMention[] {
  const accounts = findAccounts(text, roster);
  const named = findNamed(text, roster);
  const grammar = scanAgencies(text, roster)
    .filter((raw) => isMeant(raw, text, roster))
    .map((raw) => asMention(raw, text, roster, context));
  const groups = findGroups(text, roster);
  const pointing = findDeixis(text, roster, context);
  return layered([accounts, named, groups, grammar, pointing]).map(askBranch);
}

/** 兰汀市公安分局: a city's bureau is no branch; the asker is asked back, not given the bureau's figure. */
function askBranch(mention: AgencyMention): AgencyMention {
  const [name] = mention.held;
  const isBranch = mention.kind === "held" && /市.*分局$/u.test(mention.words);
  return isBranch && name && !name.includes("分局") ? { ...mention, kind: "ambiguous" } : mention;
}

/** Names of held agencies as their reports print them. */
function findNamed(text: string, roster: Roster): AgencyMention[] {
  const found: AgencyMention[] = [];
  for (let start = 0; start < text.length - 2; start++) {
    const most = Math.min(roster.longestName(text.slice(start, start + 2)), text.length - start);
    for (let length = most; length > 2; length--) {
      const words = text.slice(start, start + length);
      const agency = roster.byName(words);
      if (!agency?.region || !agency.department) continue;
      found.push(plainMention(start, words, agency.names[0]?.name ?? words));
      start += length - 1;
      break;
    }
  }
  return found;
}

function plainMention(start: number, words: string, held: string): AgencyMention {
  return { ...bareMention(start, words, "held"), held: [held] };
}

const PLACE_WORD =
  /^(?:[东西南北中]?路|大道|大街|[东西南北]?站|高铁|火车|机场|大学|学院|医院|晚报|日报|电视|人(?!民|社)|话|菜|天气|房价|旅游|景点|省城|市区|城区|政府网|警|网(?!上)|发布|融媒|小学|中学|一中)/u;

/** What may follow an everyday region name that stands for its government: 兰汀去年, 兰汀的, 兰汀收了. */
const AFTER_SHORT =
  /^(?:$|[^\u4e00-\u9fff]|[去前今上本近这那全各历]|[一二三四五六七八九十两几零]{1,4}年|二零|[呢的收有和跟与比是被办发给在里市县区州省]|公开|申请|新收|受理|处罚|许可|强制|行政|政府|年报|报告|一共|总共|到底|连续|复议|诉讼|不予|部分|予以|无法|结转|规范|我|你|怎|多|哪|最|输|能)/u;

/** False for regions that are only part of an address, a newspaper or a road. */
function isMeant(raw: RawMention, text: string, roster: Roster): boolean {
  if (raw.department || raw.unknownDepartment) return isBureau(raw, roster);
  const own = raw.chain.at(-1);
  if (!own || PLACE_WORD.test(text.slice(raw.end))) return false;
  if (own.full) return raw.chain.length > 1 || isNoCommonWord(own.words, raw, text, roster);
  if (!AFTER_SHORT.test(text.slice(raw.end))) return false;
  const [region] = own.regions;
  if (
    roster.regions(own.words).length > 0 ||
    region?.level === "city" ||
    region?.level === "province"
  )
    return standsAsPlace(own.words, raw, text, roster);
  return standsAsPlace(own.words, raw, text, roster) && startsClause(raw, text);
}

/** 城区, 郊区 are names of counties and everyday words. */
function isNoCommonWord(words: string, raw: RawMention, text: string, roster: Roster): boolean {
  if (!roster.words.notRegions.includes(words)) return true;
  return roster.regions(words).length > 0 && startsClause(raw, text);
}

function standsAsPlace(words: string, raw: RawMention, text: string, roster: Roster): boolean {
  if (!roster.words.commonWords.includes(words)) return true;
  return roster.regions(words).length > 0 && startsClause(raw, text);
}

const startsClause = (raw: RawMention, text: string): boolean =>
  /(?:^|[，,。；;！!？?、：:\s“"]|那|和|跟|与|比|换成?|隔壁|看看|查查|查下|查|问|是)$/u.test(
    text.slice(0, raw.start),
  ) &&
  /^(?:$|[，,。；;！!？?、：:\s”"]|\d|[去前今上]年|二[〇○零]|呢|的|收|有|和|跟|与|去|那)/u.test(
    text.slice(raw.end),
  );

/** A family name alone that nobody holds is a topic (交易中心, 海关), unless it is clearly a bureau. */
function isBureau(raw: RawMention, roster: Roster): boolean {
  if (raw.chain.length > 0 || raw.level || !raw.department) return true;
  if (roster.ofFamily(raw.department.family).length > 0) return true;
  return /(?:局|委|委员会|厅)$/u.test(raw.department.words);
}

function asMention(
  raw: RawMention,
  text: string,
  roster: Roster,
  context: AgencyContext,
): AgencyMention {
  const words = text.slice(raw.start, raw.end);
  const reading = resolveMention(raw, roster, context);
  const guessed = raw.unknownDepartment !== null || raw.chain.some(({ unknown }) => unknown);
  const { start, end, scope } = raw;
  return { start, end, words, guessed, corrected: false, scope, ...reading };
}

const overlap = (one: AgencyMention, other: AgencyMention): boolean =>
  one.start < other.end && other.start < one.end;

/**
 * Earlier layers win over later ones, longer words within a layer; but words that hold all their rivals and more
 * replace them. The result is in reading order.
 */
function layered(layers: readonly (readonly AgencyMention[])[]): AgencyMention[] {
  let kept: AgencyMention[] = [];
  for (const layer of layers) {
    const longestFirst = [...layer].sort((a, b) => b.end - b.start - (a.end - a.start));
    for (const one of longestFirst) {
      const rivals = kept.filter((other) => overlap(one, other));
      if (rivals.every((rival) => isInside(rival, one))) {
        kept = [...kept.filter((other) => !rivals.includes(other)), one];
      }
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

const isInside = (rival: AgencyMention, one: AgencyMention): boolean =>
  rival.kind !== "account" &&
  one.start <= rival.start &&
  one.end >= rival.end &&
  one.end - one.start > rival.end - rival.start;
