import type { Applicant } from "../form/index.ts";
import type { Target } from "../slots/target.ts";
import type { PlanContext } from "./context.ts";
import { type Form, figure } from "./measure.ts";
import { applicantOf, ownWords } from "./own-words.ts";
import { subjectOf } from "./subject.ts";

/** 收了31件 → 新收申请31件; 不是35件吗 → the figure of the turn before, then the words. */
export function inFormWords(context: PlanContext): string {
  const { text, targets, content } = context.question;
  const { form } = context;
  const turned = numbersFirst(context) ?? shareFirst(context);
  if (turned) return turned;
  if (targets.length === 0 && content.length === 0)
    return `${subjectOf(context).measures[0]?.label ?? ""}${text}`;
  const own = ownWords(context.question);
  const labelled = targets.flatMap((target) => {
    const { start, end, metrics } = target;
    const [only, other] = metrics;
    const words = own.find((one) => one.targets.includes(target));
    const said = words ? applicantOf(context.question, words, target) : target.applicant;
    const isShared = targets.some((one) => one !== target && one.start === start);
    const means =
      only && !other && !isShared && !isSum(form, only) && !isOtherThing(text, only, target);
    return means ? [{ start, end, label: labelFor(form, only, said) }] : [];
  });
  return [...labelled, ...applicantsAlone(context)]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, { start, end, label }) => words.slice(0, start) + label + words.slice(end),
      text,
    );
}

/** 个人43件占九成, 31件全是个人提的: applicants where no figure is named, by the form's names of their columns. */
function applicantsAlone({ question, form }: PlanContext) {
  if (question.targets.length > 0) return [];
  const [only, other] = question.numbers;
  return question.mentions.flatMap(({ start, end, senses }) => {
    const applicant = senses.find((sense) => sense.kind === "applicant")?.applicant;
    const counted = only && !other && only.unit !== "%" && only.whole.end <= start;
    const row = counted ? "新收申请" : "";
    return applicant ? [{ start, end, label: form.applicantLabel(applicant) + row }] : [];
  });
}

/** 超过七成申请无法提供: the share that stands before what it is the share of is put behind it. */
function shareFirst({ question, form }: PlanContext): string | null {
  const { targets, numbers, text } = question;
  const [number, second] = numbers;
  const [target, other] = targets;
  const [metric, more] = target?.metrics ?? [];
  if (!number || second || number.unit !== "%" || !target || other || !metric || more) return null;
  if (target.start < number.whole.end || !/^[^，,。]*$/u.test(text.slice(0, target.end)))
    return null;
  const { start, end } = number.whole;
  return `${text.slice(0, start)}${labelFor(form, metric, target.applicant)}占比${text.slice(start, end)}`;
}

/** 31件申请里22件不掌握2件信访: numbers that stand before what they count are put behind it. */
function numbersFirst({ question, form }: PlanContext): string | null {
  const { text, targets, numbers } = question;
  const [first] = [...numbers].sort((a, b) => a.start - b.start);
  if (!first || numbers.length < 2 || targets.some(({ start }) => start < first.start)) return null;
  const pairs = targets.flatMap(({ start, metrics: [only, other], applicant }) => {
    const number = numbers.find(
      ({ whole }) =>
        whole.end <= start && /^(?:的|是|属于|因)?$/u.test(text.slice(whole.end, start)),
    );
    if (!number || !only || other) return [];
    return [{ number, label: labelFor(form, only, applicant) }];
  });
  const last = numbers.reduce((end, { whole }) => Math.max(end, whole.end), 0);
  if (pairs.length < 2 || pairs.length < numbers.length - 2) return null;
  if (targets.every(({ start }) => start < last)) return null;
  return numbers
    .map(({ start, whole }, i) => {
      const label = pairs.find(({ number }) => number.start === start)?.label;
      const after = text.slice(whole.end, numbers[i + 1]?.start).split(/[,，。的里中]/u)[0] ?? "";
      return `${label ?? after}${text.slice(start, whole.end)}`;
    })
    .join("，");
}

/** 新收加上年结转 would be read as two figures that are added: such a sum keeps its own words. */
const isSum = (form: Form, metric: string): boolean => /[加÷+]/u.test(form.metric(metric).short);

/** 法律服务机构新收申请: in one piece, for brackets would part the column from the row. */
function labelFor(form: Form, metric: string, applicant: Applicant | null): string {
  const column = applicant && applicant !== "total" ? form.applicantLabel(applicant) : "";
  return column + figure(form, metric, null).label;
}

/** 满足申请人需求的18件 counts no requests; 申请人里企业3个 does. */
export const isNeed = (text: string, end: number): boolean =>
  /^人(?:的)?(?:需求|要求|意见|意愿|隐私)/u.test(text.slice(end));

/** 信息处理费…收费0元 is no 行政事业性收费. */
const isOtherThing = (text: string, metric: string, { start, end }: Target): boolean =>
  isNeed(text, end) || (metric === "fees.amount" && /处理费|缴费/u.test(text.slice(0, start)));
