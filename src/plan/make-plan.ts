import type { PlanContext, PlanRule } from "./context.ts";
import type { Plan } from "./plan.ts";
import { addMoreRule } from "./rules/add-more.ts";
import { againstAnotherRule, sumsOfYearsRule } from "./rules/against-another.ts";
import { differenceRule, quotientRule, spreadRule } from "./rules/change.ts";
import { averageRule, sumRule } from "./rules/collect.ts";
import { countRule } from "./rules/count.ts";
import { definitionRule } from "./rules/definition.ts";
import { goOnRule } from "./rules/go-on.ts";
import { growthRule } from "./rules/growth.ts";
import { besideRule, lookupRule, partsRule } from "./rules/list.ts";
import { narrativeRule } from "./rules/narrative.ts";
import { nearFigureRule } from "./rules/near.ts";
import { nearPassageRule } from "./rules/near-passage.ts";
import { numberMeaningRule } from "./rules/number-meaning.ts";
import { otherDisputesRule } from "./rules/other-disputes.ts";
import { passageRule } from "./rules/passage.ts";
import { perUnitRule } from "./rules/per-unit.ts";
import { portionRule } from "./rules/portion.ts";
import { premiseRule } from "./rules/premise.ts";
import { rankingRule } from "./rules/rank.ts";
import {
  absentRule,
  bareRule,
  errandRule,
  forecastRule,
  notHeldRule,
  outOfScopeRule,
  personRule,
  wholeSystemRule,
} from "./rules/refuse.ts";
import { sameAgainRule } from "./rules/same-again.ts";
import { shareRule } from "./rules/share.ts";
import { shareOfSumRule } from "./rules/share-of-sum.ts";
import { auditRule } from "./rules/staff.ts";
import { textFollowRule } from "./rules/text-follow.ts";
import { unexplainedRule } from "./rules/unexplained.ts";
import { verificationRule } from "./rules/verification.ts";

/** Readings that hold only where every content word is explained by the form. */
const figureRules: readonly PlanRule[] = [
  sumsOfYearsRule,
  addMoreRule,
  sameAgainRule,
  quotientRule,
  portionRule,
  shareOfSumRule,
  shareRule,
  growthRule,
  countRule,
  spreadRule,
  averageRule,
  rankingRule,
  differenceRule,
  sumRule,
  againstAnotherRule,
  besideRule,
  partsRule,
  lookupRule,
];

/** In reading order: the first rule that does not decline decides. */
const rules: readonly PlanRule[] = [
  numberMeaningRule,
  definitionRule,
  auditRule,
  forecastRule,
  errandRule,
  personRule,
  perUnitRule,
  otherDisputesRule,
  premiseRule,
  verificationRule,
  textFollowRule,
  goOnRule,
  absentRule,
  wholeSystemRule,
  {
    name: "表内数字",
    read: (context) =>
      context.question.unexplained.length > 0 ? null : firstOf(figureRules, context),
  },
  narrativeRule,
  nearFigureRule,
  notHeldRule,
  passageRule,
  nearPassageRule,
  bareRule,
  unexplainedRule,
  outOfScopeRule,
];

/** The plan of a question and the rule that made it, for `ask --why`. Always finds one: the last rule says 题外. */
export function makePlan(context: PlanContext): { readonly plan: Plan; readonly rule: string } {
  for (const rule of rules) {
    const plan = rule.read(context);
    if (plan) return { plan, rule: rule.name };
  }
  return { plan: { kind: "say", as: "out_of_scope", phrase: "out_of_scope" }, rule: "题外" };
}

function firstOf(list: readonly PlanRule[], context: PlanContext): Plan | null {
  for (const rule of list) {
    const plan = rule.read(context);
    if (plan) return plan;
  }
  return null;
}
