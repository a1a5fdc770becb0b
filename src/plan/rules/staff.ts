import { asks } from "../../slots/question.ts";
import type { PlanRule } from "../context.ts";
import { placed } from "./placed.ts";

/** 勾稽, 体检, 平不平: the report against its own arithmetic; 过程性信息自查下填的几 asks for the figure. */
export const auditRule: PlanRule = {
  name: "勾稽",
  read(context) {
    const { question, places } = context;
    if (!asks(question, "audit") || asks(question, "define") || question.numbers.length > 0)
      return null;
    if (question.targets.length > 0 && asks(question, "quantity")) return null;
    const tables = [...question.text.matchAll(/表([二三四])|第([二三四])部分/gu)].flatMap(
      (m) => m[1] ?? m[2] ?? [],
    );
    return placed(context, () => ({ kind: "audit", places: places.held, tables }));
  },
};
