import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Threshold } from "../plan.ts";
import { subjectOf, termsFor } from "../subject.ts";
import { countsWhom, hasTwoLimits, thresholdOf } from "../thresholds.ts";
import { computation } from "./computation.ts";
import { placed } from "./placed.ts";
import { placesAlong } from "./rank.ts";

/** 超过…的有几家, 哪些…为零: agencies or years that pass a limit. */
export const countRule: PlanRule = {
  name: "计数",
  read(context) {
    const { question } = context;
    if (isAgainstOne(context)) return computation(BY_FIGURE);
    const threshold = thresholdOf(question) ?? aboveZero(context);
    const ofWhom = countsWhom(question.text);
    if (!threshold || !(ofWhom || asks(question, ...COUNTING))) return null;
    const { measures } = subjectOf(context);
    const [measure] = measures;
    if (!measure) return null;
    if (hasTwoLimits(question)) return computation(ONE_LIMIT);
    return placed(context, () => {
      const axis = context.places.agencies.length === 1 ? "year" : "agency";
      const terms = termsFor([measure], placesAlong(context, axis));
      const named = !asks(question, "count_agencies");
      return terms.length < 2 ? null : { kind: "count", terms, axis, threshold, named };
    });
  },
};

/** 超过市政府的有几家: the limit is a figure of its own, which the asker has not said. */
const isAgainstOne = ({ question: { text, agencies, operations } }: PlanContext): boolean =>
  operations.some(({ name }) => name === "count_agencies" || name === "which_agency") &&
  agencies.some(({ start }) => /(?:超过|高于|多于|大于|低于|少于|比)$/u.test(text.slice(0, start)));

const BY_FIGURE = "请先问那一家的数，再按这个数问，例如“2024年新收超过300件的有几家”。";

const ONE_LIMIT = "一次只能按一个界限数，请分开问，例如“2024年新收超过50件的有几家”。";

const COUNTING = ["count_agencies", "which_agency", "list", "which_year"];

/** 复议被纠正的有哪些单位: those where it happened at all. */
function aboveZero({ question, places }: PlanContext): Threshold | null {
  const plural = /哪些|哪几/u.test(question.text) && asks(question, "which_agency");
  const happened =
    /被|[有过]过|发生|出现|存在|有[^,，]{1,8}的(?:单位|部门|机关)/u.test(question.text) &&
    asks(question, "count_agencies");
  return (plural || happened) &&
    places.agencies.length > 1 &&
    !asks(question, "top", "bottom", "rank")
    ? { direction: "above", value: 0, unit: null }
    : null;
}
