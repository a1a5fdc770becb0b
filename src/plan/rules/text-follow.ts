import { asks } from "../../slots/question.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Plan, TextComputation } from "../plan.ts";
import type { TextItem } from "../remembered.ts";
import { largerFirst } from "../text-figures.ts";
import { computation } from "./computation.ts";

/** Longest message that names nothing of its own. */
const LONGEST = 14;

/** 这两个加起来, 差多少, 离总数还差多少, 占总数多少 after figures of the text: what was given before is computed with. */
export const textFollowRule: PlanRule = {
  name: "正文接着算",
  read(context) {
    const { question, memory } = context;
    const texts = memory?.plan === "narrative" ? (memory.texts ?? []) : [];
    const bends =
      question.text.length <= LONGEST &&
      question.targets.length + question.agencies.length + question.years.length === 0 &&
      question.unexplained.every(({ words }) => POINTING.test(words));
    const overYears = /年/u.test(question.text);
    if (texts.length === 0 || !bends || overYears) return null;
    return toWhole(context, texts) ?? together(context, texts);
  },
};

/** 离总数还差多少, 两项里: words that point to what was said. */
const POINTING = /^(?:离|距|距离|两者|二者|前面|刚才|上面|项|条|个|还)+$/u;

/** 离总数还差多少, 占总数多少: the figure of the same sentence that the given ones are parts of. */
function toWhole(context: PlanContext, texts: readonly TextItem[]): Plan | null {
  const { question, memory } = context;
  if (!/总数|总量|总的|全部|整个/u.test(question.text)) return null;
  const compute = asks(question, "share") ? "share" : asks(question, "difference") && "difference";
  if (!compute) return null;
  const given = memory?.textsAdded ? texts : texts.slice(-1);
  const whole = wholeOf(context, given);
  if (!whole || (compute === "share" && given.length > 1))
    return computation("正文没有写明这几项属于哪个总数，算不出来。");
  const items = compute === "share" ? [...given, whole] : [whole, ...given];
  return { kind: "narrative", items, compute };
}

/** The one figure that all of them are parts of. */
function wholeOf({ reports }: PlanContext, given: readonly TextItem[]): TextItem | null {
  const wholes = given.map(({ place, index }) => {
    const report = reports.find((r) => r.agency === place.agency && r.year === place.year);
    const parent = report?.report.narrative[index]?.partOf ?? null;
    return parent === null ? null : { place, index: parent };
  });
  const [first] = wholes;
  const isOne = first && wholes.every((w) => w?.index === first.index);
  return isOne ? first : null;
}

/** 两个加起来, 差多少, 是几倍: the last figures that were given, as many as the message says. */
function together(context: PlanContext, texts: readonly TextItem[]): Plan | null {
  const { question } = context;
  const compute = computeOf(question);
  if (!compute) return null;
  const said = /[两俩二]|(三|仨)|(四)|(五)/u.exec(question.text);
  const count = said ? (said[1] ? 3 : said[2] ? 4 : said[3] ? 5 : 2) : null;
  const size = count ?? (compute === "sum" ? texts.length : 2);
  if (texts.length < size || size < 2) return null;
  if (compute !== "sum" && size > 2) return null;
  const items = texts.slice(-size);
  const ordered = compute === "difference" ? largerFirst(context, items) : items;
  return { kind: "narrative", items: ordered, compute };
}

function computeOf(question: PlanContext["question"]): TextComputation | null {
  if (asks(question, "sum")) return "sum";
  if (asks(question, "ratio") && !asks(question, "share")) return "times";
  if (asks(question, "growth")) return "growth";
  return asks(question, "difference") ? "difference" : null;
}
