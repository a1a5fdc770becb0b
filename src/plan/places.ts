import type { AgencyMention } from "../agencies/index.ts";
import type { Holdings } from "../facts/store.ts";
import { asks, type Question } from "../slots/question.ts";
import type { YearMention } from "../text/index.ts";
import type { Assumption, Gap, Place } from "./plan.ts";
import { limitOf, thresholdOf } from "./thresholds.ts";

/** What is remembered of the turns before, as far as places go. */
export interface RememberedPlaces {
  readonly agencies: readonly string[];
  readonly years: readonly number[];
}

/** Whose reports of which years a question is about. */
export interface Places {
  readonly agencies: readonly string[];
  /** Years asked for, or null where each agency's latest is meant. */
  readonly years: readonly number[] | null;
  readonly held: readonly Place[];
  readonly gaps: readonly Gap[];
  readonly assumptions: readonly Assumption[];
  /** True where agencies were said or meant as a group: coverage opens the answer. */
  readonly group: boolean;
  readonly said: { readonly agency: boolean; readonly year: boolean };
  /** Named agencies that are not held. */
  readonly absent: readonly AgencyMention[];
  /** Agencies between which only the asker can choose. */
  readonly choices: readonly string[];
}

/** Fills the places of a question: what was said, else what is remembered, else what is the only or latest one. */
export function findPlaces(
  question: Question,
  holdings: Holdings,
  memory: RememberedPlaces | null,
  home: string | null,
): Places {
  const said = agenciesSaid(question);
  const absent = question.agencies.filter((mention) => mention.kind === "absent");
  const chosen =
    said.names.length > 0 || absent.length > 0 ? said : unsaid(question, holdings, memory, home);
  const wanted = yearsWanted(question, memory);
  const places = chosen.names.map((agency) => ({
    agency,
    years: wanted.years
      ? wanted.years(yearsOf(holdings, agency), latestOf(holdings, chosen.names))
      : null,
  }));
  const latest = latestOf(holdings, chosen.names);
  const resolved = places.map(({ agency, years }) => ({
    agency,
    years: years ?? [chosen.group ? latest : Math.max(...yearsOf(holdings, agency))],
  }));
  const all = resolved.flatMap(({ agency, years }) => years.map((year) => ({ agency, year })));
  const isHeld = ({ agency, year }: Place) => yearsOf(holdings, agency).includes(year);
  return {
    agencies: chosen.names,
    years: wanted.years ? [...new Set(all.map((place) => place.year))].sort() : null,
    held: all.filter(isHeld),
    gaps: [...all.filter((place) => !isHeld(place)), ...absent.map(asGap)],
    assumptions: [...chosen.assumptions, ...wanted.assumptions, ...latestAssumption(wanted, all)],
    group: chosen.group,
    said: { agency: said.names.length > 0, year: question.years.length > 0 },
    absent,
    choices: chosen.choices,
  };
}

/** An agency that is named beside held ones and is not held itself. */
const asGap = ({ absentName, words }: AgencyMention): Gap => ({
  agency: absentName ?? words,
  year: null,
});

/** Report years held of an agency, ascending. */
export function yearsOf(holdings: Holdings, agency: string): readonly number[] {
  const years = holdings.reports.filter((r) => r.agency === agency).map((r) => r.year);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Names of all agencies held, in order of first publication. */
export const agenciesOf = (holdings: Holdings): readonly string[] => [
  ...new Set(holdings.reports.map((report) => report.agency)),
];

interface Chosen {
  readonly names: readonly string[];
  readonly group: boolean;
  readonly choices: readonly string[];
  readonly assumptions: readonly Assumption[];
}

function agenciesSaid(question: Question): Chosen {
  const groups = question.agencies.flatMap((m) => m.group?.members ?? []);
  const named = question.agencies.filter((m) => m.kind === "held" || m.kind === "deixis");
  const ambiguous = question.agencies.find((m) => m.kind === "ambiguous");
  const meansAll = /两家|两个|几家|各家|都|分别|各自|所有/u.test(question.text);
  const singles = named.flatMap((m) => m.held.slice(0, 1));
  const names = [...new Set(singles.length > 1 || groups.length === 0 ? singles : groups)];
  return {
    names: names.length > 0 ? names : (ambiguous?.held ?? []),
    group: (singles.length <= 1 && groups.length > 0) || (names.length === 0 && meansAll),
    choices: names.length === 0 && !meansAll ? (ambiguous?.held ?? []) : [],
    assumptions: [],
  };
}

/** No agency is named: the conversation's, the only one held, the configured home, or the asker must say. */
function unsaid(
  question: Question,
  holdings: Holdings,
  memory: RememberedPlaces | null,
  home: string | null,
): Chosen {
  const all = agenciesOf(holdings);
  const none = { group: false, choices: [], assumptions: [] };
  if (all.length > 1 && isOverAgencies(question) && !pointsBack(question))
    return { ...none, names: all, group: true };
  const remembered = (memory?.agencies ?? []).filter((name) => all.includes(name));
  if (remembered.length > 0) return { ...none, names: remembered };
  const [only] = all;
  const assumed = all.length === 1 ? only : all.find((name) => name === home);
  if (assumed)
    return { ...none, names: [assumed], assumptions: [{ what: "agency", words: assumed }] };
  return { ...none, names: all, choices: all };
}

/** 哪家, 几家, 前三, 超过50%的: the question runs over all agencies unless one is named. */
const isOverAgencies = (question: Question) =>
  asks(question, "which_agency", "count_agencies") ||
  limitOf(question) !== null ||
  thresholdOf(question) !== null ||
  (asks(question, "average") && question.years.length <= 1);

/** 谁 and 哪个 ask for agencies only where nothing else in the question is asked for with them. */
function pointsBack(question: Question): boolean {
  return (
    asks(question, "which_year", "which_item", "which_applicant") &&
    !asks(question, "count_agencies") &&
    !question.mentions.some((m) => /[家位]|单位|部门|机关|区县/u.test(m.words))
  );
}

type YearsFor = (held: readonly number[], latest: number) => readonly number[];

interface Wanted {
  /** null: each agency's latest. */
  readonly years: YearsFor | null;
  readonly assumptions: readonly Assumption[];
}

function yearsWanted(question: Question, memory: RememberedPlaces | null): Wanted {
  if (question.years.length > 0) {
    const readers = question.years.map(readerOf);
    const years: YearsFor = (held, latest) => [
      ...new Set(readers.flatMap((read) => [...read(held, latest)])),
    ];
    return { years: withBaseYear(question, years), assumptions: [] };
  }
  if (asks(question, "series", "which_year")) return { years: (held) => held, assumptions: [] };
  const remembered = memory?.years ?? [];
  if (remembered.length > 0)
    return { years: withBaseYear(question, () => remembered), assumptions: [] };
  return {
    years: isOverYears(question) ? withBaseYear(question, (held) => held.slice(-1)) : null,
    assumptions: [],
  };
}

const isOverYears = (question: Question) =>
  question.operations.some(
    ({ name, mention }) => name === "growth" && /[同环]比|上年|上一年/u.test(mention.words),
  );

/** 同比, 较上年: the year before belongs to the question although it is not named. */
function withBaseYear(question: Question, years: YearsFor): YearsFor {
  if (!isOverYears(question)) return years;
  return (held, latest) => {
    const named = years(held, latest);
    const [only] = named;
    return named.length === 1 && only !== undefined ? [only - 1, only] : named;
  };
}

function readerOf(mention: YearMention): YearsFor {
  switch (mention.kind) {
    case "all":
      return (held) => held;
    case "last_n":
      return (held) => held.slice(-(mention.n ?? 3));
    case "range":
      return (held, latest) => rangeYears(mention, held, latest);
    default:
      return () => mention.years ?? [];
  }
}

function rangeYears(
  mention: YearMention,
  held: readonly number[],
  latest: number,
): readonly number[] {
  if (mention.open) {
    const { from = 0, to = latest } = mention;
    return held.filter((year) => year >= from && year <= to);
  }
  if (mention.years) return mention.years;
  const { from, to } = mention;
  if (from === undefined || to === undefined) return held;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function latestOf(holdings: Holdings, agencies: readonly string[]): number {
  const years = holdings.reports.filter((r) => agencies.includes(r.agency)).map((r) => r.year);
  return Math.max(0, ...years);
}

function latestAssumption(wanted: Wanted, places: readonly Place[]): readonly Assumption[] {
  if (wanted.years || places.length === 0) return [];
  const years = [...new Set(places.map((place) => place.year))];
  return years.length === 1 ? [{ what: "year", words: `${years[0]}` }] : [];
}
