import type { Update } from "telegraf/types";

/** What an update waits behind: its chat, or the person of an inline query. */
export function chatKey(update: Update): string {
  if ("message" in update) return `c${update.message.chat.id}`;
  if ("edited_message" in update) return `c${update.edited_message.chat.id}`;
  if ("callback_query" in update) {
    const { message, from } = update.callback_query;
    return message ? `c${message.chat.id}` : `u${from.id}`;
  }
  if ("inline_query" in update) return `u${update.inline_query.from.id}`;
  return "other";
}
