import type { SteadyTelegram } from "../api/steady.ts";
import type { Target } from "./target.ts";

/** Telegram shows 「正在输入」 for five seconds a call. */
const REPEAT_MS = 4500;

/** Shows that the bot thinks once `work` takes longer than `after` ms; no failure of it touches the work. */
export async function whileTyping<T>(
  telegram: SteadyTelegram,
  target: Target,
  after: number,
  work: Promise<T>,
): Promise<T> {
  let timer = setTimeout(function show() {
    timer = setTimeout(show, REPEAT_MS);
    const thread = target.topic === undefined ? {} : { message_thread_id: target.topic };
    telegram.sendChatAction(target.chat, "typing", thread).catch(() => {});
  }, after);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
