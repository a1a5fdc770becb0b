import { performance } from "node:perf_hooks";
import {
  type AgencyMention,
  findAgencies,
  makeAgencies,
  type Roster,
} from "../../src/agencies/index.ts";
import type { Region } from "../../src/agencies/types.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";
import { normalize } from "../../src/text/index.ts";
import { type Asked, manners, TAIL, type World } from "./agency-manners.ts";
import { type Name, nationalNames, randomFrom } from "./agency-names.ts";

/** What one kind of naming came to: counts of questions, or milliseconds and megabytes. */
export interface AgenciesBenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "MB" | Outcome;
  readonly goal?: string;
}

/**
 * 问: asked back with the right one among the choices where the words fit several. 多问: the same where they fit one.
 * 漏: nothing found, taken for one that is not held, or asked back without the right one.
 */
type Outcome = "对" | "问" | "多问" | "漏" | "错";
const OUTCOMES: readonly Outcome[] = ["对", "问", "多问", "漏", "错"];

/** Questions of each manner. */
const ASKED = 1000;

/**
 * Agencies of a generated national list found in questions, read as the program reads them: `held` of them (default
 * 100,000) are in the roster, two thousand others are well-formed and absent. Slips that make another real name are
 * left out: nobody can tell them from that name.
 */
export function benchAgencies(knowledge: string, held = 100_000): readonly AgenciesBenchRow[] {
  const before = process.memoryUsage().rss;
  const agencies = makeAgencies(loadAgencyData(knowledge));
  const names = nationalNames(agencies);
  const started = performance.now();
  const roster = agencies.roster(
    names.slice(0, held).map(({ full }) => ({ name: full, years: [2023] })),
  );
  const built = performance.now() - started;
  const world = worldOf(agencies, names, held);
  const times: number[] = [];
  const rows = manners.flatMap(({ name, ask }) => {
    const outcomes = names.slice(0, ASKED).flatMap((one, at) => {
      const asked = ask(one, at, world);
      return asked ? [outcomeOf(asked, one.full, roster, times)] : [];
    });
    return tally(name, outcomes);
  });
  const absent = [
    ...askAbsent(names.slice(held, held + 2 * ASKED), roster, world, times),
    ...askInvented(roster, world, times),
  ];
  times.sort((a, b) => a - b);
  return [
    { name: `建索引 ${held}`, value: built, unit: "ms" },
    { name: "内存", value: (process.memoryUsage().rss - before) / 1e6, unit: "MB", goal: "< 300" },
    ...rows,
    ...absent,
    { name: "一问 p50", value: times[Math.floor(times.length / 2)] ?? 0, unit: "ms" },
    {
      name: "一问 p99",
      value: times[Math.floor(times.length * 0.99)] ?? 0,
      unit: "ms",
      goal: "< 10",
    },
  ];
}

function worldOf(agencies: World["agencies"], names: readonly Name[], held: number): World {
  const fitting = new Map<string, number>();
  for (const { place, shorter, family } of names.slice(0, held)) {
    for (const words of new Set([place, ...shorter])) {
      const key = `${words}|${family}`;
      fitting.set(key, (fitting.get(key) ?? 0) + 1);
    }
  }
  const places = [...new Set(names.flatMap(({ place, shorter }) => [place, shorter[0] ?? place]))];
  return { agencies, places, fitting, random: randomFrom(11) };
}

/** Named agencies as the program finds them in what was typed. */
function read(typed: string, roster: Roster, times: number[]): ReturnType<typeof findAgencies> {
  const started = performance.now();
  const found = findAgencies(normalize(typed).text, roster);
  times.push(performance.now() - started);
  return found.filter(({ kind }) => kind !== "group");
}

function outcomeOf({ text, open }: Asked, right: string, roster: Roster, times: number[]): Outcome {
  const found = read(text, roster, times);
  const given = found.filter(({ kind }) => kind === "held").flatMap(({ held }) => held);
  if (given.length > 0) return given.length === 1 && given[0] === right ? "对" : "错";
  const offered = found.some(({ kind, held }) => kind === "ambiguous" && held.includes(right));
  return offered ? (open ? "问" : "多问") : "漏";
}

function tally(name: string, outcomes: readonly Outcome[]): AgenciesBenchRow[] {
  return OUTCOMES.map((unit) => ({
    name: `${name}（${outcomes.length}）`,
    value: outcomes.filter((outcome) => outcome === unit).length,
    unit,
  }));
}

/** Absent agencies: none answered by another, each with three of its region or of its kind around it. */
function askAbsent(
  others: readonly Name[],
  roster: Roster,
  world: World,
  times: number[],
): AgenciesBenchRow[] {
  const found = others.map(({ full }) => read(full + TAIL, roster, times));
  const refused = found.filter((list) => list.length > 0 && list.every(isAbsent));
  const offered = found.filter(([one], at) => {
    const { region, family } = world.agencies.parse(others[at]?.full ?? "");
    return one?.near.length === 3 && one.near.every((near) => isNear(near, region, family, roster));
  });
  const name = `未入库（${others.length}）`;
  return [
    { name, value: refused.length, unit: "对" },
    { name, value: found.filter((list) => list.some(isHeld)).length, unit: "错" },
    { name: `${name}，附最近三家`, value: offered.length, unit: "对" },
  ];
}

const isAbsent = ({ kind }: AgencyMention): boolean => kind === "absent";
const isHeld = ({ kind }: AgencyMention): boolean => kind === "held";

/** Of the same region, or of the same kind in one that shares a region above. */
function isNear(
  near: string,
  region: Region | null,
  family: string | null,
  roster: Roster,
): boolean {
  const one = roster.byName(near);
  if (!one?.region || !region) return false;
  const [places, others] = [region, one.region].map(({ name, up }) => [...up, name]);
  if (one.region.name === region.name) return true;
  return one.family === family && places?.[0] === others?.[0];
}

/** Names of regions that no table knows, put together from characters of those that it knows. */
function askInvented(
  roster: Roster,
  { agencies, random }: World,
  times: number[],
): AgenciesBenchRow[] {
  const { gazetteer } = agencies;
  const characters = gazetteer.all
    .filter(({ short }) => short.length === 2)
    .map(({ short }) => short)
    .join("");
  const draw = (): string => characters.charAt(random(characters.length));
  const stems = Array.from({ length: ASKED }, () => draw() + draw());
  const names = stems
    .map((stem, at) => stem + (["县", "区", "市"][at % 3] ?? ""))
    .filter((name, at) => ![...gazetteer.full(name), ...gazetteer.short(stems[at] ?? "")].length);
  const found = names.map((name) => read(`${name}公安局${TAIL}`, roster, times));
  const row = `生造地名（${names.length}）`;
  return [
    { name: row, value: found.filter((list) => list.every(isAbsent)).length, unit: "对" },
    {
      name: row,
      value: found.filter((list) => list.some(({ kind }) => kind === "ambiguous")).length,
      unit: "问",
    },
    { name: row, value: found.filter((list) => list.some(isHeld)).length, unit: "错" },
  ];
}
