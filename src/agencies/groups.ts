import { bareMention } from "./bare-mention.ts";
import type { Families } from "./families.ts";
import { newest } from "./resolve.ts";
import type { HeldAgency, Roster } from "./roster.ts";
import type { AgencyGroup, AgencyMention, RegionLevel } from "./types.ts";

interface GroupRule {
  readonly name: string;
  readonly pattern: (familyWords: string) => RegExp;
  readonly read: (match: RegExpMatchArray, roster: Roster) => Omit<AgencyGroup, "words"> | null;
}

const ALL =
  "(?:所有的?|全部的?|各个?|每个|每一?家|各家|全体|全市各?|全县各?|全区各?|全省各?|入库的?各?(?:家|个)?|收录的?各?(?:家|个)?|哪个|哪家|哪些|哪几个|哪几家|几个|这些|上述|以上)";
const UNITS = "(?:政府|行政)?(?:机关单位|机关|单位|部门|委办局|局委|机构|公开主体)";
const LEVELS: Readonly<Record<string, RegionLevel>> = {
  省: "province",
  市: "city",
  州: "city",
  县: "county",
  区: "county",
  旗: "county",
  镇: "town",
  乡: "town",
  街: "town",
};
const COUNTIES =
  "(?:各|所有|全部|每个|哪个|哪些|几个|下辖|下属|下面)?的?(?:区县|县区|县市区|县（市、区）|县\\(市、区\\)|区市县|市县区|区县市|旗县|旗县区|市区县)";
const ONE_LEVEL =
  "(?:各|所有的?|全部的?|每个|哪个|哪些|几个|下辖各?|下面各?)(?:县级市|街道|乡镇|镇街|街镇|乡镇街道|镇乡|县|区|镇|乡|市(?!直|公安|级))";

/** In reading order; the longest words win where two overlap. */
const groupRules: readonly GroupRule[] = [
  {
    name: "市直部门",
    pattern: () =>
      /(?:各|所有|全部|哪个|哪些|全体)?(?<level>[省市州县区])(?:直属?|级)(?:各)?(?:机关单位|机关|单位|部门|各部门|委办局)?(?![辖接达])/gu,
    read: (match, roster) =>
      members(roster, { level: LEVELS[match.groups?.level ?? ""] ?? "city", department: true }),
  },
  {
    name: "各机关",
    pattern: () =>
      new RegExp(
        `${ALL}(?<units>${UNITS})|(?:入库|收录|在库|库里|库内)的?(?:各|所有)?(?:${UNITS}|各家)|(?:各家|每家)(?![庭长里中])`,
        "gu",
      ),
    read: (match, roster) => {
      const department = /部门|委办局|局委/u.test(match.groups?.units ?? "");
      return members(roster, department ? { department: true } : {});
    },
  },
  {
    name: "各区县公安局",
    pattern: (words) =>
      new RegExp(`(?:${COUNTIES}|${ONE_LEVEL})(?:的|里)?(?<family>${words})?`, "gu"),
    read: readLevel,
  },
  {
    name: "所有公安局",
    pattern: (words) => new RegExp(`${ALL}(?:的|地)?(?<family>${words})(?:系统|部门)?`, "gu"),
    read: (match, roster) => {
      const family = roster.families.word(match.groups?.family ?? "")?.family;
      return family ? members(roster, { family }) : null;
    },
  },
  {
    name: "五家",
    pattern: () =>
      /(?<![前后头倒第近\d千百十万])(?:这|那|上述|以上|上面|列出的?)?(?<count>[两二三四五六七八九十]|\d{1,2})(?:家(?!以上|以下|以内|企业|公司)|个(?:机关|单位|部门))(?:机关|单位|部门)?/gu,
    read: (match) => ({ count: numberOf(match.groups?.count ?? ""), members: [] }),
  },
];

const NUMERALS = "零一二三四五六七八九十";
const numberOf = (word: string): number =>
  word === "两" ? 2 : /^\d+$/u.test(word) ? Number(word) : NUMERALS.indexOf(word);

const familyWords = (families: Families): string =>
  [...families.names]
    .sort((a, b) => b.length - a.length)
    .filter((word) => word !== "办事处")
    .join("|");

const compiled = new WeakMap<Families, readonly RegExp[]>();

/** The patterns of all rules; they hold every department name, so they are made once. */
function patternsOf(families: Families): readonly RegExp[] {
  const held = compiled.get(families);
  if (held) return held;
  const words = familyWords(families);
  const patterns = groupRules.map((rule) => rule.pattern(words));
  compiled.set(families, patterns);
  return patterns;
}

/** 各区县 are governments; 各区县公安局 the police of each. */
function readLevel(match: RegExpMatchArray, roster: Roster): Omit<AgencyGroup, "words"> {
  const words = match[0];
  const level: RegionLevel = /街道|镇|乡/u.test(words.slice(0, 6))
    ? "town"
    : /(?<!级)市$/u.test(words)
      ? "city"
      : "county";
  const said = match.groups?.family ? roster.families.word(match.groups.family)?.family : undefined;
  return members(roster, { level, family: said ?? "政府" });
}

/** Finds words that name several agencies at once, with the held ones that belong to them. */
export function findGroups(text: string, roster: Roster): AgencyMention[] {
  const patterns = patternsOf(roster.families);
  return groupRules.flatMap((rule, at) =>
    [...text.matchAll(patterns[at] ?? /$^/gu)].flatMap((match) => {
      const read = rule.read(match, roster);
      return read ? [mention(match, read)] : [];
    }),
  );
}

function mention(match: RegExpExecArray, read: Omit<AgencyGroup, "words">): AgencyMention {
  const words = match[0];
  return { ...bareMention(match.index, words, "group"), group: { ...read, words } };
}

interface Filter {
  readonly family?: string;
  readonly region?: string;
  readonly level?: RegionLevel;
  readonly department?: boolean;
}

function members(roster: Roster, filter: Filter): Filter & { readonly members: readonly string[] } {
  const list = filter.family ? roster.ofFamily(filter.family) : roster.agencies;
  return { ...filter, members: list.filter((one) => belongs(one, filter)).map(newest) };
}

function belongs(one: HeldAgency, filter: Filter): boolean {
  if (filter.level && one.level !== filter.level) return false;
  if (filter.department && one.family === "政府") return false;
  return (
    !filter.region || one.region?.name === filter.region || !!one.region?.up.includes(filter.region)
  );
}
