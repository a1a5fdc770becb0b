import type { BaseLogger } from "pino";
import { TelegramError } from "telegraf";

/** What the adapter needs of a logger (pino's own shape). */
export type Log = Pick<BaseLogger, "debug" | "info" | "warn" | "error">;

/** A bot token wherever it stands: alone, in a method's address, in a file link. */
const TOKEN = /\d{3,20}:[\w-]{20,}/gu;
const TOKEN_IN_PATH = /\/(?:file\/)?bot[^/\s]+\/\S*/gu;

/** A text with tokens and Telegram addresses taken out. */
const redact = (text: string): string =>
  text.replace(TOKEN_IN_PATH, "/bot[…]").replace(TOKEN, "[…]");

/** What may be logged of an error: its class, code and redacted message; never the call's payload (people's words). */
export function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof TelegramError) {
    const method = "method" in error.on ? error.on.method : undefined;
    const description = redact(error.description);
    return { error: "TelegramError", code: error.code, description, method };
  }
  if (!(error instanceof Error)) return { error: redact(String(error)) };
  const code = "code" in error ? error.code : undefined;
  return { error: error.name, message: redact(error.message), ...(code ? { code } : {}) };
}
