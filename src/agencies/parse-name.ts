import type { Families } from "./families.ts";
import { type Gazetteer, learnedRegion, levelOf, shortName } from "./gazetteer.ts";
import type { ParsedAgency, Region } from "./types.ts";
import { canonicalZones } from "./zone-names.ts";

const UNKNOWN =
  /^[\u4e00-\u9fff]{2,7}?(?:自治区|自治州|自治县|自治旗|特别行政区|地区|新区|高新区|经开区|开发区|示范区|工业园区|产业园区|度假区|管理区|保税区|风景区|试验区|省|(?<!^城)市|州|盟|县|区|旗|(?<!^城)镇(?!镇)|(?<!^城)乡|街道|苏木)/u;

/**
 * Takes an agency name apart: 广州市海珠区昌岗街道办事处 → regions 广州市, 海珠区, 昌岗街道, family 政府.
 * A region that no table knows is one all the same.
 */
export function parseAgencyName(
  name: string,
  gazetteer: Gazetteer,
  families: Families,
): ParsedAgency {
  let rest = withoutHead(canonicalZones(name.replace(/\s+/gu, "")), families);
  const chain: string[] = [];
  for (;;) {
    rest = withoutGovernment(rest, families);
    const next = departmentOf(rest, families).whole
      ? null
      : regionAt(rest, chain, gazetteer, families);
    if (!next) break;
    chain.push(...next.names);
    rest = rest.slice(next.length);
  }
  return finish(name, chain, rest, gazetteer, families);
}

function withoutHead(name: string, families: Families): string {
  for (const { head } of families.list) {
    if (head && name.startsWith(head) && name.length > head.length) return name.slice(head.length);
  }
  return name;
}

/** Drops 人民政府 where a department or a smaller region follows: 黄浦区人民政府打浦桥街道. */
function withoutGovernment(rest: string, families: Families): string {
  const after = /^(?:人民)?政府(?=.)/u.exec(rest);
  if (!after) return rest;
  const hit = families.at(rest, 0);
  return hit && hit.words.length > after[0].length ? rest : rest.slice(after[0].length);
}

interface DepartmentRest {
  readonly family: string | null;
  readonly words: string;
  readonly branch: string | null;
  readonly levelWord: string | null;
  /** True where the whole rest is a department name. */
  readonly whole: boolean;
}

const LEVEL_WORD = /^(省|市|州|县|区|旗|镇|乡|街道)(?=.{2})/u;

function departmentOf(rest: string, families: Families): DepartmentRest {
  const plain = rest.replace(/[（(].*?[）)]/gu, "");
  const direct = families.at(plain, 0);
  const level = direct ? null : LEVEL_WORD.exec(plain);
  const start = level ? level[0].length : 0;
  const hit = direct ?? families.at(plain, start);
  if (!hit) return { family: null, words: plain, branch: null, levelWord: null, whole: false };
  const after = plain.slice(start + hit.words.length);
  const branch = /^(.{2,8}?)(?:分局|分中心)$/u.exec(after)?.[1] ?? null;
  const whole = after === "" || branch !== null || after === "分局" || after === "机关";
  return {
    family: hit.family,
    words: start ? plain.slice(start) : plain,
    branch,
    levelWord: level?.[1] ?? null,
    whole: whole && !(hit.bare && after === "" && !level),
  };
}

interface Step {
  readonly names: readonly string[];
  readonly length: number;
  /** True for a zone of the table, which need not be read by its grammar. */
  readonly isZone?: boolean;
}

function regionAt(
  rest: string,
  chain: readonly string[],
  gazetteer: Gazetteer,
  families: Families,
): Step | null {
  const known = knownRegion(rest, chain, gazetteer);
  const zone = known?.isZone ? null : zoneAt(rest, gazetteer);
  if (zone) return zone;
  if (known) return known;
  if (families.at(rest, 0) && !/^.{2,6}(?:街道|镇|乡)/u.test(rest)) return null;
  const match = UNKNOWN.exec(rest)?.[0];
  if (!match || match.length < 3) return null;
  return families.at(match, 0)?.words === match ? null : { names: [match], length: match.length };
}

function knownRegion(rest: string, chain: readonly string[], gazetteer: Gazetteer): Step | null {
  const above = chain.at(-1);
  for (let length = Math.min(15, rest.length); length > 1; length--) {
    const word = rest.slice(0, length);
    const found = gazetteer.full(word);
    const fits = found.some(
      (region) => !above || region.up.length === 0 || region.up.includes(above),
    );
    if (found.length > 0 && (fits || !gazetteer.children(above ?? ""))) {
      const [zone] = found.filter(({ printed }) => printed);
      const city = chain.length > 0 ? [] : (zone?.up.slice(-1) ?? []);
      return { names: zone ? [...city, zone.name] : [word], length, isZone: zone !== undefined };
    }
  }
  return null;
}

/** 信阳高新区 → 信阳市, 高新区. */
function zoneAt(rest: string, gazetteer: Gazetteer): Step | null {
  const match = /^(.{0,4}?)(高新区|经开区)/u.exec(rest);
  if (!match) return null;
  const [whole, before = "", zone = ""] = match;
  if (before === "") return { names: [zone], length: whole.length };
  const city = [...gazetteer.short(before), ...gazetteer.full(before)];
  const [first] = new Set(city.map((region) => region.name));
  return { names: first ? [first, zone] : [whole], length: whole.length };
}

function finish(
  name: string,
  chain: readonly string[],
  rest: string,
  gazetteer: Gazetteer,
  families: Families,
): ParsedAgency {
  const department = departmentOf(rest, families);
  const branch = department.branch ? branchRegion(department.branch, chain, gazetteer) : null;
  const full = branch ? [...chain, branch] : [...chain];
  const own = full.at(-1);
  const region = own ? placeRegion(own, full.slice(0, -1), gazetteer) : null;
  const family =
    rest === "" && region ? "政府" : !region && national(rest) ? null : department.family;
  const levelWord = region ? null : department.levelWord;
  return {
    name,
    chain: full,
    region,
    levelWord,
    level: region?.level ?? (levelWord ? levelOf(`某${levelWord}`, false) : national(rest)),
    family,
    department: rest === "" ? "" : department.words,
  };
}

const national = (rest: string): "national" | null =>
  /^(?:国家|中国|国务院|.{2,8}部$)/u.test(rest) ? "national" : null;

function branchRegion(words: string, chain: readonly string[], gazetteer: Gazetteer): string {
  if (gazetteer.full(words).length > 0) return words;
  const below = gazetteer
    .short(words)
    .filter((region) => chain.some((name) => region.up.includes(name)));
  return below[0]?.name ?? words;
}

const placed = new WeakMap<Gazetteer, Map<string, Region>>();

/** The region of that name below the printed ones; ancestors filled in where the table leaves no choice. */
export function placeRegion(name: string, above: readonly string[], gazetteer: Gazetteer): Region {
  const known = placed.get(gazetteer) ?? new Map<string, Region>();
  placed.set(gazetteer, known);
  const key = `${above.join("/")}/${name}`;
  const region = known.get(key) ?? findPlace(name, above, gazetteer);
  known.set(key, region);
  return region;
}

function findPlace(name: string, above: readonly string[], gazetteer: Gazetteer): Region {
  const found = [
    ...gazetteer.full(name),
    ...(levelOf(name, true) === "town" ? gazetteer.towns(name) : []),
  ];
  const fitting = found.filter((region) => above.every((part) => region.up.includes(part)));
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  const upper = above.at(-1);
  const chain = upper ? placeUp(upper, above.slice(0, -1), gazetteer) : [];
  const belowCity = above.some((part) => /[市州盟]$/u.test(part));
  if (only) return { name, short: only.short, level: only.level, up: chain, real: true };
  return { ...learnedRegion(name, chain), short: shortName(name), level: levelOf(name, belowCity) };
}

function placeUp(name: string, above: readonly string[], gazetteer: Gazetteer): readonly string[] {
  const region = placeRegion(name, above, gazetteer);
  return [...region.up, name];
}
