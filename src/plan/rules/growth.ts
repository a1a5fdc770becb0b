import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Measure, Plan } from "../plan.ts";
import { subjectOf } from "../subject.ts";
import { computation } from "./computation.ts";
import { placed } from "./placed.ts";
import { lackingYear, yearPair } from "./year-pair.ts";

/** 增长, 同比, 涨幅: the later of two years against the earlier. */
export const growthRule: PlanRule = {
  name: "增长",
  read(context) {
    const { question } = context;
    if (!asks(question, "growth")) return null;
    const { measures, remembered } = subjectOf(context);
    const [measure, more] = measures;
    if (!measure) return null;
    if (more && remembered) return computation("增减一次只算一项，请说明是哪一项。");
    if (context.places.agencies.length > 1) return computation(ONE_AGENCY);
    return placed(context, () => planSteps(context, measure) ?? planGrowth(context, measure));
  },
};

const ONE_AGENCY =
  "增减一次只算一家，也还不能排名，请逐家问，例如“市公安局新收2024年比2023年增长多少”。";

/** 每年都涨吗, 逐年增长多少: each year against the one before, where three or more are held. */
function planSteps(context: PlanContext, measure: Measure): Plan | null {
  const { question, places } = context;
  const yearly = /每一?年|逐年|年年|各年|历年|一直|连年|连续|一路|始终/u.test(question.text);
  if (!yearly || places.agencies.length !== 1 || places.held.length < 3) return null;
  const terms = places.held.map((place) => ({ measure, place }));
  return { kind: "values", terms, axis: "year", steps: asksForRate(question) ? "rate" : "change" };
}

function planGrowth(context: PlanContext, measure: Measure): Plan | null {
  if (asks(context.question, "average"))
    return computation("年报不给平均增速，各年增速也不能直接平均。可以问相邻两年的增长。");
  const pair = yearPair(context);
  if (!pair) return lackingYear(context);
  const [from, to] = pair;
  const terms = { from: { measure, place: from }, to: { measure, place: to } };
  if (countsPieces(context))
    return { kind: "difference", minuend: [terms.to], subtrahend: [terms.from], absolute: false };
  const doubling = /翻(?:了|没|一|1)?(?:番|倍)|翻倍|翻番/u.test(context.question.text);
  return { kind: "growth", ...terms, ...(doubling ? { doubling } : {}) };
}

const asksForRate = ({ text }: PlanContext["question"]) =>
  /率|幅|百分|%|速|翻|倍|同比|环比|个点/u.test(text);

/** 增加了多少件 asks for pieces, 增长百分之几 for a rate. */
function countsPieces({ question }: PlanContext): boolean {
  return (
    !/率|幅|百分|%|速|翻|倍|个点/u.test(question.text) &&
    /(?:多少|几)(?:件|个|份|宗|起|项|条|万元|元)/u.test(question.text)
  );
}
