import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { programFolder } from "../../../adapters/program-folder.ts";
import type { Expectation } from "../../corpus/judge.ts";

/** One line of a corpus: what is asked, in which conversation, and what is right. */
export interface Line {
  readonly id: string;
  readonly session: string;
  readonly text: string;
  readonly expect: Expectation;
}

/** Questions and the reports that they are about. */
export interface Corpus {
  readonly label: string;
  readonly file: string;
  readonly reports: string;
  /** What 今年 means. */
  readonly today: string;
}

export const CORPORA: Readonly<Record<string, Corpus>> = {
  xinyang: {
    label: "一份年报",
    file: "test/corpus/questions/xinyang.jsonl",
    reports: "knowledge/reports",
    today: "2026-01-15T12:00:00",
  },
  city: {
    label: "一座城",
    file: "test/corpus/questions/city.jsonl",
    reports: "../shared/city/reports",
    today: "2025-03-01T12:00:00",
  },
};

/** The corpora whose reports are here; says which are not. */
export function heldCorpora(): readonly string[] {
  return Object.entries(CORPORA).flatMap(([name, { label, reports }]) => {
    if (existsSync(join(programFolder(), reports))) return [name];
    console.log(`没有 ${reports}，“${label}”的问句跳过`);
    return [];
  });
}

export function linesOf({ file }: Corpus): readonly Line[] {
  return readFileSync(join(programFolder(), file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): Line => JSON.parse(line));
}
