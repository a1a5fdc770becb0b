import type { DeskWords } from "../knowledge/desk-words.ts";

type DeskCommandName = keyof DeskWords["commands"];

/** A command and what follows it. */
export interface DeskCommand {
  readonly name: DeskCommandName;
  readonly rest: string;
}

/**
 * The command that a message is, or null. What follows stands apart by a space; after a form with # and after 撤回 it may
 * follow at once.
 */
export function readDeskCommand(text: string, commands: DeskWords["commands"]): DeskCommand | null {
  const words = tidy(text);
  const found = (Object.keys(commands) as DeskCommandName[]).flatMap((name) =>
    commands[name].flatMap((form) => {
      const rest = restAfter(words, form, name === "withdraw");
      return rest === null ? [] : [{ name, rest, length: form.length }];
    }),
  );
  const [longest] = found.sort((one, other) => other.length - one.length);
  return longest ? { name: longest.name, rest: longest.rest } : null;
}

/** One form for full and half width, without what closes a sentence: 发布吧！ */
export const tidy = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .replace(/^#\s+/u, "#")
    .replace(/[。.!！~～吧啊呀哦]+$/u, "");

function restAfter(text: string, form: string, attached: boolean): string | null {
  if (!text.toLowerCase().startsWith(form.toLowerCase())) return null;
  const rest = text.slice(form.length);
  if (rest === "") return "";
  const apart = /^[\s:：,，]/u.test(rest) || attached || form.startsWith("#");
  return apart ? rest.replace(/^[\s:：,，]+/u, "").trim() : null;
}
