import type { AgencyMention } from "../../agencies/index.ts";
import { namesFigure, type Question } from "../../slots/question.ts";
import type { Assumption, Gap, Place } from "../plan.ts";
import type { Remembered } from "../remembered.ts";
import { agenciesSaid, agenciesUnsaid, withSubjectAgency } from "./agencies.ts";
import { agencyAtLevel } from "./at-level.ts";
import { latestOf, type Register } from "./register.ts";
import { yearsWanted } from "./years.ts";

export type { Register } from "./register.ts";

/** Whose reports of which years a question is about. */
export interface Places {
  /** By newest name. */
  readonly agencies: readonly string[];
  /** Years asked for, or null where each agency's latest is meant. */
  readonly years: readonly number[] | null;
  /** Reports that are held, each under the name that its year prints. */
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
  register: Register,
  memory: Remembered | null,
  home: string | null,
): Places {
  const read = question.agencies.map((mention) =>
    inSameDepartment(mention, memory?.agencies ?? []),
  );
  const named = agenciesSaid({ ...question, agencies: read });
  const atLevel = agencyAtLevel(question, register, memory?.agencies ?? []);
  const meant = named.names.length === 0 && atLevel ? atLevel : named;
  const said = withSubjectAgency(meant, question, memory?.agencies ?? []);
  const absent = read.filter((mention) => mention.kind === "absent");
  const isSaid = said.names.length > 0 || absent.length > 0;
  const chosen = isSaid ? said : agenciesUnsaid(question, register, memory, home);
  const years = chosen.group && namesFigure(question) ? oneYear(memory) : (memory?.years ?? []);
  const wanted = yearsWanted(question, years, memory?.compared?.year);
  const latest = latestOf(register, chosen.names);
  const asked = chosen.names.flatMap((agency) => {
    const held = register.years(agency);
    const own = chosen.group ? latest : Math.max(0, ...held);
    return (wanted.years?.(held, latest) ?? [own]).map((year) => ({ agency, year }));
  });
  const placed = asked.map((place) => ({ place, name: register.nameIn(place.agency, place.year) }));
  return {
    agencies: chosen.names,
    years: wanted.years ? yearsOf(asked, wanted.years([], 0)) : null,
    held: placed.flatMap(({ place, name }) => (name ? [{ agency: name, year: place.year }] : [])),
    gaps: [...placed.flatMap(({ place, name }) => (name ? [] : [place])), ...absent.map(asGap)],
    assumptions: [...chosen.assumptions, ...latestAssumption(wanted.years === null, asked)],
    group: chosen.group,
    said: { agency: said.names.length > 0, year: question.years.length > 0 },
    absent,
    choices: chosen.choices,
  };
}

/** Years asked for; of an agency that is not held those that were said, so that 那公安局呢 keeps them. */
const yearsOf = (asked: readonly { readonly year: number }[], said: readonly number[]) =>
  [...new Set(asked.length > 0 ? asked.map(({ year }) => year) : said)].sort();

/** 各家公开率最高的 after a figure over five years is asked of one year: five years of nine agencies are no ranking. */
function oneYear(memory: Remembered | null): readonly number[] {
  const years = memory?.years ?? [];
  return years.length > 1 ? [] : years;
}

/** 那东礁县呢 after a police bureau: that county's police bureau, where only it is held. Said in the answer. */
function inSameDepartment(mention: AgencyMention, last: readonly string[]): AgencyMention {
  const [before] = last;
  const isBareRegion =
    mention.kind === "absent" &&
    mention.absentName?.endsWith("人民政府") === true &&
    !/政府/u.test(mention.words);
  const same =
    isBareRegion && before ? mention.near.find((name) => sharesEnding(name, before)) : undefined;
  return same
    ? { ...mention, kind: "held", held: [same], absentName: null, assumed: true }
    : mention;
}

/** Two names that end alike in at least three characters are of one department: 公安局. */
const sharesEnding = (one: string, other: string) =>
  one.endsWith("局") && one.slice(-3) === other.slice(-3);

/** An agency that is named beside held ones and is not held itself. */
const asGap = ({ absentName, words }: AgencyMention): Gap => ({
  agency: absentName ?? words,
  year: null,
});

function latestAssumption(assumed: boolean, places: readonly Place[]): readonly Assumption[] {
  const years = [...new Set(places.map((place) => place.year))];
  return assumed && years.length === 1 ? [{ what: "year", words: `${years[0]}` }] : [];
}
