import type { StoredReport } from "../facts/store.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { FormTable } from "../slots/form-table.ts";
import type { Question } from "../slots/question.ts";
import type { WordFinder } from "../slots/report-words.ts";
import type { Form } from "./measure.ts";
import type { Places, Register } from "./places/index.ts";
import type { Axis, Plan } from "./plan.ts";

/** What the turn before was about, as far as a follow-up may point to it. Plain data. */
export interface Remembered {
  /** Cells, `requests.received@person`, in order; empty after a passage or definition. */
  readonly cells: readonly string[];
  readonly indicators: readonly string[];
  /** Content words of a question that the narrative answered. */
  readonly narrative: readonly string[];
  readonly terms: readonly string[];
  readonly agencies: readonly string[];
  readonly years: readonly number[];
  readonly plan: Plan["kind"] | null;
  /** What the last answer ran over: 最少的呢 after a ranking of agencies runs over agencies again. */
  readonly axis: Axis | null;
  /** The two sides of a share: 占多少 after it keeps the denominator. */
  readonly denominator: string | null;
}

/** All that planning may look at: nothing here changes while a question is planned. */
export interface PlanContext {
  readonly question: Question;
  readonly places: Places;
  readonly register: Register;
  readonly memory: Remembered | null;
  readonly knowledge: Knowledge;
  readonly table: FormTable;
  readonly form: Form;
  readonly words: WordFinder;
  /** Reports of the places asked for, loaded before planning; at most a few. */
  readonly reports: readonly StoredReport[];
  readonly thisYear: number;
}

/** A rule of planning: a name for the trace and a reading that may decline. */
export interface PlanRule {
  readonly name: string;
  readonly read: (context: PlanContext) => Plan | null;
}
