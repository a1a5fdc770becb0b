import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import { countIn } from "../given.ts";
import type { FigureMeasure, Plan, RatioMeasure } from "../plan.ts";
import { subjectOf, termsFor } from "../subject.ts";
import { placed } from "./placed.ts";

/** 许可占许可处罚两项之和的百分比: the first figure in the sum of those that stand behind 占, itself among them where it is named again. */
export const shareOfSumRule: PlanRule = {
  name: "占几项之和",
  read(context) {
    const { question } = context;
    const inSet = shareInSet(context);
    if (inSet) return inSet;
    const behind = /占(?!比)(.+)$/u.exec(question.text)?.[1];
    if (!behind || !asks(question, "share") || !SUM.test(behind)) return null;
    const { measures, spans } = subjectOf(context);
    const figures = measures.filter((one): one is FigureMeasure => one.kind === "figure");
    const [first] = figures;
    const start = spans[0]?.start;
    const at = question.text.length - behind.length;
    if (!first || start === undefined || start >= at || figures.length < measures.length)
      return null;
    const whole = wholeOf(context, figures, behind);
    if (whole.length < 2) return null;
    return placed(context, () => ({
      kind: "values",
      terms: termsFor([shareInSum(first, whole)], context.places.held),
      axis: context.places.held.length > 1 ? "agency" : null,
    }));
  },
};

/** 许可、处罚、强制三项里处罚占多少: the set stands before 里, the part is named again behind it. */
function shareInSet(context: PlanContext): Plan | null {
  const { question, places } = context;
  const match = SET.exec(question.text);
  const again = match?.[2] ?? "";
  if (!match || !again || !asks(question, "share")) return null;
  const border = match[0].length - again.length - 1;
  const { measures, spans } = subjectOf(context);
  const figures = measures.filter((one): one is FigureMeasure => one.kind === "figure");
  const inside = figures.filter((_, i) => (spans[i]?.end ?? border + 1) <= border);
  const named = again.replace(/[的数件项]+/gu, "");
  const [part, more] = figures.filter(
    ({ label }, i) => label.includes(named) || again.includes(wordsAt(context, spans[i]?.start)),
  );
  const all = inside.length === figures.length && figures.length === measures.length;
  if (!part || more || inside.length < 2 || !all) return null;
  return placed(context, () => ({
    kind: "values",
    terms: termsFor([shareInSum(part, inside)], places.held),
    axis: places.held.length > 1 ? "agency" : null,
  }));
}

/** What a figure is called where it stands; a word that no question holds where it stands nowhere. */
const wordsAt = ({ question }: PlanContext, start: number | undefined): string =>
  question.targets.find((target) => target.start === start)?.words ?? "\u0000";

const SET =
  /^(.+?)(?:[两二三四五]?[项类种块](?:决定|申请|数)?|这些|加起来|合起来)?(?:里|中|当中|里面|里头|之中)[,，]?([^,，]{2,12})占/u;
const SUM = /之和|总和|[两二三四五]项|合计(?:数|的)|加起来|相加/u;

/** 两项 of two figures holds both; of three figures only those behind 占. */
function wholeOf(
  { question }: PlanContext,
  figures: readonly FigureMeasure[],
  behind: string,
): readonly FigureMeasure[] {
  const [, ...rest] = figures;
  const count = countIn(behind);
  if (count !== null) return count === figures.length ? figures : count === rest.length ? rest : [];
  const words = question.targets[0]?.words ?? "";
  return words !== "" && behind.includes(words) ? figures : rest;
}

const shareInSum = (part: FigureMeasure, whole: readonly FigureMeasure[]): RatioMeasure => ({
  kind: "ratio",
  label: `${part.label}占${whole.map(({ label }) => label).join("、")}合计的比例`,
  unit: "%",
  numerator: [part],
  minus: [],
  denominator: whole,
  less: [],
  note: null,
});
