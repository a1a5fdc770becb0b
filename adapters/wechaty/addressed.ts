import { PHRASES } from "./phrases.ts";

/** WeChat ends a mention with U+2005 on phones and with a space on computers. */
const END = "[\\u2005\\u2004\\u00a0 \\n]";

/** Words of a group message that are meant for the bot, its mention taken out; null where they are not meant for it. */
export function readAddressed(
  text: string,
  names: readonly string[],
  mentioned: boolean,
): string | null {
  const own = names.filter((name) => name !== "").sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`@(?:${own.map(literal).join("|")})(?:${END}+|$)`, "gu");
  const without = own.length > 0 ? text.replace(pattern, " ") : text;
  if (without !== text) return without.trim();
  if (!mentioned || MENTIONS_ALL.test(text)) return null;
  return text.replace(new RegExp(`^\\s*@[^\\s\\u2005]+(?:${END}+|$)`, "u"), "").trim();
}

const MENTIONS_ALL = new RegExp(`@(?:${PHRASES.everybody.join("|")})(?:${END}|$)`, "u");

function literal(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}

/**
 * WeChat draws a quoted message into the text: `「甲：原话」`, a line of dashes, then what was said; WeCom writes
 * `这是一条引用/回复消息：`, `"甲：`, the words, `"`, a line of dashes, then what was said.
 */
const QUOTES = [
  /^「[^：:\n]{1,64}[：:]\s*([\s\S]*?)」\s*\n[- ]{5,}\n?([\s\S]*)$/u,
  /^这是一条引用\/回复消息[：:]?\s*\n["“][^：:\n]{1,64}[：:]\s*([\s\S]*?)["”]\s*\n[- ]{5,}\n?([\s\S]*)$/u,
] as const;

/** Parts a text from the message that it quotes. */
export function readQuote(text: string): {
  readonly text: string;
  readonly quoted: string | null;
} {
  for (const form of QUOTES) {
    const [, quoted, said] = form.exec(text) ?? [];
    if (quoted !== undefined && said !== undefined) {
      return { text: said.trim(), quoted: quoted.trim() };
    }
  }
  return { text, quoted: null };
}
