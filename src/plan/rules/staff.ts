import { asks, type Question } from "../../slots/question.ts";
import type { PlanRule } from "../context.ts";
import { placed } from "./placed.ts";

/** 勾稽, 体检, 平不平: the report against its own arithmetic; 过程性信息自查下填的几 asks for the figure. */
export const auditRule: PlanRule = {
  name: "勾稽",
  read(context) {
    const { question, places } = context;
    const sums = comparesSums(question);
    if (
      (!asks(question, "audit") && !sums) ||
      (asks(question, "define") && !sums) ||
      question.numbers.length > 0
    )
      return null;
    if (question.targets.length > 0 && asks(question, "quantity") && !POINTS.test(question.text))
      return null;
    if (/多少|几个|几处|几条/u.test(question.text) && question.content.length > 1) return null;
    if (sums)
      return placed(context, () => ({ kind: "audit", places: places.held, tables: ["三"] }));
    const tables = [...question.text.matchAll(/表([二三四])|第([二三四])部分/gu)].flatMap(
      (m) => m[1] ?? m[2] ?? [],
    );
    return placed(context, () => ({ kind: "audit", places: places.held, tables }));
  },
};

/** 正文说的处罚数跟表里一致吗, 那几格加起来等不等于总计 ask for no number. */
const POINTS = /[跟和与同]表|表文|文表|^(?!.*多少).*[这那]几/u;

/** 新收加上年结转等于办结加结转下年吗: whether two sums of table 3 are one, not what all of them come to. */
export const comparesSums = ({ text, targets }: Question): boolean =>
  targets.length > 2 &&
  targets.every(({ metrics }) => metrics.every((id) => id.startsWith("requests."))) &&
  /[加和与跟+].*(?:等于|等不等|相等|一样|=|平|对得上|一致).*/u.test(text) &&
  /[吗么没][?？]?$|是否|是不是|等不等|[?？]$/u.test(text) &&
  !/[几多]/u.test(text);
