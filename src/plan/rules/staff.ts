import { asks, type Question } from "../../slots/question.ts";
import type { PlanRule } from "../context.ts";
import { placed } from "./placed.ts";

/** 勾稽, 体检, 平不平: the report against its own arithmetic. */
export const auditRule: PlanRule = {
  name: "勾稽",
  read(context) {
    const { question, places } = context;
    if (!asks(question, "audit") || asks(question, "define") || question.numbers.length > 0)
      return null;
    const tables = [...question.text.matchAll(/表([二三四])|第([二三四])部分/gu)].flatMap(
      (m) => m[1] ?? m[2] ?? [],
    );
    return placed(context, () => ({ kind: "audit", places: places.held, tables }));
  },
};

/** 什么意思, 怎么算, 区别: terms of the form and of the law. */
export const definitionRule: PlanRule = {
  name: "释义",
  read({ question, knowledge }) {
    const { terms } = question;
    const asked = asks(question, "define", "distinguish", "why") || isNamedOnly(question);
    if (!asked || terms.length === 0) return null;
    const computing =
      question.indicators.length > 0 &&
      asks(question, "quantity") &&
      !/怎么算|咋算|如何计算|怎么才算/u.test(question.text);
    const known = terms.filter((id) => knowledge.terms.some((term) => term.id === id));
    return computing || known.length === 0
      ? null
      : {
          kind: "definition",
          terms: known,
          why: asks(question, "why") && !asks(question, "define"),
        };
  },
};

/** 补正是啥, 不予处理是什么: nothing but the term and the question what it is. */
const isNamedOnly = (question: Question) =>
  /^.{1,12}(?:是啥|是什么|是个啥|是个什么)[呀啊哦呢]?[?？]?$/u.test(question.text) &&
  question.numbers.length === 0 &&
  !asks(question, "top", "bottom", "rank", "share", "sum", "list", "growth");
