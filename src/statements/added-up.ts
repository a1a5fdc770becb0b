import type { Scene } from "./scene.ts";
import type { FigureMark } from "./statement.ts";

const HOW_MANY: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
const ADDED =
  /(?:([两二三四五])(?:项|者|类|种|家|个|处|块|部分|方面)?(?:相加|加起来|合在一起)?(?:合计|共计|总计|一共|之和|共|合起来|加起来|相加)|合计|加起来|合起来|加在一起|总共|一共)(?:共?[有为是达]|约|就是)?\s*$/u;

/** The numbers of the sentence that 两项合计64件 or 合计64件 adds up, last ones; empty where words of its own say what it counts. */
export function addedUp({ text, mark, clause, earlier, mentions }: Scene): readonly FigureMark[] {
  const own = text.slice(clause.start, mark.start);
  const sum = equalled(text, clause.sentence.start, mark, earlier);
  if (sum) return sum;
  const match = ADDED.exec(own);
  if (!match || mark.unit === null || mark.unit === "%") return [];
  if (mentions.some((one) => one.start >= clause.start && one.end <= mark.start)) return [];
  const before = earlier.filter(
    (one) =>
      one.mark.start >= clause.sentence.start &&
      one.mark.unit === mark.unit &&
      one.sumOf.length === 0,
  );
  const count = HOW_MANY[match[1] ?? ""] ?? before.length;
  if (before.length < count || before.length < 2) return [];
  return before.slice(-count).map((one) => one.mark);
}

/** 22加1加2加6等于31: the numbers that 加 joins, from the last one back. */
function equalled(
  text: string,
  from: number,
  mark: FigureMark,
  earlier: Scene["earlier"],
): readonly FigureMark[] | null {
  const before = earlier.filter((one) => one.mark.start >= from).map((one) => one.mark);
  const last = before.at(-1);
  if (!last || !EQUALS.test(text.slice(last.end, mark.start))) return null;
  const parts: FigureMark[] = [];
  for (const part of [...before].reverse()) {
    const next = parts[0];
    if (next && !PLUS.test(text.slice(part.end, next.start))) break;
    parts.unshift(part);
  }
  return parts.length > 1 ? parts : null;
}

const EQUALS = /^[^，,。;；\d]{0,4}(?:等于|=|得|是)\s*$/u;
const PLUS = /^[^，,。;；\d]{0,4}(?:加上?|\+)/u;

/** 其中网站1287条，占10.69%；新媒体3637条，占30.22%: of the whole that 其中 names, or that the share before was taken of. */
export function shareOfStated({
  text,
  mark,
  earlier,
}: Scene): readonly [part: FigureMark, whole: FigureMark] | null {
  const part = earlier.at(-1);
  if (!part || mark.unit !== "%" || part.mark.unit === "%") return null;
  if (
    !/^\s*[,，(（]?\s*占(?:比|总量|总数|其)?(?:的|为|达)?\s*$/u.test(
      text.slice(part.mark.end, mark.start),
    )
  )
    return null;
  const before = earlier.slice(0, -1).findLast((one) => one.mark.unit === part.mark.unit);
  const within = before && text.slice(before.mark.end, part.mark.start).includes("其中");
  const whole =
    part.partOf === null
      ? (earlier.findLast((one) => one.shareOf !== null)?.shareOf?.[1] ??
        (within ? before.mark : undefined))
      : earlier[part.partOf]?.mark;
  return whole && whole.unit === part.mark.unit ? [part.mark, whole] : null;
}
