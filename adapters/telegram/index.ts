export { createTelegramAdapter } from "./adapter.ts";
export type { Feedback, TelegramOptions } from "./options.ts";
