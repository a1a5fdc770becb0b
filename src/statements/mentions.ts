import { anyOf, statementWords } from "./words.ts";

/** What a word of the form stands for. `nothing`: a word that holds a form's word and means something else (申请人). */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: "object" | "aspect" | "route" | "applicant" | "nothing";
  /** `review`, `upheld`, `direct`, `person`. */
  readonly value: string;
}

const entries = [
  ...spread("object", statementWords.objects),
  ...spread("route", statementWords.routes),
  ...spread("applicant", statementWords.applicants),
  ...spread("aspect", statementWords.aspects),
  ...statementWords.nothing.map((word) => [word, { kind: "nothing", value: "" }] as const),
];
const meanings = new Map<string, Pick<Mention, "kind" | "value">>();
for (const [word, meaning] of entries) if (!meanings.has(word)) meanings.set(word, meaning);
const pattern = anyOf([...meanings.keys()]);

/** Words of the form in a text, longest match from the left; never overlapping. */
export function readMentions(text: string): readonly Mention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const meaning = meanings.get(match[0]);
    return meaning ? [{ start: match.index, end: match.index + match[0].length, ...meaning }] : [];
  });
}

function spread(kind: Mention["kind"], table: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(table).flatMap(([value, words]) =>
    words.map((word) => [word, { kind, value }] as const),
  );
}
