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

const patterns = Object.entries(statementWords.patterns).map(([value, source]) => ({
  value,
  pattern: new RegExp(source, "gu"),
}));

const unless = new Map(
  Object.entries(statementWords.unless).map(([word, source]) => [word, new RegExp(source, "u")]),
);

/** Words of the form in a text, longest match from the left; never overlapping. */
export function readMentions(text: string): readonly Mention[] {
  const shaped = patterns.flatMap(({ value, pattern: shape }) =>
    [...text.matchAll(shape)].map(
      (match): Mention => ({
        start: match.index,
        end: match.index + match[0].length,
        kind: "aspect",
        value,
      }),
    ),
  );
  const listed = [...text.matchAll(pattern)].flatMap((match): readonly Mention[] => {
    const meaning = meanings.get(match[0]);
    if (!meaning || unless.get(match[0])?.test(text.slice(0, match.index))) return [];
    const mention = { start: match.index, end: match.index + match[0].length, ...meaning };
    return [fromLastYear(text, mention) ? { ...mention, value: "carried_in" } : mention];
  });
  const outside = listed.filter(
    (one) =>
      !shaped.some(
        (other) =>
          other.start < one.end &&
          one.start < other.end &&
          other.end - other.start >= one.end - one.start,
      ),
  );
  const kept = shaped.filter(
    (one) => !outside.some((other) => other.start < one.end && one.start < other.end),
  );
  return [...outside, ...kept].sort((one, other) => one.start - other.start);
}

const LAST_YEAR = /(?:[上前往去]|上一)年度?(?:仍|还|尚|的)?$/u;

/** 上一年未办结 is what came over from last year; 未办结 alone is what is left at the end of this one. */
const fromLastYear = (text: string, { start, value }: Mention): boolean =>
  (value === "carried_out" || value === "carried") &&
  LAST_YEAR.test(text.slice(Math.max(0, start - 5), start));

function spread(kind: Mention["kind"], table: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(table).flatMap(([value, words]) =>
    words.map((word) => [word, { kind, value }] as const),
  );
}
