import type { Span } from "./span.ts";

/** What a word beside a number says of it: 近 below, 突破 above, 余 at least, 约 about. */
export interface QualifierMention extends Span {
  /** The one word as printed: 近, 突破, 余, 左右. */
  readonly words: string;
  readonly direction: "below" | "above" | "atLeast" | "atMost" | "about";
}

type Direction = QualifierMention["direction"];

const BEFORE: readonly (readonly [Direction, readonly string[]])[] = [
  ["atLeast", ["不少于", "不低于", "不小于", "至少", "起码", "最少"]],
  ["atMost", ["不超过", "不多于", "不高于", "不大于", "至多", "最多", "顶多"]],
  [
    "below",
    [
      "将近",
      "接近",
      "不足",
      "不到",
      "未满",
      "少于",
      "低于",
      "小于",
      "近",
      "逼近",
      "未达",
      "快",
      "快到",
    ],
  ],
  ["above", ["突破", "超过", "超出", "多于", "高于", "大于", "超", "逾", "破", "不止"]],
  [
    "about",
    ["大约", "约为", "约计", "大概", "差不多", "估计", "约有", "约", "大致", "上下", "几乎"],
  ],
];
const AFTER: readonly (readonly [Direction, readonly string[]])[] = [
  ["atLeast", ["以上", "之上", "有余", "余", "多", "出头", "开外"]],
  ["about", ["左右", "上下", "前后", "来"]],
  ["below", ["以下", "以内", "之内", "不到", "弱"]],
];
/** Words that only end like a qualifier: 节约3万元, 预约3次, 最近3条. */
const NOT_BEFORE =
  /(?:[节预签合条公契履违邀特制大缩俭简]约|[最附靠远亲相]近|[突侦查打识攻爆]破|上下|[加尽赶愉飞很更]快)$/u;
const NOT_AFTER =
  /^(?:多(?=[于少个达种项样次])|余(?=额|下|款|杭|姚|干)|来(?=自|源|信|访|电|函|年))/u;

const entries = (table: typeof BEFORE) =>
  table
    .flatMap(([direction, words]) => words.map((word) => ({ direction, word })))
    .sort((a, b) => b.word.length - a.word.length);
const before = entries(BEFORE);
const after = entries(AFTER);

/** The qualifier that ends just before `at`, blanks and 了/达 between allowed: 突破了 17万. */
export function qualifierBefore(text: string, at: number): QualifierMention | null {
  const head = text.slice(Math.max(0, at - 8), at).replace(/(?:[ \t]|了|达|达到)*$/u, "");
  const end = Math.max(0, at - 8) + head.length;
  for (const { direction, word } of before) {
    if (!head.endsWith(word)) continue;
    if (word.length === 1 && NOT_BEFORE.test(head)) return null;
    if (word === "突破" && /[有新大没]突破$/u.test(head)) return null;
    return { start: end - word.length, end, words: word, direction };
  }
  return null;
}

/** The qualifier that begins at `at`: 余 in 140余条, 左右 in 700左右, 多 in 17万多. */
export function qualifierAfter(text: string, at: number): QualifierMention | null {
  const start = at + (text.slice(at).match(/^[ \t]*/u)?.[0].length ?? 0);
  const tail = text.slice(start, start + 4);
  if (NOT_AFTER.test(tail)) return null;
  for (const { direction, word } of after) {
    if (tail.startsWith(word)) return { start, end: start + word.length, words: word, direction };
  }
  return null;
}
