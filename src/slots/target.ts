import type { Applicant, MetricId } from "../form/index.ts";
import type { Mention } from "./sense.ts";

/** A figure that a question names. */
export interface Target {
  readonly start: number;
  readonly end: number;
  /** Usually one; several where the words fit several figures and nothing else decides. */
  readonly metrics: readonly MetricId[];
  /** True where all of `metrics` are meant together: 规范性文件有多少 → issued, repealed and in force. */
  readonly together: boolean;
  /** null: not said. */
  readonly applicant: Applicant | null;
  readonly words: string;
}

/** The figure(s) that a mention names; `together` where all of them are meant. */
export const targetAt = (m: Mention, metrics: readonly MetricId[], together: boolean): Target => ({
  start: m.start,
  end: m.end,
  metrics,
  together,
  applicant: null,
  words: m.words,
});
