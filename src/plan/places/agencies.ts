import type { AgencyGroup } from "../../agencies/index.ts";
import { asks, namesFigure, type Question } from "../../slots/question.ts";
import type { Assumption } from "../plan.ts";
import type { Remembered } from "../remembered.ts";
import { limitOf, placeOf, thresholdOf } from "../thresholds.ts";
import { isComparedWith } from "./compared.ts";
import type { Register } from "./register.ts";

/** Whose reports a question is about. */
export interface ChosenAgencies {
  readonly names: readonly string[];
  /** Agencies were meant as a group: coverage opens the answer. */
  readonly group: boolean;
  /** Agencies between which only the asker can choose; one alone is asked back: 您问的是…吗. */
  readonly choices: readonly string[];
  readonly assumptions: readonly Assumption[];
}

/** Agencies that the question names, singly or as a group. */
export function agenciesSaid(question: Question): ChosenAgencies {
  const groups = groupsSaid(question).flatMap((group) => group.members);
  const named = notDenied(question).filter((m) => m.kind === "held" || m.kind === "deixis");
  const unclear = question.agencies.find((m) => m.kind === "ambiguous")?.held ?? [];
  const meansAll = unclear.length > 1 && MEANS_ALL.test(question.text);
  const singles = named.flatMap((m) => m.held.slice(0, 1));
  const names = [...new Set(singles.length > 1 || groups.length === 0 ? singles : groups)];
  const open = meansAll ? [] : unclear;
  return {
    names: names.length > 0 && open.length === 0 ? names : unclear.length > 0 ? unclear : names,
    group: (singles.length <= 1 && groups.length > 0) || (names.length === 0 && meansAll),
    choices: open,
    assumptions: question.agencies.flatMap(spoken),
  };
}

/** 不是市政府，是桐陂区: the one that is denied is not asked for. */
function notDenied({ agencies, text }: Question): Question["agencies"] {
  const kept = agencies.filter(
    ({ start }) => !/(?:不是|不要|不问|别看)$/u.test(text.slice(0, start)),
  );
  return kept.length > 0 ? kept : agencies;
}

/** 各区县平均每家: 每家 counts the members of the group beside it. */
function groupsSaid({ agencies }: Question): readonly AgencyGroup[] {
  const groups = agencies.flatMap(({ group }) => group ?? []);
  const telling = groups.filter(({ words }) => !/^[各每]一?(?:家|个)/u.test(words));
  const others = agencies.some(({ kind }) => kind === "held" || kind === "ambiguous");
  return others || telling.some(({ members }) => members.length > 0) ? telling : groups;
}

const MEANS_ALL = /两家|两级|市县|两个|几家|各家|都|分别|各自|所有/u;

/** 比财政局多多少 after a figure of another agency: both, the one of the turn before first. */
export function withSubjectAgency(
  said: ChosenAgencies,
  question: Question,
  last: readonly string[],
): ChosenAgencies {
  const [name, second] = said.names;
  const [subject, more] = last;
  const [mention, other] = question.agencies;
  const isPair = name && !second && subject && !more && subject !== name && !said.group;
  if (!isPair || !mention || other || !isComparedWith(question, mention)) return said;
  return { ...said, names: [subject, name] };
}

/** What the answer has to say of how a name was read. */
function spoken({
  words,
  held,
  corrected,
  assumed,
  note,
  scope,
}: Question["agencies"][number]): Assumption[] {
  const [name = ""] = held;
  return [
    ...(corrected ? [{ what: "slip" as const, words: `${words}→${name}` }] : []),
    ...(assumed ? [{ what: "meant" as const, words: `${words}→${name}` }] : []),
    ...(note ? [{ what: "reading" as const, words: note }] : []),
    ...(scope ? [{ what: "scope" as const, words: name }] : []),
  ];
}

type PlacesMemory = Pick<Remembered, "agencies" | "axis" | "cells" | "years" | "set">;

/** No agency is named: all of them where the question runs over agencies, the conversation's, the only one held, or home. */
export function agenciesUnsaid(
  question: Question,
  register: Register,
  memory: PlacesMemory | null,
  home: string | null,
): ChosenAgencies {
  const remembered = memory?.agencies ?? [];
  const all = register.agencies;
  const none = { group: false, choices: [], assumptions: [] };
  const counted = question.agencies.some(({ group }) => group?.count === all.length);
  if (counted && all.length > 2) return { ...none, names: all, group: true };
  const known = remembered.filter((name) => all.includes(name));
  if (all.length > 1 && runsOverAll(question, memory)) {
    const again = !namesFigure(question) && memory?.set?.ranked ? memory.set.agencies : undefined;
    const names = again && again.length > 1 ? again : all;
    return { ...none, names, group: true };
  }
  if (known.length > 0) return { ...none, names: known };
  const [only] = all;
  const assumed = all.length === 1 ? only : all.find((name) => name === home);
  if (assumed)
    return { ...none, names: [assumed], assumptions: [{ what: "agency", words: assumed }] };
  return { ...none, names: all, choices: all };
}

/** The question itself runs over agencies, or bends an answer that did: 最少的呢. Of a few just named it is among these. */
function runsOverAll(question: Question, memory: PlacesMemory | null): boolean {
  const bends = !namesFigure(question);
  if (bends && memory && /其中|里面|里头|当中|这里/u.test(question.text)) return false;
  if (bends && memory && (memory.agencies.length > 1 || memory.cells.length > 1)) return false;
  if (bends && memory?.agencies.length === 1 && memory.years.length > 1) return false;
  const again =
    bends &&
    memory?.axis === "agency" &&
    asks(question, "top", "bottom", "rank", "average", "which_agency");
  return again || (isOverAgencies(question) && !pointsBack(question));
}

/** 哪家, 几家, 前三, 超过50%的: the question runs over all agencies unless one is named. */
const isOverAgencies = (question: Question) =>
  asks(question, "which_agency", "count_agencies") ||
  limitOf(question) !== null ||
  placeOf(question) !== null ||
  thresholdOf(question) !== null ||
  asksForSpread(question) ||
  (asks(question, "top", "bottom", "rank") &&
    /倒数|垫底|榜首|冠军|第一名|排第一/u.test(question.text)) ||
  (asks(question, "top", "bottom", "rank") && /(?:单位|部门|机关)[?？呢]?$/u.test(question.text)) ||
  (asks(question, "average") && question.years.length <= 1);

/** 最多和最少的差多少: over agencies, as a ranking. */
const asksForSpread = (question: Question) =>
  ["difference", "top", "bottom"].every((name) => asks(question, name));

/** 谁 and 哪个 ask for agencies only where nothing else in the question is asked for with them. */
function pointsBack(question: Question): boolean {
  return (
    asks(question, "which_year", "which_item", "which_applicant") &&
    !asks(question, "count_agencies") &&
    !question.mentions.some((m) => /[家位]|单位|部门|机关|区县/u.test(m.words))
  );
}
