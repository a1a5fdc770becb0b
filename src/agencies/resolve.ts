import type { Department } from "./families.ts";
import { departmentName, fullName } from "./full-name.ts";
import { nearestHeld } from "./near.ts";
import { fitOf, mayMean } from "./region-fit.ts";
import type { HeldAgency, Roster } from "./roster.ts";
import type { RawMention } from "./scan.ts";
import type { AgencyContext, AgencyMention } from "./types.ts";

/** A reading of one place without its offsets. */
export type Reading = Pick<
  AgencyMention,
  "kind" | "held" | "absentName" | "near" | "assumed" | "note"
>;

/** Looks up what the words name: held, absent with its full name, or ambiguous. Never the nearest held one. */
export function resolveMention(raw: RawMention, roster: Roster, context: AgencyContext): Reading {
  const reading =
    raw.chain.length > 0
      ? byRegion(raw, roster)
      : raw.level
        ? byLevel(raw, roster, context)
        : byFamily(raw, roster, context);
  return withNote(reading, raw, roster);
}

/** Newest name. */
export const newest = (agency: HeldAgency): string => agency.names[0]?.name ?? agency.name;

const OFFERED = 3;
/** Of so many agencies one is chosen by asking for the region, not from a list. */
const LISTED = 50;
const none = { held: [], absentName: null, near: [], assumed: false, note: null } as const;

/** One agency is held, several are ambiguous. */
function among(list: readonly HeldAgency[], absentName: string | null = null): Reading {
  const held = list.slice(0, LISTED).map(newest);
  return { ...none, kind: held.length === 1 ? "held" : "ambiguous", held, absentName };
}

/** An agency that is not held, with three held ones to offer. */
function absent(name: string, near: readonly HeldAgency[] = []): Reading {
  return { ...none, kind: "absent", absentName: name, near: near.slice(0, OFFERED).map(newest) };
}

const keyOf = (raw: RawMention): string =>
  raw.department?.family ?? (raw.unknownDepartment ? `?${raw.unknownDepartment}` : "政府");

function byRegion(raw: RawMention, roster: Roster): Reading {
  const own = raw.chain.at(-1);
  if (!own) return { ...none, kind: "ambiguous" };
  const key = keyOf(raw);
  const names = [...new Set(own.regions.map((region) => region.name))];
  const holders = names
    .flatMap((name) => roster.of(name, key))
    .filter((one) => mayMean(own, one.region) && fitsForm(one, raw));
  const above = raw.chain.slice(0, -1);
  const rated = holders.map((one) => ({ one, fit: fitOf(one, own, above, roster) }));
  const sure = sameForm(
    rated.filter(({ fit }) => fit === "yes").map(({ one }) => one),
    raw.department,
  );
  if (sure.length > 0) return among(sure);
  const name = fullName(raw, roster);
  const open = rated.filter(({ fit }) => fit === "open").map(({ one }) => one);
  if (open.length > 0) return { ...among(open, name), kind: "ambiguous" };
  const zones =
    own.words === "开发区" ? roster.ofFamily(key).filter(({ level }) => level === "zone") : [];
  const inPlace = zones.filter((one) => fitOf(one, own, above, roster) !== "no");
  if (inPlace.length > 0) return { ...among(inPlace, name), kind: "ambiguous" };
  return absent(name, nearestHeld(key, raw.chain, roster));
}

/** 省公安厅 is no bureau of a city, 桐陂街道办事处 no government of a district. */
function fitsForm(one: HeldAgency, raw: RawMention): boolean {
  const hall = raw.department?.words.endsWith("厅") && raw.department.family !== "政府办";
  return (!hall || one.level === "province") && fitsOffice(one, raw);
}

/** Of several agencies of one family in one region, the one whose name was said. */
function sameForm(
  list: readonly HeldAgency[],
  department: Department | null,
): readonly HeldAgency[] {
  if (list.length < 2 || !department) return list;
  const said = list.filter(
    (one) =>
      one.department === department.form ||
      one.names.some(({ name }) => name.endsWith(department.words)),
  );
  return said.length > 0 ? said : list;
}

function byLevel(raw: RawMention, roster: Roster, context: AgencyContext): Reading {
  const key = keyOf(raw);
  const level = raw.level ?? "";
  const holders = roster.ofFamily(key).filter((one) => hasLevel(one, level));
  const fitting = sameForm(nearHome(holders, roster, context), raw.department);
  if (fitting.length > 0) return { ...among(fitting), assumed: fitting.length < holders.length };
  const places = roster.regionNames.filter((name) => levelOfName(name) === level);
  const [place] = places;
  const region = place && places.length === 1 ? place : level;
  return absent(`${region}${departmentName(raw)}`, roster.ofFamily(key));
}

const levelOfName = (name: string): string =>
  /(省|市|州|县|区|旗|镇|乡|街道)$/u.exec(name)?.[1] ?? "";

/** 市 for 兰汀市水利局 and for 市市场监管局. */
export const hasLevel = (one: HeldAgency, level: string): boolean =>
  one.region ? levelOfName(one.region.name) === level : one.levelWord === level;

/** Of several, those in or above the home region or the region of the conversation. */
function nearHome(
  list: readonly HeldAgency[],
  roster: Roster,
  context: AgencyContext,
): readonly HeldAgency[] {
  if (list.length < 2) return list;
  for (const name of [context.last?.[0], context.home ?? roster.home]) {
    const from = name ? roster.byName(name)?.region : null;
    if (!from) continue;
    const places = [from.name, ...from.up];
    const fitting = list.filter((one) => one.region && places.includes(one.region.name));
    if (fitting.length > 0) return fitting;
  }
  return list;
}

function byFamily(raw: RawMention, roster: Roster, context: AgencyContext): Reading {
  const key = keyOf(raw);
  const holders = roster.ofFamily(key).filter((one) => fitsForm(one, raw) && fitsOffice(one, raw));
  const [only] = sameRegionForm(holders, raw.department);
  const last = context.last?.[0];
  const current = last
    ? holders.find((one) => one.names.some(({ name }) => name === last))
    : undefined;
  if (current && holders.length > 1) return { ...among([current]), assumed: true };
  if (only && sameRegionForm(holders, raw.department).length === 1) return among([only]);
  if (holders.length > 0) return among(holders);
  const cities = roster.regionNames.filter((name) => levelOfName(name) === "市");
  const place = cities.length === 1 ? (cities[0] ?? "") : "";
  return absent(`${place}${departmentName(raw)}`);
}

/** 街道办 is a subdistrict's, 管委会 a zone's. */
function fitsOffice(one: HeldAgency, raw: RawMention): boolean {
  const words = raw.department?.words ?? "";
  if (/办事处|街道办/u.test(words)) return one.region?.name.endsWith("街道") ?? false;
  return /管委会|管理委员会/u.test(words) ? one.level === "zone" : true;
}

function sameRegionForm(
  list: readonly HeldAgency[],
  department: Department | null,
): readonly HeldAgency[] {
  const regions = new Set(list.map((one) => one.region?.name));
  return regions.size === 1 ? sameForm(list, department) : list;
}

function withNote(reading: Reading, raw: RawMention, roster: Roster): Reading {
  const [agency] = reading.held;
  if (!raw.part || !agency || reading.held.length !== 1) return reading;
  const note = roster.words.partNote.replaceAll("{part}", raw.part).replaceAll("{agency}", agency);
  return { ...reading, note };
}
