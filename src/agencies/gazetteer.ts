import { type LongestByHead, longestByHead } from "./heads.ts";
import type { Region, RegionLevel, RegionsData, TownsData } from "./types.ts";
import { tableZone, zoneWritings } from "./zone-names.ts";

/** The table of administrative divisions, looked up by full or everyday name. */
export interface Gazetteer {
  /** Regions of that full name, homonyms included, zones by every full writing; towns only with `towns`. */
  readonly full: (name: string) => readonly Region[];
  /** Regions of that everyday name: 平桥. */
  readonly short: (name: string) => readonly Region[];
  /** Of full and everyday names, towns left out. */
  readonly longest: LongestByHead;
  /** Towns and subdistricts of that full name. Loads their table when first called. */
  readonly towns: (name: string) => readonly Region[];
  /** Every full and everyday name, towns left out. */
  readonly words: readonly string[];
  /** The characters of these names. */
  readonly characters: ReadonlySet<string>;
  /** Every province, city and county. */
  readonly all: readonly Region[];
  /** Full names of the regions that this path of full names holds; null where the table does not know the path. */
  readonly children: (name: string) => ReadonlySet<string> | null;
}

/** Builds the look-up: about 3,400 regions at once, 41,000 towns only when asked for. */
export function makeGazetteer(data: RegionsData, towns: () => TownsData): Gazetteer {
  const all = regionsOf(data);
  const full = index(all, writingsOf);
  const short = index(all, (region) => (region.printed ? [] : [region.short]));
  for (const region of all) {
    const plain = plainName(region);
    if (plain !== region.name && !full.has(plain)) short.set(plain, [region]);
  }
  const children = childrenOf(all);
  const words = [...full.keys(), ...short.keys()];
  let townPaths: ReadonlyMap<string, string> | null = null;
  return {
    all,
    full: (name) => full.get(name) ?? [],
    short: (name) => short.get(name) ?? [],
    words,
    characters: new Set(words.join("")),
    longest: longestByHead(words),
    towns: (name) => {
      townPaths ??= pathsOf(towns());
      return (
        townPaths
          .get(name)
          ?.split("\n")
          .map((path) => townOf(name, path)) ?? []
      );
    },
    children: (name) => children.get(name) ?? null,
  };
}

const PEOPLES =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|京|独龙|鄂伦春|各";
const ETHNIC = `(?:(?:${PEOPLES})族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔|达斡尔)*`;
const SUFFIX = new RegExp(
  `^(.+?)${ETHNIC}(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|省|市|州|盟|县|区|旗|镇|乡|街道|苏木)$`,
  "u",
);

/** 平桥区 → 平桥, 恩施土家族苗族自治州 → 恩施; a stem of one character keeps its suffix: 新县. */
export function shortName(name: string): string {
  if (name.endsWith("新区") && name.length > 3) return name;
  if (name === "内蒙古自治区") return "内蒙古";
  const stem = SUFFIX.exec(name)?.[1];
  return stem && stem.length > 1 ? stem : name;
}

/** 白沙黎族自治县 → 白沙县, 恩施土家族苗族自治州 → 恩施州. */
function plainName({ name, short }: Region): string {
  const kind = /自治([州县旗])$/u.exec(name)?.[1];
  return kind ? `${short}${kind}` : name;
}

/** Level by the suffix; a 市 below another 市 is a county-level city. */
export function levelOf(name: string, belowCity: boolean): RegionLevel {
  if (/(省|自治区|特别行政区)$/u.test(name)) return "province";
  if (/^(北京|天津|上海|重庆)市$/u.test(name)) return "province";
  if (/(自治州|盟|地区)$/u.test(name)) return "city";
  if (/(高新区|经开区|开发区|示范区|园区|管理区|度假区|保税区|景区|试验区)$/u.test(name))
    return "zone";
  if (/(镇|乡|街道|苏木)$/u.test(name)) return "town";
  if (/市$/u.test(name)) return belowCity ? "county" : "city";
  if (/新区$/u.test(name)) return "zone";
  if (/州$/u.test(name)) return "city";
  return "county";
}

/** A region that no table knows: learned from a report's agency name. */
export function learnedRegion(name: string, up: readonly string[]): Region {
  const belowCity = up.some((above) => /(市|州|盟|地区)$/u.test(above));
  return { name, short: shortName(name), level: levelOf(name, belowCity), up, real: false };
}

const region = (name: string): Pick<Region, "name" | "short"> => ({ name, short: shortName(name) });

const writingsOf = (one: Region): readonly string[] =>
  one.printed ? zoneWritings(one, shortName(one.up.at(-1) ?? "")) : [one.name];

function regionsOf(data: RegionsData): Region[] {
  const list: Region[] = [];
  const add = (name: string, level: RegionLevel, up: readonly string[]): void => {
    list.push({ name, short: shortName(name), level, up, real: true });
  };
  for (const [province, cities] of Object.entries(data)) {
    add(province, "province", []);
    for (const [city, counties] of Object.entries(cities)) {
      const up = city ? [province, city] : [province];
      if (city) add(city, "city", [province]);
      for (const name of counties.split(" ").filter(Boolean)) {
        const zone = tableZone(name, region(province), region(city || province));
        if (zone) list.push(zone);
        else add(name, levelOf(name, true) === "zone" ? "zone" : "county", up);
      }
    }
  }
  return list;
}

/** Where towns of each name lie, one path a line: 41,000 regions would take six times the room. */
function pathsOf(data: TownsData): Map<string, string> {
  const paths = new Map<string, string>();
  for (const [path, names] of Object.entries(data)) {
    for (const name of names.split(" ")) {
      const others = paths.get(name);
      paths.set(name, others === undefined ? path : `${others}\n${path}`);
    }
  }
  return paths;
}

const townOf = (name: string, path: string): Region => ({
  ...{ name, short: shortName(name), level: "town", real: true },
  up: path.split("/"),
});

function childrenOf(all: readonly Region[]): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>();
  for (const region of all) {
    for (const above of region.up) {
      const set = children.get(above);
      if (set) set.add(region.name);
      else children.set(above, new Set([region.name]));
    }
  }
  return children;
}

function index(
  list: readonly Region[],
  keys: (region: Region) => readonly string[],
): Map<string, Region[]> {
  const map = new Map<string, Region[]>();
  for (const one of list) {
    for (const name of keys(one)) {
      const under = map.get(name);
      if (under) under.push(one);
      else map.set(name, [one]);
    }
  }
  return map;
}
