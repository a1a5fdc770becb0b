import { badRequest } from "./errors.ts";

const TAGS = new Set(
  "b strong i em u ins s strike del tg-spoiler a code pre blockquote span tg-emoji".split(" "),
);

/** Reads Telegram's HTML as its server does, only stricter: a bare `&` is refused too. Gives the visible text. */
export function visibleText(html: string): string {
  const open: string[] = [];
  let text = "";
  for (const token of html.match(/<[^>]*>?|&[^;\s<]*;?|[^<&]+/gu) ?? []) {
    if (token.startsWith("<")) readTag(token, open);
    else if (token.startsWith("&")) text += decode(token);
    else text += token;
  }
  if (open.length > 0)
    throw cannot(`Can't find end tag corresponding to start tag "${open.at(-1)}"`);
  return text;
}

function readTag(token: string, open: string[]): void {
  const match = /^<(\/?)([a-z-]+)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>$/u.exec(token);
  const name = match?.[2] ?? "";
  if (!match || !TAGS.has(name)) throw cannot(`Unsupported start tag "${token.slice(1, 20)}"`);
  if (match[1] !== "/") {
    if (name === "blockquote" && open.includes(name)) throw cannot("Nested blockquote");
    open.push(name);
  } else if (open.pop() !== name) {
    throw cannot(`Unmatched end tag, found "${token}"`);
  }
}

function decode(token: string): string {
  const named: Readonly<Record<string, string>> = {
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
    "&quot;": '"',
  };
  const code = /^&#(?:x([0-9a-f]+)|(\d+));$/iu.exec(token);
  if (code) return String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]));
  const sign = named[token];
  if (sign === undefined) throw cannot(`unescaped "${token.slice(0, 10)}"`);
  return sign;
}

const cannot = (why: string) => badRequest(`can't parse entities: ${why}`);
