import { badRequest } from "./errors.ts";
import { visibleText } from "./html.ts";

interface Button {
  readonly text: string;
  readonly callback_data?: string;
}

export interface Markup {
  readonly inline_keyboard: readonly (readonly Button[])[];
}

/** The text as people see it; refuses what Telegram refuses. */
export function checkText(text: string, mode: string | undefined, most: number): string {
  if (/\p{Surrogate}/u.test(text)) throw badRequest("strings must be encoded in UTF-8");
  const seen = (mode === "HTML" ? visibleText(text) : text).trim();
  if (seen === "") throw badRequest("message text is empty");
  if (seen.length > most)
    throw badRequest(most === 4096 ? "message is too long" : "message caption is too long");
  return seen;
}

export function checkMarkup(markup: Markup | undefined): void {
  const buttons = markup?.inline_keyboard.flat() ?? [];
  if (buttons.length > 100) throw badRequest("too many buttons");
  for (const { text, callback_data } of buttons) {
    if (text.trim() === "")
      throw badRequest("can't parse inline keyboard button: text must be non-empty");
    const bytes = Buffer.byteLength(callback_data ?? "x");
    if (bytes < 1 || bytes > 64) throw badRequest("BUTTON_DATA_INVALID");
  }
}

/** Telegram's tempo, when the stub is told to hold it: 30 a second, 3 then 1 a second a chat, 20 a minute a group. */
export class Tempo {
  readonly #sent: { readonly at: number; readonly chat: string }[] = [];

  /** Seconds to wait, or 0. */
  wait(chat: string): number {
    const now = Date.now();
    const within = (ms: number, one?: string) =>
      this.#sent.filter(({ at, chat: to }) => now - at < ms && (one === undefined || to === one))
        .length;
    const tooMany =
      within(950) >= 31 ||
      within(2900, chat) >= 7 ||
      (chat.startsWith("-") && within(59_000, chat) >= 21);
    if (tooMany) return 1;
    this.#sent.push({ at: now, chat });
    return 0;
  }
}
