import {
  type Agencies,
  findAgencies,
  makeAgencies,
  nameInYear,
  type Roster,
} from "../agencies/index.ts";
import type { Holdings } from "../facts/store.ts";
import { loadAgencyData } from "../knowledge/agency-data.ts";
import { readDictionary } from "../knowledge/dictionary.ts";
import { type Knowledge, knowledgeDirectory, loadKnowledge } from "../knowledge/index.ts";
import type { Form } from "../plan/measure.ts";
import type { Register } from "../plan/places/index.ts";
import { buildFormTable, type FormTable } from "../slots/form-table.ts";
import { buildLexicon, type Lexicon } from "../slots/lexicon.ts";
import type { ReadingTools } from "../slots/read-question.ts";
import { makeWordFinder, type WordFinder } from "../slots/report-words.ts";
import { pinyinReadings } from "../text/pinyin.ts";
import { createSegment } from "../tokens/segment.ts";

/** Everything that answering needs and that no report changes: loaded once a process. */
export interface Tools {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  readonly table: FormTable;
  readonly form: Form;
  readonly words: WordFinder;
  readonly agencies: Agencies;
  readonly cut: ReadingTools["cut"];
}

/** One character is one word: no segmenter (110 ms at its first sentence) need say so. */
const ONE_WORD = /^\p{Script=Han}$/u;

/** Loads the lexicon, the tables of regions and the segmenter (jieba itself waits for its first sentence). */
export function loadTools(directory = knowledgeDirectory()): Tools {
  const knowledge = loadKnowledge(directory);
  const table = buildFormTable(knowledge);
  const lexicon = buildLexicon(knowledge);
  const segment = createSegment({
    dictionary: readDictionary(directory),
    words: [...lexicon.senses.keys()]
      .filter((word) => word.length >= 2 && !lexicon.composed.has(word))
      .map((word) => ({ word, tag: "term" })),
  });
  return {
    knowledge,
    table,
    lexicon,
    form: {
      metric: table.metric,
      applicantLabel: (applicant) => knowledge.applicants[applicant]?.label ?? applicant,
    },
    words: makeWordFinder(knowledge.synonyms, knowledge.channels),
    agencies: makeAgencies(loadAgencyData(directory)),
    cut: (text) => (ONE_WORD.test(text) ? [{ word: text, tag: "x" }] : segment(text)),
  };
}

/** Index over the agencies of one revision of the base. */
export function makeRosterFor(
  { agencies }: Pick<Tools, "agencies">,
  holdings: Holdings,
  home: string | null,
): Roster {
  const years = new Map<string, number[]>();
  for (const { agency, year } of holdings.reports)
    years.set(agency, [...(years.get(agency) ?? []), year]);
  return agencies.roster(
    [...years].map(([name, held]) => ({ name, years: held })),
    home,
  );
}

/** What is held, agency by agency: a renamed agency is one, under its newest name. */
export function registerOf(roster: Roster, holdings: Holdings): Register {
  const newest = (name: string) => roster.byName(name)?.names[0]?.name ?? name;
  return {
    agencies: [...new Set(holdings.reports.map(({ agency }) => newest(agency)))],
    years: (agency) => {
      const names = roster.byName(agency)?.names ?? [];
      return [...new Set(names.flatMap(({ years }) => [...years]))].sort((a, b) => a - b);
    },
    nameIn: (agency, year) => nameInYear(roster, agency, year),
  };
}

/** The tools of one reading: what 去年 and 市局 mean in this turn. */
export function readingTools(
  tools: Tools,
  roster: Roster,
  today: Date,
  turn: { readonly home: string | null; readonly last: readonly string[] },
): ReadingTools {
  return {
    lexicon: tools.lexicon,
    table: tools.table,
    agencies: (text) => findAgencies(text, roster, turn),
    cut: tools.cut,
    pinyin: pinyinReadings,
    today,
  };
}
