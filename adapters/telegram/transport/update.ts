import type { Update } from "telegraf/types";
import { z } from "zod";

/** The kinds of update that the bot asks for; the rest never leaves Telegram. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
] as const;

/** What must be there before an update is queued; its parts are looked at one by one where they are used. */
const updateSchema = z.looseObject({ update_id: z.number().int().nonnegative() });

/** Reads an update from JSON text; null where it is none. */
export function readUpdate(text: string): Update | null {
  try {
    return updateSchema.parse(JSON.parse(text)) as unknown as Update;
  } catch {
    return null;
  }
}
