import type { Update } from "telegraf/types";

/**
 * What an update is about, the same however often it is delivered: one message, one edit, one tap, one inline query.
 * Short enough to stand in a button (64 bytes).
 */
export function identityOf(update: Update): string {
  if ("message" in update)
    return messageIdentity(update.message.chat.id, update.message.message_id);
  if ("edited_message" in update) {
    const { chat, message_id, edit_date } = update.edited_message;
    return `e${chat.id}.${message_id}.${edit_date}`;
  }
  if ("callback_query" in update) return `q${update.callback_query.id}`;
  if ("inline_query" in update) return `i${update.inline_query.id}`;
  return `u${update.update_id}`;
}

export const messageIdentity = (chat: number, message: number): string => `m${chat}.${message}`;
