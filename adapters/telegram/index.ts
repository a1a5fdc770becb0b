export { createTelegramAdapter } from "./adapter.ts";
export type { Opinion, TelegramOptions } from "./options.ts";
