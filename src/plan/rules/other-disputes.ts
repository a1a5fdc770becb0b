import type { PlanRule } from "../context.ts";
import { computation } from "./computation.ts";

const OF_OTHER_ACTS =
  /(?:处罚|许可|强制|收费)(?:决定|案件?)?(?:里|中|当中|里面|被|引起|引发|导致|而|的|后)(?:被|的|引起的?|引发的?)?(?:人|申请|提起)?(?:行政)?(?:复议|诉讼|起诉|官司)/u;

/** 处罚里被复议的几件: table 4 counts disputes about disclosure only, not those about other acts of the agency. */
export const otherDisputesRule: PlanRule = {
  name: "别的争议",
  read: ({ question: { text } }) =>
    OF_OTHER_ACTS.test(text)
      ? computation("年报只统计因信息公开引起的复议和诉讼，不含处罚、许可等引起的。")
      : null,
};
