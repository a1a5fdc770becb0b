import type { NumberMention } from "../../text/index.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import { figureOf } from "../measure.ts";
import type { Plan } from "../plan.ts";
import { statedNumbers } from "../stated.ts";
import { placed } from "./placed.ts";

/** 是什么数, 指的什么, 从哪来, 什么意思: what a printed number counts. */
const MEANING =
  /^(?:这个?|那个?)?(?:数字?|数据)?(?:到底|究竟|具体|都)?(?:(?:是|指|指的|指的是|说的|说的是|代表|算|对应)(?:个|的)?(?:什么|啥|哪个|哪一?项|哪一?格|哪里)(?:数字?|数据|意思|东西|指标|项目)?|(?:是)?(?:从|打)?(?:哪里|哪儿?|何处|何)(?:而)?(?:来|冒出来|得来|出|出来)?的?|(?:怎么|咋)(?:来|得来|得出来?|算出来?)的?|(?:什么|啥|何)意思|(?:出处|来历|由来)(?:在哪|是什么|呢)?)(?:的|呢|啊|呀|了)?[?？]?$/u;
/** Figures shown for one number; where more cells hold it, it tells none. */
const SHOWN = 4;

/** 12034条是什么数: the figure of the text, else the cells, that hold the number. Nothing of the form may be named beside it. */
export const numberMeaningRule: PlanRule = {
  name: "数字来历",
  read(context) {
    const { question } = context;
    const [number, more] = statedNumbers(question);
    if (!number || more || question.targets.length > 0 || question.indicators.length > 0)
      return null;
    if (!MEANING.test(question.text.slice(number.whole.end).trim())) return null;
    return placed(context, () => figuresWith(context, number));
  },
};

function figuresWith(context: PlanContext, number: NumberMention): Plan {
  const items = context.reports.flatMap(({ agency, year, report }) =>
    report.narrative.flatMap(({ value }, index) =>
      value === number.value ? [{ place: { agency, year }, index }] : [],
    ),
  );
  if (items.length > 0) return { kind: "narrative", items: items.slice(0, SHOWN), compute: null };
  const terms = context.reports.flatMap(({ agency, year, report }) =>
    report.cells
      .filter(({ value }) => value === number.value)
      .map(({ id }) => ({ measure: figureOf(context.form, id), place: { agency, year } })),
  );
  if (terms.length > 0 && terms.length <= SHOWN) return { kind: "values", terms, axis: "item" };
  return { kind: "no_data", reason: { what: "computation", says: sayWhy(number, terms.length) } };
}

const sayWhy = ({ printed }: NumberMention, cells: number) =>
  cells === 0
    ? `这份年报里没有${printed}这个数。`
    : `表里有${cells}格是${printed}，请说明是哪一项，例如“新收申请”。`;
