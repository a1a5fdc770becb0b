import type { Roster } from "../agencies/index.ts";
import type { Answer } from "../answer/answer.ts";
import type { Memory } from "../conversation/memory.ts";
import type { Reply } from "../conversation/message.ts";
import type { FactStore, Holdings, StoredReport } from "../facts/store.ts";
import { splitCellId } from "../form/index.ts";
import { anchorYears } from "../plan/anchor-years.ts";
import type { PlanContext } from "../plan/context.ts";
import { makePlan } from "../plan/make-plan.ts";
import { findPlaces, type Places } from "../plan/places/index.ts";
import type { Plan } from "../plan/plan.ts";
import { slipAssumptions } from "../plan/rules/placed.ts";
import { render } from "../render/render.ts";
import type { Question } from "../slots/question.ts";
import { readQuestion } from "../slots/read-question.ts";
import { withoutReporter } from "../slots/reported.ts";
import { withoutTalk } from "../slots/talk.ts";
import { type Executors, execute } from "./execute.ts";
import { remember } from "./remember.ts";
import { suggestFor } from "./suggest.ts";
import { readingTools, registerOf, type Tools } from "./tools.ts";

/** What answering one question needs beside its text. */
export interface Desk {
  readonly tools: Tools;
  readonly facts: FactStore;
  readonly holdings: Holdings;
  readonly roster: Roster;
  readonly home: string | null;
  readonly today: Date;
  readonly executors: Executors;
}

/** One question answered, with every step that led there (for `ask --why`). */
export interface Answered {
  readonly reply: Reply;
  readonly memory: Memory;
  readonly trace: {
    readonly question: Question;
    readonly places: Places;
    readonly plan: Plan;
    readonly rule: string;
  };
}

/** Reports read whole for questions about the text; more are not looked through for one question. */
const READ_AT_MOST = 5;

/** question → slots → places → plan → facts → answer → reply, and what to remember of it. */
export async function answerQuestion(text: string, memory: Memory, desk: Desk): Promise<Answered> {
  const { tools, holdings, home, today } = desk;
  const about = memory.about;
  const register = registerOf(desk.roster, holdings);
  const reading = readingTools(tools, desk.roster, today, { home, last: about?.agencies ?? [] });
  const known = knownFigure(about?.cells ?? [], tools);
  const whole = readQuestion(text, reading, known);
  const asked = withoutTalk(whole, tools.knowledge.talk);
  const told = asked === text ? whole : readQuestion(asked, reading, known);
  const stated = withoutReporter(told, tools.knowledge.talk.reported);
  const read = stated === asked ? told : readQuestion(stated, reading, known);
  const question = anchorYears(read, about?.years ?? []);
  const places = findPlaces(question, register, about, home);
  const reports = await loadReports(places, desk.facts);
  const context: PlanContext = {
    question,
    places,
    register,
    memory: about,
    knowledge: tools.knowledge,
    table: tools.table,
    form: tools.form,
    words: tools.words,
    reports,
    thisYear: today.getFullYear(),
  };
  const { plan, rule } = makePlan(context);
  const quoted = await withEarlier(plan, reports, desk.facts);
  const answer = await execute(plan, quoted, desk.executors);
  const rendered = render(answer, renderContext(context, answer), holdings);
  const suggestions = suggestFor(answer, register, tools.knowledge.phrases);
  const reply = { ...rendered, suggestions };
  return {
    reply,
    memory: remember(memory, context, plan, answer, reply),
    trace: { question, places, plan, rule },
  };
}

/** What the figure asked before is of, so that 废的呢 and 官司呢 find their own. */
function knownFigure(cells: readonly string[], tools: Tools) {
  const [first] = cells;
  if (!first) return null;
  return tools.table.metric(splitCellId(first).metric);
}

async function loadReports(places: Places, facts: FactStore): Promise<readonly StoredReport[]> {
  if (places.held.length === 0 || places.choices.length > 0) return [];
  const wanted = places.held.slice(0, READ_AT_MOST);
  const found = await Promise.all(wanted.map(({ agency, year }) => facts.report(agency, year)));
  return found.filter((report) => report !== null);
}

/** 差多少 after figures of two years: the report of the earlier turn is read too. */
async function withEarlier(
  plan: Plan,
  reports: readonly StoredReport[],
  facts: FactStore,
): Promise<readonly StoredReport[]> {
  if (plan.kind !== "narrative") return reports;
  const isLoaded = (place: { agency: string; year: number }) =>
    reports.some(({ agency, year }) => agency === place.agency && year === place.year);
  const lacking = plan.items.map(({ place }) => place).filter((place) => !isLoaded(place));
  const found = await Promise.all(lacking.map(({ agency, year }) => facts.report(agency, year)));
  return [...reports, ...found.filter((report) => report !== null)];
}

/** Assumptions are spoken where a report was used: not under a definition or a refusal by topic. */
function renderContext(context: PlanContext, answer: Answer) {
  const silent = ["definition", "say", "clarification", "no_data"].includes(answer.kind);
  return {
    knowledge: context.knowledge,
    assumptions: [...(silent ? [] : context.places.assumptions), ...slipAssumptions(context)],
    gaps: context.places.gaps,
    group: context.places.group,
  };
}
