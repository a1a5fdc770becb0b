import type { NumberMention } from "../../text/index.ts";

const AND = /、|以及|和|与|及|跟/u;

/** 复议和诉讼各1件: the things that share one figure; null where 各 does not stand before it. */
export function eachOf(text: string, mention: NumberMention): readonly string[] | null {
  const head = clauseBefore(text, mention.whole.start);
  return head.endsWith("各") ? namesIn(head.slice(0, -1)) : null;
}

/**
 * The name of figure `i` where 分别 hands out several: 复议、诉讼分别为3件、5件; 微博、微信分别发布信息12条和9条;
 * or, where the clause names nothing, the last figures before (`earlier`): 同比分别下降12.5%和40%. Else null.
 */
export function namedInRun(
  text: string,
  mentions: readonly NumberMention[],
  i: number,
  earlier: readonly string[],
): readonly string[] | null {
  let first = i;
  let last = i;
  while (adjoins(text, mentions[first - 1], mentions[first])) first--;
  while (adjoins(text, mentions[last], mentions[last + 1])) last++;
  const count = last - first + 1;
  const clause = clauseBefore(text, mentions[first]?.whole.start ?? 0);
  const [, head, verb] = clause.match(/^(.*)分别(?:为|是|有|达到?)?([^\d]{0,12})$/u) ?? [];
  if (head === undefined || count < 2) return null;
  const names = namesIn(head) ?? earlierNames(head, earlier.slice(0, first), count);
  return names?.length === count ? [`${names[i - first] ?? ""}${verb ?? ""}`] : null;
}

function earlierNames(
  head: string,
  earlier: readonly string[],
  count: number,
): readonly string[] | null {
  const opens = /^(?:(?:较|比)[^,，]{1,6}|同比|环比|占比|占)?$/u.test(head.trim());
  return opens && earlier.length >= count
    ? earlier.slice(-count).map((name) => `${name}${head.trim()}`)
    : null;
}

function adjoins(
  text: string,
  one: NumberMention | undefined,
  next: NumberMention | undefined,
): boolean {
  if (!one || !next) return false;
  return /^\s*(?:、|和|及|与|,|以及)\s*$/u.test(text.slice(one.whole.end, next.whole.start));
}

function clauseBefore(text: string, end: number): string {
  return (
    text
      .slice(0, end)
      .split(/[,，。;；:：]/u)
      .at(-1) ?? ""
  ).trimEnd();
}

function namesIn(words: string): readonly string[] | null {
  const names = words
    .split(AND)
    .map((name) => name.trim())
    .filter((name) => name);
  const usable = names.length > 1 && names.length <= 8;
  return usable && names.every((name) => name.length <= 20) ? names : null;
}
