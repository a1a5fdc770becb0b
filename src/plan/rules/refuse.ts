import { asks, idsOf, namesFigure, namesReportMatter } from "../../slots/question.ts";
import { sentencesOf } from "../../slots/report-words.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import type { Plan } from "../plan.ts";
import { computation } from "./computation.ts";
import { narrativeRule } from "./narrative.ts";
import { nearFigureRule } from "./near.ts";
import { lackingPlace } from "./placed.ts";

/** 预测, 中位数: what no published figure gives. */
export const forecastRule: PlanRule = {
  name: "不可推算",
  read({ question }) {
    if (asks(question, "forecast")) return computation("年报只有已公布的数，这里不做预测或估计。");
    if (asks(question, "median")) return computation("中位数不能由各家的年报合并算出，这里不给。");
    return null;
  },
};

/** 申请最多的那个人, 信访的是谁: no report names the people behind its figures; 我是自然人吗, 你是哪个公司的 ask of the talkers. */
export const personRule: PlanRule = {
  name: "具体的人",
  read({ question, memory }) {
    const { text, years, agencies } = question;
    const bare = years.length === 0 && agencies.length === 0;
    if (
      bare &&
      /^(?:你|我|您|咱|俺)们?(?:是|算|叫|属于)/u.test(text) &&
      !asks(question, "quantity")
    )
      return { kind: "say", as: "out_of_scope", phrase: "out_of_scope" };
    const named =
      /(?:那|哪|这|某)(?:个|位)(?:申请)?人|哪位|姓名|(?<![号台站博众信音])叫什么名|姓什么|具体是谁/u.test(
        text,
      ) ||
      (memory === null &&
        /[件起个](?:[^,，]{0,8})是谁[?？]?$/u.test(text) &&
        !asks(question, "top", "bottom"));
    return named ? computation("年报只有件数，不记是谁，也不公开申请人的信息。") : null;
  },
};

/** A named agency that is not held. */
export const absentRule: PlanRule = {
  name: "未入库机关",
  read(context) {
    const { places, question } = context;
    if (places.absent.length === 0 || places.said.agency) return null;
    return namesReportMatter(question) || context.memory ? lackingPlace(context) : null;
  },
};

/** 全省公安系统, 全市公安机关: no report held sums these up; one member is not the whole. */
export const wholeSystemRule: PlanRule = {
  name: "全系统",
  read(context) {
    const { question } = context;
    const group = question.agencies.find(({ group: one }) => one)?.group;
    if (!group) return null;
    const { text } = question;
    const beyond = /全省|全国|全系统|系统/u.test(text) && !/各|哪|排|几家/u.test(text);
    const alone = group.members.length === 1 && /全市|全县|全区/u.test(text);
    if (!beyond && !alone) return null;
    const told = figureOfWhole(context);
    if (told) return told;
    return computation(
      `库里没有“${group.words}”的汇总年报，只有${group.members.join("、")}各自的年报，不能拿来代替。`,
    );
  },
};

/** 全市公安有多少个窗口单位被检查了: one report's text may count over the whole system, and says so. */
function figureOfWhole(context: PlanContext): Plan | null {
  const plan = narrativeRule.read(context) ?? nearFigureRule.read(context);
  if (plan?.kind !== "narrative") return null;
  const isWhole = plan.items.every(({ place, index }) => {
    const report = context.reports.find((r) => r.agency === place.agency && r.year === place.year);
    const figure = report?.report.narrative[index];
    return figure && /^(?:全|各|系统|上下)/u.test(figure.scope ?? "");
  });
  return isWhole ? plan : null;
}

/** Things near the form that it does not count: 罚款, 人数, 按时率. The text is quoted where it speaks of them. */
export const notHeldRule: PlanRule = {
  name: "表外事项",
  read(context) {
    const [id] = idsOf(context.question, "notHeld");
    const row = context.knowledge.notHeld.find((entry) => entry.id === id);
    if (!row || asks(context.question, "passage")) return null;
    const [report] = context.reports;
    const place = report ? { agency: report.agency, year: report.year } : null;
    const other = context.question.content.filter((word) => !row.words.includes(word));
    const quotes =
      report && other.length > 0
        ? sentencesOf(report.report.sections)
            .filter(({ text }) => context.words.fitText(other, text).score >= 0.6)
            .slice(0, 2)
            .map(({ section, text }) => ({ section, text }))
        : [];
    const said = quotes.some(({ text }) =>
      row.words.some((word) => text.includes(word) && context.question.text.includes(word)),
    );
    if (place && said && !/[几多率数]/u.test(context.question.text))
      return { kind: "passage", place, quotes, topic: other.join(""), numberAsked: false };
    return { kind: "no_data", reason: { what: "notHeld", says: row.says, quotes, place } };
  },
};

/** Only an agency or a year was said, or no more than 公开了多少, and nothing came before: what is wanted of it? */
export const bareRule: PlanRule = {
  name: "只说了单位或年份",
  read(context) {
    const { question, places, memory, knowledge } = context;
    const left = [...question.unexplained.map(({ words }) => words), ...question.content];
    const bare = left.every((word) => /^(?:主动)?公开[了过]?$/u.test(word));
    const wants = places.said.agency || places.said.year || asks(question, "quantity");
    if (!bare || memory || !wants || question.targets.length > 0) return null;
    const lacking = lackingPlace(context);
    if (lacking) return lacking;
    const place = places.held[0];
    const subject = place ? `${place.agency}${place.year}年` : "";
    const options = (knowledge.phrases.starters ?? "").split("|").map((starter) => ({
      label: `${subject}${starter}`,
      question: `${subject}${starter}`,
    }));
    return { kind: "clarification", about: "what", options };
  },
};

/** 身份证丢了去哪补办: an errand at a counter, no question about reports. */
export const errandRule: PlanRule = {
  name: "办事",
  read({ question, places }) {
    const { text, numbers } = question;
    const ofReports =
      namesFigure(question) ||
      numbers.length > 0 ||
      places.said.year ||
      (asks(question, "quantity") && !/补办|换证|挂失/u.test(text)) ||
      /年报|公开|申请|复议|诉讼|投诉|举报|起诉|告/u.test(text);
    return ERRAND.test(text) && !ofReports
      ? { kind: "say", as: "out_of_scope", phrase: "out_of_scope" }
      : null;
  },
};

const ERRAND =
  /补办|挂失|换证|年检|[去到在](?:哪|什么地方|啥地方)(?:里|儿|个(?:窗口|地方|派出所))?(?:能|可以|去)?(?:办|补|领|换|交|缴|买|看|开|盖|取)|(?:怎么|咋|如何)(?:补办|办理|预约|换|领|挂失|缴费|年检)|(?:要|需要|得)带(?:什么|啥|哪些)/u;

export const outOfScopeRule: PlanRule = {
  name: "题外",
  read: () => ({ kind: "say", as: "out_of_scope", phrase: "out_of_scope" }),
};
