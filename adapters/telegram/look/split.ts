import type { Rich, Span } from "./rich.ts";
import { visible } from "./rich.ts";

/** Telegram's limit of one message, in UTF-16 units after the tags are taken out. */
const MESSAGE_LIMIT = 4096;

/** Where a text is best cut, best first: after a line, a sentence, a clause, a space. */
const BREAKS: readonly RegExp[] = [/\n/gu, /[。！？!?]/gu, /[；;，,、]/gu, /\s/gu];

/** Cuts a message into parts of at most `limit` units; a run that goes on in the next part is closed and opened again. */
export function split(rich: Rich, limit: number = MESSAGE_LIMIT): readonly Rich[] {
  const parts: Rich[] = [];
  let rest = rich;
  for (let text = visible(rest); text.length > limit; text = visible(rest)) {
    const at = cutAt(text, limit);
    const [head, tail] = divide(rest, at);
    parts.push(head);
    rest = tail;
  }
  return [...parts, rest].map(trimmed).filter((part) => visible(part).trim() !== "");
}

/** The last good place to cut in the second half of what fits; else the limit, before a pair that it would cut. */
function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit);
  for (const pattern of BREAKS) {
    let last = -1;
    for (const match of window.matchAll(pattern)) last = match.index + match[0].length;
    if (last > limit / 2) return last;
  }
  return isHighHalf(text.charCodeAt(limit - 1)) && limit > 1 ? limit - 1 : limit;
}

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function divide(rich: Rich, at: number): readonly [Rich, Rich] {
  const head: Span[] = [];
  const tail: Span[] = [];
  let left = at;
  for (const span of rich) {
    if (left > 0) head.push({ ...span, text: span.text.slice(0, left) });
    if (span.text.length > left) tail.push({ ...span, text: span.text.slice(Math.max(left, 0)) });
    left = Math.max(left - span.text.length, 0);
  }
  return [head, tail];
}

/** Without line ends at either side: Telegram cuts them off, and an empty run would be an empty tag. */
function trimmed(rich: Rich): Rich {
  const full = rich.filter((span) => span.text !== "");
  return full.map((span, index) => {
    const start = index === 0 ? span.text.replace(/^\n+/u, "") : span.text;
    return { ...span, text: index === full.length - 1 ? start.replace(/\n+$/u, "") : start };
  });
}
