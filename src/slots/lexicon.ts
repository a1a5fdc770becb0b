import type { Knowledge } from "../knowledge/index.ts";
import { type AroundWord, aroundWords } from "./around-agency.ts";
import type { Sense } from "./sense.ts";

/** Every word of the form, of people and of operations, with its senses; built once from `knowledge/`. */
export interface Lexicon {
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  /** Words by their first character, longest first: for longest match on characters. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** Words put together from the parts of `knowledge/composed.json`: read as they stand, never the aim of a slip. */
  readonly composed: ReadonlySet<string>;
  /** Words that hold an agency's name in their midst. */
  readonly around: readonly AroundWord[];
  /** Names of the terms that can be explained: they lie over the words and take none of them. */
  readonly terms: Pick<Lexicon, "byFirst"> & { readonly ids: ReadonlyMap<string, string> };
}

/** Builds the lexicon. Words are matched on normalised text, so a full-width or traditional word needs no row. */
export function buildLexicon(knowledge: Knowledge): Lexicon {
  const senses = new Map<string, Sense[]>();
  const add = (words: readonly string[], sense: Sense) => {
    for (const word of words) if (word) senses.set(word, [...(senses.get(word) ?? []), sense]);
  };
  addForm(knowledge, add);
  const composed = new Map(composedWords(knowledge).filter(([word]) => !senses.has(word)));
  const shared = new Map(knowledge.composed.map(({ of }) => [of, [senseOf(of, knowledge)]]));
  for (const [word, of] of composed) senses.set(word, shared.get(of) ?? []);
  addOperations(knowledge, add);
  addTopics(knowledge, add);
  const ids = new Map(
    knowledge.terms.flatMap(({ id, names, spoken }) =>
      [...names, ...spoken].map((word) => [word, id] as const),
    ),
  );
  const terms = { ids, byFirst: indexByFirst(ids.keys()) };
  return {
    senses,
    byFirst: indexByFirst(senses.keys()),
    around: aroundWords(senses),
    terms,
    composed: new Set(composed.keys()),
  };
}

/** What all words put together for one name mean: an operation (audit) or an aspect; one object, for there are thousands of them. */
const senseOf = (of: string, { operations }: Knowledge): Sense =>
  operations[of]
    ? { kind: "operation", operation: of }
    : { kind: "aspect", aspect: of, weak: false };

type Add = (words: readonly string[], sense: Sense) => void;

function addForm(knowledge: Knowledge, add: Add): void {
  for (const { id, spoken } of knowledge.metrics) add(spoken, { kind: "metric", metric: id });
  for (const [object, { words }] of Object.entries(knowledge.objects))
    add(words, { kind: "object", object, route: null });
  for (const [route, words] of Object.entries(knowledge.routes))
    add(words, { kind: "object", object: "litigation", route });
  for (const [aspect, { words, weak }] of Object.entries(knowledge.aspects)) {
    add(words, { kind: "aspect", aspect, weak: false });
    add(weak, { kind: "aspect", aspect, weak: true });
  }
  for (const [applicant, { words, weak = [] }] of Object.entries(knowledge.applicants)) {
    const key = applicant as keyof Knowledge["applicants"];
    add(words, { kind: "applicant", applicant: key, weak: false });
    add(weak, { kind: "applicant", applicant: key, weak: true });
  }
  for (const { id, words } of knowledge.indicators)
    add(words, { kind: "indicator", indicator: id });
}

/** 没 + 给 + 处理费, 法规 + 明令禁止 + 公开: every way through the parts; two characters tell too little. */
function composedWords({ composed }: Knowledge): readonly (readonly [string, string])[] {
  return composed.flatMap(({ of, parts }) =>
    parts
      .reduce<readonly string[]>(
        (heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)),
        [""],
      )
      .filter((word) => word.length > 2)
      .map((word) => [word, of] as const),
  );
}

function addOperations(knowledge: Knowledge, add: Add): void {
  for (const [operation, words] of Object.entries(knowledge.operations))
    add(words, { kind: "operation", operation });
  add(knowledge.harmless.words, { kind: "harmless" });
  for (const { of, words } of knowledge.companions) add(words, { kind: "companion", of });
}

function addTopics(knowledge: Knowledge, add: Add): void {
  for (const { id, words } of knowledge.notHeld) add(words, { kind: "notHeld", id });
  for (const { id, words } of knowledge.topics) add(words, { kind: "topic", topic: id });
  [...knowledge.synonyms, ...knowledge.channels].forEach((words, group) => {
    add(words, { kind: "content", group });
  });
}

function indexByFirst(words: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    const list = index.get(first);
    if (list) list.push(word);
    else index.set(first, [word]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}
