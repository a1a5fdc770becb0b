import type { PlanRule } from "../context.ts";
import { computation } from "./computation.ts";

const PEOPLE =
  /每(?:一)?(?:个|名|位|户)?(?:民警|警察|辅警|干警|工作人员|经办人|办事员|申请人|市民|居民|群众|老百姓|人(?![民大社]))/u;
const BRANCHES =
  /(?:每(?:一)?个?|各个?|哪个)(?:派出所|警务室|支队|大队|中队|窗口|大厅|科室|处室|股室|内设机构)/u;

/** 每个民警办多少许可, 各派出所处罚多少: a report counts for its whole agency, whatever figure is named beside. */
export const perUnitRule: PlanRule = {
  name: "平均到每个",
  read({ question: { text } }) {
    if (PEOPLE.test(text)) return computation("年报只有全机关的总数，没有分到每个人的数。");
    return BRANCHES.test(text)
      ? computation("年报是整个机关的数，没有分到下面各派出所、支队、科室或窗口。")
      : null;
  },
};
