import type { StoredReport } from "../facts/store.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { FormTable } from "../slots/form-table.ts";
import type { Question } from "../slots/question.ts";
import type { WordFinder } from "../slots/report-words.ts";
import type { Form } from "./measure.ts";
import type { Places, Register } from "./places/index.ts";
import type { Plan } from "./plan.ts";
import type { Remembered } from "./remembered.ts";

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
