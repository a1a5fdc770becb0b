import type { Answer, Ranked } from "../answer/answer.ts";
import type { Valued } from "../answer/evaluate.ts";
import type { Axis, Threshold } from "../plan/plan.ts";
import { type Draft, headlineBlock, noteBlock, type RenderContext, textBlock } from "./draft.ts";
import { uniqueFigures } from "./json.ts";
import { nameOf, subjectOf } from "./names.ts";
import { amount, plain } from "./number.ts";
import { type Phrases, phrase } from "./phrase.ts";
import { sourceBlocks } from "./source.ts";
import { valueWords } from "./values.ts";

type Of<Kind extends Answer["kind"]> = Extract<Answer, { kind: Kind }>;

const COUNTER: Readonly<Record<string, string>> = {
  agency: "家",
  year: "年",
  item: "项",
  applicant: "类",
};

/** Places in order; ties share a rank, blanks are left out and counted. */
export function renderRanking(answer: Of<"ranking">, context: RenderContext): Draft {
  const { phrases } = context.knowledge;
  const { ranked, axis, limit } = answer;
  const { only } = answer;
  const shown = ranked.filter(({ rank }) => (only === null ? rank <= limit : rank === only));
  const [first] = shown;
  if (!first) return noRanking(answer, phrases);
  const values = ranked.map(({ valued }) => valued);
  const facts = shown.flatMap(({ valued }) => valued.facts);
  const lines = shown.map(
    ({ rank, valued }) => `${rank}. ${nameOf(valued, axis)} ${valueWords(valued)}`,
  );
  const { value, unit } = first.valued;
  return {
    kind: "ranking",
    headline: { value, unit, qualifier: null },
    blocks: [
      headlineBlock(topSentence(phrases, answer, shown, subjectOf(values, axis))),
      ...(shown.length > 1 ? [textBlock(lines.join("\n"))] : []),
      ...leftNote(phrases, answer.left, axis),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(facts),
  };
}

function topSentence(
  phrases: Phrases,
  answer: Of<"ranking">,
  shown: readonly Ranked[],
  subject: string,
): string {
  const { axis, order } = answer;
  if (answer.only !== null) return placeSentence(phrases, answer.only, shown, subject, axis);
  const tied = shown.filter(({ rank }) => rank === 1);
  const [first] = tied;
  const number = first ? amount(first.valued.value, first.valued.unit) : "";
  if (tied.length > 1) {
    const names = tied.map(({ valued }) => nameOf(valued, axis)).join("、");
    return phrase(phrases, "ranking_tie", {
      subject,
      rank: order === "most" ? "最多" : "最少",
      names,
      number,
    });
  }
  const name = first ? nameOf(first.valued, axis) : "";
  return phrase(phrases, order === "most" ? "ranking_most" : "ranking_least", {
    most: first?.valued.unit === "%" ? "最高" : "最多",
    least: first?.valued.unit === "%" ? "最低" : "最少",
    subject,
    name,
    number,
  });
}

/** 排第2的是…: those who hold one place. */
function placeSentence(
  phrases: Phrases,
  rank: number,
  shown: readonly Ranked[],
  subject: string,
  axis: Of<"ranking">["axis"],
): string {
  const names = shown
    .map(({ valued }) => `${nameOf(valued, axis)}${valueWords(valued)}`)
    .join("、");
  return phrase(phrases, "ranking_place", { subject, rank, names });
}

function noRanking({ left, axis }: Of<"ranking">, phrases: Phrases): Draft {
  return { kind: "no_data", blocks: leftNote(phrases, left, axis), figures: [] };
}

/** What was left out for being blank or not printed. */
export function leftNote(phrases: Phrases, left: readonly Valued[], axis: Axis) {
  if (left.length === 0) return [];
  const names = left.map((v) => nameOf(v, axis)).join("、");
  return [
    noteBlock(
      phrase(phrases, "left_out", { number: left.length, unit: COUNTER[axis] ?? "个", names }),
    ),
  ];
}

/** How many, and which, pass a limit. */
export function renderCount(answer: Of<"count">, context: RenderContext): Draft {
  const { phrases } = context.knowledge;
  const { passing, all, axis, threshold } = answer;
  const subject = subjectOf(all, axis);
  const condition = conditionWords(threshold, all[0]?.unit ?? null);
  const unit = COUNTER[axis] ?? "个";
  const shown = passing.length > 0 ? passing : all;
  const facts = shown.flatMap((v) => v.facts);
  const names = shown.map((v) => `${nameOf(v, axis)}${valueWords(v)}`).join("、");
  const head =
    passing.length === 0
      ? phrase(phrases, "count_none", { subject, condition, unit, names })
      : phrase(phrases, "count", { subject, condition, number: passing.length, unit, names });
  return {
    kind: "derived",
    headline: { value: passing.length, unit, qualifier: null },
    blocks: [
      headlineBlock(head),
      ...leftNote(phrases, answer.left, axis),
      ...sourceBlocks(phrases, facts),
    ],
    figures: uniqueFigures(all.flatMap((v) => v.facts)),
  };
}

const LIMIT_WORDS: Readonly<Record<Threshold["direction"], (limit: string) => string>> = {
  above: (limit) => `超过${limit}`,
  atLeast: (limit) => `达到${limit}`,
  below: (limit) => `低于${limit}`,
  atMost: (limit) => `不超过${limit}`,
  equal: (limit) => `为${limit}`,
};

const conditionWords = ({ direction, value, unit }: Threshold, own: string | null) =>
  LIMIT_WORDS[direction](`${plain(value)}${unit ?? own ?? ""}`);
