/** What the rooms around know of agencies: names, regions, families, and where a text speaks of them. */

/** Rank of a region. `zone`: 高新区, 开发区, 示范区 ..., which no table of divisions lists. */
export type RegionLevel = "province" | "city" | "county" | "town" | "zone";

/** A region by its full name, with the regions above it as far as they are known. */
export interface Region {
  /** 平桥区. */
  readonly name: string;
  /** 平桥: the name as people say it; equals `name` where the suffix cannot be left out (新县). */
  readonly short: string;
  readonly level: RegionLevel;
  /** Full names from the top down: ["河南省", "信阳市"]; empty where unknown. */
  readonly up: readonly string[];
  /** True for regions of the table of administrative divisions. */
  readonly real: boolean;
  /** The table's own name of a zone that bears a shorter one here: 盐城经济技术开发区 for 经开区. */
  readonly printed?: string;
}

/** An earlier name of a family's agencies. */
interface FormerName {
  readonly name: string;
  /** Last year in which the name was usual. */
  readonly until: number;
  readonly spoken?: readonly string[];
}

/** A kind of agency that most regions have, a row of `knowledge/agency-families.json`. */
export interface Family {
  readonly id: string;
  /** Names that reports print, without the region. */
  readonly official: readonly string[];
  /** Everyday names: 文旅局, 环保. */
  readonly spoken: readonly string[];
  readonly former: readonly FormerName[];
  /** Led by the ministry and not by the local government: 税务, 海关. */
  readonly vertical: boolean;
  /** Parts that report nothing of their own: 交警支队. */
  readonly parts?: readonly string[];
  /** Printed before the region: 国家税务总局. */
  readonly head?: string;
}

/** Words that steer the reading of agency names, `knowledge/agency-words.json`. */
export interface AgencyWords {
  readonly commonWords: readonly string[];
  readonly notRegions: readonly string[];
  readonly beforeRegion: readonly string[];
  readonly hard: string;
  readonly soft: string;
  readonly accounts: readonly string[];
  readonly accountTails: readonly string[];
  readonly accountHeads: readonly string[];
  readonly partNote: string;
}

/** Province → city → its counties, separated by blanks; "" holds those directly under the province. */
export type RegionsData = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Path of a county (or of a city without counties) → its towns, separated by blanks. */
export type TownsData = Readonly<Record<string, string>>;

/** All data of this room, as `knowledge/` holds it. */
export interface AgencyData {
  readonly regions: RegionsData;
  /** Called once, when a text first names a town. */
  readonly towns: () => TownsData;
  readonly families: readonly Family[];
  readonly words: AgencyWords;
}

/** An agency name taken apart. */
export interface ParsedAgency {
  readonly name: string;
  /** Regions that the name prints, full names from the top down. */
  readonly chain: readonly string[];
  /** The agency's own region; null for 区统计局 and ministries. */
  readonly region: Region | null;
  /** 市, 区 ... where the name gives only a level: 市市场监管局. */
  readonly levelWord: string | null;
  readonly level: RegionLevel | "national" | null;
  /** Family id; null where no family knows the department. */
  readonly family: string | null;
  /** The department's own words: 教育体育局; "" for a bare region. */
  readonly department: string;
}

type MentionKind = "held" | "absent" | "ambiguous" | "deixis" | "group" | "account";

/** 各机关, 市直部门, 所有公安局 ...: several agencies at once. */
export interface AgencyGroup {
  readonly words: string;
  readonly family?: string;
  readonly region?: string;
  readonly level?: RegionLevel;
  /** True where departments are meant and governments are not. */
  readonly department?: boolean;
  /** 五家: how many the asker speaks of. */
  readonly count?: number;
  /** Held agencies that belong to it, newest names; empty where the words only count. */
  readonly members: readonly string[];
}

/** A place where a text speaks of an agency. Offsets are those of the normalised text. */
export interface AgencyMention {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: MentionKind;
  /** Held agencies by their newest names: one for `held`, several for `ambiguous`; one with `corrected` may be asked back. */
  readonly held: readonly string[];
  /** The full name of an agency that is not held. */
  readonly absentName: string | null;
  /** Up to three held agencies that share region or family with an absent one: to offer, never to answer. */
  readonly near: readonly string[];
  /** True where region or department is known to no table: perhaps a real one, perhaps misspelt. */
  readonly guessed: boolean;
  /** True where the words were misspelt. */
  readonly corrected: boolean;
  /** True where the conversation decided between several. */
  readonly assumed: boolean;
  /** A sentence for the answer: a part of a bureau was named. */
  readonly note: string | null;
  /** 系统: figures of the whole line of business, not of the agency alone. */
  readonly scope: string | null;
  readonly group?: AgencyGroup;
}

/** What is known beside the text. */
export interface AgencyContext {
  /** The configured home agency; overrides the roster's. */
  readonly home?: string | null;
  /** Agencies of the conversation, the last named first. */
  readonly last?: readonly string[];
}
