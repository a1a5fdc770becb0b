import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";
import { anyOf, statementWords } from "./words.ts";

/** Words that say what is counted: an aspect, an object, a route. */
export const telling = (mention: Mention): boolean =>
  mention.kind === "aspect" || mention.kind === "object" || mention.kind === "route";

/** 转入次年办理的8件: 办理 says nothing beside 转入次年. */
export const strong = (mention: Mention): boolean =>
  telling(mention) && mention.kind !== "object" && !statementWords.weak.includes(mention.value);

/** Mentions that speak of the number: of its own clause, else of the nearest clause before it in reach. */
export function nearMentions({ mentions, clause, mark, text }: Scene): readonly Mention[] {
  const before = mentions.filter(
    (mention) => mention.start >= clause.start && mention.end <= mark.start,
  );
  const after = mentions.filter(
    (mention) => mention.start >= mark.end && mention.end <= clause.end,
  );
  if (before.length > 0 && !blocked(text, before.at(-1)?.end ?? 0, mark.start))
    return [...before, ...afterIfNeeded(before, after)];
  if (before.length > 0 && before.some(telling)) return [];
  if (
    after.some(telling) &&
    !blocked(text, mark.end, after[0]?.start ?? mark.end) &&
    !isAside(text, after, clause.end)
  )
    return after;
  const reached = mentions.filter(
    (mention) => mention.start >= clause.reach && mention.end <= clause.start,
  );
  const outside = reached.filter((mention) => !inBrackets(text, mention, mark.start));
  const back =
    outside.length > 0
      ? outside
      : reached.filter(({ end }) => CLOSED.test(text.slice(end, mark.start)));
  if (back.length > 0) return blocked(text, back.at(-1)?.end ?? 0, mark.start) ? [] : back;
  return namedBehind(mentions, text, mark.end);
}

/** （不掌握）22件. */
const CLOSED = /^\s*[)）]\s*$/u;

const IS = /^\s*[,，]\s*(?:这)?(?:就)?(?:是|为|系)(?=[\p{Script=Han}])/u;

/** 5600万元，是行政事业性收费的总账: the number first, then what it is. */
function namedBehind(mentions: readonly Mention[], text: string, from: number): readonly Mention[] {
  const is = IS.exec(text.slice(from, from + 12));
  if (!is) return [];
  const stop = text.slice(from + is[0].length).search(/[,，。;；\n\d]/u);
  const end = stop < 0 ? text.length : from + is[0].length + stop;
  return mentions.filter((mention) => mention.start >= from && mention.end <= end);
}

/** 有3件申请收取信息处理费: only the object, and then something else is said of it. */
function isAside(text: string, after: readonly Mention[], end: number): boolean {
  const last = after.at(-1);
  return (
    last !== undefined &&
    after.every((mention) => mention.kind === "object") &&
    text.slice(last.end, end).replace(/[^\p{Script=Han}]/gu, "").length >= 3
  );
}

/** 收到31件申请: the aspect stands before the number, its object behind. 自然人5件予以公开: the aspect behind. */
function afterIfNeeded(before: readonly Mention[], after: readonly Mention[]): readonly Mention[] {
  const hasAspect = before.some((mention) => mention.kind === "aspect" || mention.kind === "route");
  const hasObject = before.some((mention) => mention.kind === "object");
  return after.filter(
    (mention) =>
      (mention.kind === "object" && !hasObject) ||
      (mention.kind === "aspect" && !hasAspect && !hasObject),
  );
}

const blockers = anyOf([...statementWords.unblockers, ...statementWords.blockers]);

/** A word between that makes the number one of something else: 行政许可事项93项. */
export function blocked(text: string, from: number, to: number): boolean {
  const words = [...text.slice(from, to).matchAll(blockers)].map((match) => match[0]);
  return words.some((word) => !statementWords.unblockers.includes(word));
}

/** Within brackets that are closed before the number: （含部分公开）60件. */
function inBrackets(text: string, mention: Mention, to: number): boolean {
  const open = Math.max(
    text.lastIndexOf("（", mention.start),
    text.lastIndexOf("(", mention.start),
  );
  if (open < 0) return false;
  const closed = text.slice(open).search(/[)）]/u) + open;
  return closed >= mention.end && closed < to;
}
