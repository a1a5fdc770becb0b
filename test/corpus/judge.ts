import type { AnswerJson } from "../../src/answer/contract.ts";

/** What a line of the corpus wants; what it leaves out is free. */
export interface Expectation {
  readonly kinds?: readonly string[];
  readonly value?: number;
  readonly one_of?: readonly number[];
  /** The form has no number there: any number is wrong. */
  readonly null?: boolean;
  readonly metric?: string;
  readonly applicant?: string;
  readonly values?: readonly number[];
  readonly contains?: readonly string[];
  readonly any_of?: readonly string[];
  readonly not_contains?: readonly string[];
  readonly verdicts?: readonly string[];
}

/** Kinds that may answer without the figure where the line allows them. */
const SPARED = new Set(["clarification", "no_data", "out_of_scope"]);

/** What is wrong with an answer, in words; empty where it is right. */
export function faultsOf(answer: AnswerJson, expect: Expectation): readonly string[] {
  const text = plain(answer.text);
  const has = (word: string) => text.includes(plain(word));
  const faults: string[] = [];
  if (expect.kinds && !expect.kinds.includes(answer.kind)) faults.push(`kind ${answer.kind}`);
  for (const word of expect.not_contains ?? []) if (has(word)) faults.push(`says ${word}`);
  if (SPARED.has(answer.kind) && expect.kinds?.includes(answer.kind)) return faults;
  for (const word of expect.contains ?? []) if (!has(word)) faults.push(`lacks ${word}`);
  if (expect.any_of && !expect.any_of.some(has)) faults.push(`lacks ${expect.any_of.join("/")}`);
  const verdicts = answer.claims.map((claim) => claim.verdict).join();
  if (expect.verdicts && verdicts !== expect.verdicts.join()) faults.push(`verdicts ${verdicts}`);
  return [...faults, ...figureFaults(answer, expect)];
}

function figureFaults(answer: AnswerJson, expect: Expectation): readonly string[] {
  const faults: string[] = [];
  const values = answer.figures.map((figure) => figure.value);
  const wanted = [...(expect.value === undefined ? [] : [expect.value]), ...(expect.one_of ?? [])];
  const head = answer.headline?.value;
  const given = typeof head === "number" ? [head] : values;
  if (expect.null && typeof head === "number") faults.push(`value ${head} for a blank`);
  if (wanted.length > 0 && !given.some((one) => wanted.some((other) => same(one, other))))
    faults.push(`value ${given.join()}`);
  for (const value of expect.values ?? [])
    if (!values.some((one) => same(one, value))) faults.push(`lacks ${value}`);
  if (expect.metric && answer.kind === "figure" && !answer.figures.some((f) => isCell(f, expect)))
    faults.push(`cell ${answer.figures[0]?.metric ?? ""}`);
  return faults;
}

const plain = (text: string) => text.normalize("NFKC").replace(/[\s,]/gu, "");

const same = (one: number | null, other: number) => one !== null && Math.abs(one - other) <= 0.011;

const isCell = ({ metric, applicant }: AnswerJson["figures"][number], expect: Expectation) =>
  metric === expect.metric && (!expect.applicant || (applicant ?? "total") === expect.applicant);
