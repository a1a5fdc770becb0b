import { createRequire } from "node:module";
import type { Agencies } from "../../src/agencies/index.ts";
import type { Name, Random } from "./agency-names.ts";
import { mayBeSlipOf, type SlipKind, slipIn } from "./agency-slips.ts";

/** A question about an agency. */
export interface Asked {
  readonly text: string;
  /** True where the words fit several agencies alike: asking back is right. */
  readonly open: boolean;
}

/** What is needed to tell whether words fit one agency or several. */
export interface World {
  readonly agencies: Agencies;
  readonly places: readonly string[];
  /** How many held agencies of the family a word for a region fits: `平桥|教育`. */
  readonly fitting: ReadonlyMap<string, number>;
  readonly random: Random;
}

/** How a name is typed; null where it cannot be typed so. */
export interface Manner {
  readonly name: string;
  readonly ask: (name: Name, at: number, world: World) => Asked | null;
}

/** What is asked of every agency. */
export const TAIL = "2023年收到多少件申请";

export const manners: readonly Manner[] = [
  { name: "全称", ask: ({ full }) => clear(full) },
  { name: "简称", ask: abbreviated },
  {
    name: "部门在前",
    ask: ({ place, form }, at) => clear(at % 2 ? `${form} ${place} ` : `${form}（${place}）`),
  },
  {
    name: "错字",
    ask: (name, at, world) => misspelt(name, at, WRONG[at % WRONG.length] ?? "wrong", world),
  },
  { name: "同音", ask: (name, at, world) => misspelt(name, at, "sound", world) },
  {
    name: "繁体",
    ask: ({ full }, at) => clear(traditional[at % traditional.length]?.(full) ?? full),
  },
];

const WRONG: readonly SlipKind[] = ["wrong", "missing", "doubled"];

const clear = (words: string): Asked => ({ text: words + TAIL, open: false });

/** 信阳市平桥区教体局, 平桥区教体局, 信阳平桥教体局, 平桥教体局 in turn, each department word in turn. */
function abbreviated({ place, shorter, spoken, family }: Name, at: number, world: World): Asked {
  const words = [place, ...shorter];
  const region = words[at % words.length] ?? place;
  const department = spoken[Math.floor(at / words.length) % spoken.length] ?? "";
  const open = (world.fitting.get(`${region}|${family}`) ?? 0) > 1;
  return { text: region + department + TAIL, open };
}

/** A slip in the region and in the department in turn, in full and in everyday names of departments in turn. */
function misspelt(name: Name, at: number, kind: SlipKind, world: World): Asked | null {
  const { place, form, spoken } = name;
  const everyday = spoken.find((word) => word.length > 2) ?? form;
  const department = Math.floor(at / 2) % 2 ? everyday : form;
  return Math.floor(at / 4) % 2
    ? slippedPlace(place, department, kind, world)
    : slippedDepartment(place, department, kind, world);
}

/** How often a slip is drawn again that makes another real name. */
const TRIES = 20;

function slippedPlace(
  place: string,
  department: string,
  kind: SlipKind,
  world: World,
): Asked | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const written = slipIn(place, kind, world.random);
    if (!written || isRealPlace(written, world)) continue;
    const meant = world.places.filter((right) => mayBeSlipOf(written, right, kind));
    return { text: written + department + TAIL, open: meant.length > 1 };
  }
  return null;
}

/** True for words that are a region or end in the full name of one: no slip, but another place. */
function isRealPlace(written: string, { agencies: { gazetteer } }: World): boolean {
  if (gazetteer.short(written).length > 0) return true;
  return [...written].some(
    (_, at) => gazetteer.full(written.slice(at)).length > 0 && !isEnd(written, at, gazetteer),
  );
}

/** The own region is spelt right: the slip stands before it. */
const isEnd = (written: string, at: number, gazetteer: Agencies["gazetteer"]): boolean => {
  const before = written.slice(0, at);
  return at > 1 && gazetteer.full(before).length === 0;
};

function slippedDepartment(
  place: string,
  form: string,
  kind: SlipKind,
  world: World,
): Asked | null {
  const { families } = world.agencies;
  for (let tries = 0; tries < TRIES; tries++) {
    const written = slipIn(form, kind, world.random);
    if (!written || written.length < 2 || families.word(written) || isTopic(written, form))
      continue;
    const meant = families.names.filter((right) => mayBeSlipOf(written, right, kind));
    const kinds = new Set(meant.map((word) => families.word(word)?.family));
    return { text: place + written + TAIL, open: kinds.size > 1 };
  }
  return null;
}

/** 信访 for 信访局 is no slip but a topic. */
const isTopic = (written: string, form: string): boolean =>
  ["局", "委", "厅", "办"].some((end) => written + end === form);

type Convert = (text: string) => string;

/** As Taiwan, as Hong Kong, and as old print write. */
const traditional: readonly Convert[] = loadTraditional();

function loadTraditional(): Convert[] {
  const opencc = createRequire(import.meta.url)("opencc-js/cn2t") as typeof import("opencc-js");
  return (["tw", "hk", "t"] as const).map((to) => opencc.Converter({ from: "cn", to }));
}
