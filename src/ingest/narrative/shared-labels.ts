import type { NumberMention } from "../../text/index.ts";

const AND = /、|以及|和|与|及|跟/u;

/** 复议和诉讼各1件: the things that share one figure; null where 各 does not stand before it. */
export function eachOf(text: string, mention: NumberMention): readonly string[] | null {
  const head = clauseBefore(text, mention.whole.start);
  return head.endsWith("各") ? namesIn(head.slice(0, -1)) : null;
}

/** The name of figure `i` in 复议、诉讼分别为3件、5件, where names and figures are equally many; else null. */
export function namedInRun(
  text: string,
  mentions: readonly NumberMention[],
  i: number,
): readonly string[] | null {
  let first = i;
  let last = i;
  while (adjoins(text, mentions[first - 1], mentions[first])) first--;
  while (adjoins(text, mentions[last], mentions[last + 1])) last++;
  const head = clauseBefore(text, mentions[first]?.whole.start ?? 0);
  const names = namesIn(head.match(/^(.*)分别(?:为|是|有|达|达到|公开|发布|办理)?$/u)?.[1] ?? "");
  const name = names?.length === last - first + 1 ? names[i - first] : null;
  return name ? [name] : null;
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
