import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import { figure } from "../measure.ts";
import { applicantsOf, partsOf } from "../parts.ts";
import type { FigureMeasure, Measure, Place, Plan, Term } from "../plan.ts";
import { subjectOf, termsFor } from "../subject.ts";
import { axisOf, withoutGroups } from "./collect.ts";
import { placed } from "./placed.ts";

/** 分别, 各是多少, 构成: the rows under a group or the applicants of a row, each on its own. */
export const partsRule: PlanRule = {
  name: "分项",
  read(context) {
    const { question } = context;
    if (!asks(question, "list", "which_item", "which_applicant")) return null;
    if (asks(question, "sum") && !asks(question, "list", "which_applicant")) return null;
    const { measures, open } = subjectOf(context);
    const [measure] = measures;
    if (open || measures.length !== 1 || measure?.kind !== "figure") return null;
    if (context.places.held.length > 1) return null;
    return placed(context, () => planParts(context, measure));
  },
};

function planParts(context: PlanContext, measure: FigureMeasure): Plan | null {
  const rows = asks(context.question, "which_applicant") ? [] : partsOf(context, measure);
  const byApplicant = rows.length < 2 && isSplit(context, measure);
  const parts = byApplicant ? applicantsOf(context, measure) : rows;
  if (parts.length < 2) return null;
  const terms = termsFor(parts, context.places.held);
  return { kind: "values", terms, axis: byApplicant ? "applicant" : "item" };
}

/** 申请的构成: a row that has no rows of its own is made up of its applicants. */
const isSplit = ({ question }: PlanContext, { metric, applicant }: FigureMeasure) =>
  asks(question, "which_applicant") ||
  (metric.startsWith("requests.") &&
    (!applicant || applicant === "total") &&
    /构成|组成|分布|结构|拆开|细分/u.test(question.text));

/** 和2023年比, 跟白石县公安局比: the figure of the turn before beside the same of another report. */
export const besideRule: PlanRule = {
  name: "并列比较",
  read(context) {
    const { question, places, memory, register } = context;
    const { measures, remembered } = subjectOf(context);
    if (!remembered || !memory || !asks(question, "compare")) return null;
    return placed(context, () => {
      const years = memory.years.length > 0 ? memory.years : places.held.map(({ year }) => year);
      const before = memory.agencies.flatMap((agency) =>
        years.flatMap((year) => {
          const name = register.nameIn(agency, year);
          return name ? [{ agency: name, year }] : [];
        }),
      );
      const terms = termsFor(measures, uniquePlaces([...before, ...places.held]));
      if (terms.length < 2) return null;
      const axis = new Set(terms.map(({ place }) => place.agency)).size > 1 ? "agency" : "year";
      return { kind: "values", terms, axis };
    });
  },
};

const uniquePlaces = (places: readonly Place[]) => [
  ...new Map(places.map((place) => [`${place.agency}${place.year}`, place])).values(),
];

/** What these ask for is no plain figure: where no rule could compute it, the figure alone would answer another question. */
const COMPUTED = ["top", "bottom", "rank", "growth", "average", "share", "ratio"];

/** One figure, several items, years or agencies side by side. */
export const lookupRule: PlanRule = {
  name: "查数",
  read(context) {
    const { measures, open, remembered } = subjectOf(context);
    if (measures.length === 0) return null;
    if (remembered && (!bends(context) || wantsSeveral(context, measures.length))) return null;
    const isRates = measures.every(({ kind }) => kind === "ratio");
    if (asks(context.question, ...COMPUTED.filter((name) => !isRates || name !== "share")))
      return null;
    if (open && measures.length > 3) return openChoice(context, measures);
    return placed(context, () => {
      const asked = namesBoth(context) ? measures : withoutGroups(measures, context);
      const terms = termsFor(asked, context.places.held);
      const axis = terms.length > 1 ? axisOf(context, asked) : null;
      const beside = otherDenials(context, terms);
      return { kind: "values", terms, axis, ...(beside.length > 0 ? { beside } : {}) };
    });
  },
};

/** 不予公开里国家秘密那一项 asks for the row; 不予公开和国家秘密 for both. */
const namesBoth = ({ question }: PlanContext) =>
  /[和与及、,，;；?？]|还有|分别|各/u.test(question.text) ||
  !/[项条种类栏行格]/u.test(question.text);

/** 两个加起来: one remembered figure is no answer to a question about several. */
const wantsSeveral = ({ question, places }: PlanContext, count: number) =>
  count * places.held.length < 2 &&
  asks(question, "sum", "difference", "compare") &&
  /[两俩三仨几]个?(?:个|者|项|家|年|加|合)|俩|二者/u.test(question.text);

const BESIDE_DENIAL = ["requests.unavailable.all", "requests.rejected.all", "requests.other.all"];

/** 没公开的, 拒绝的: 不予公开 is answered and what else was not given is shown beside it. */
function otherDenials({ question, form }: PlanContext, terms: readonly Term[]): readonly Term[] {
  const [term] = terms;
  const loose = question.targets.some(
    ({ metrics, words }) => metrics.includes("requests.denied.all") && !words.includes("不予公开"),
  );
  if (!loose || !term || terms.length > 1 || term.measure.kind !== "figure") return [];
  const { applicant } = term.measure;
  return termsFor(
    BESIDE_DENIAL.map((id) => figure(form, id, applicant)),
    [term.place],
  );
}

/** A remembered figure is given again only where the message names another place, applicant or way of asking. */
function bends({ question, places }: PlanContext): boolean {
  const { said } = places;
  return (
    said.agency ||
    said.year ||
    places.absent.length > 0 ||
    question.applicants.length > 0 ||
    asks(question, "quantity", "list", "series", "exist", "sum")
  );
}

function openChoice({ question }: PlanContext, measures: readonly Measure[]): Plan {
  const options = measures.slice(0, 5).map((measure) => ({
    label: measure.label,
    question: `${measure.label}${/多少|几/u.test(question.text) ? "是多少" : ""}`,
  }));
  return { kind: "clarification", about: "item", options };
}
