import { Context, Telegraf } from "telegraf";
import type { Update } from "telegraf/types";
import type { SteadyTelegram } from "./api/steady.ts";
import type { Deps } from "./talk/deps.ts";
import { readNote } from "./talk/note.ts";
import { onEdit } from "./talk/on-edit.ts";
import { onInline } from "./talk/on-inline.ts";
import { onMessage } from "./talk/on-message.ts";
import { onTap } from "./talk/on-tap.ts";
import { identityOf } from "./transport/identity.ts";
import type { Attempt } from "./transport/once.ts";

/** telegraf's bot with our transport under it: every context calls through `telegram`. */
export function createBot(token: string, telegram: SteadyTelegram): Telegraf {
  class SteadyContext extends Context {
    constructor(update: Update, _own: unknown, me: ConstructorParameters<typeof Context>[2]) {
      super(update, telegram, me);
    }
  }
  const bot = new Telegraf(token, {
    contextType: SteadyContext,
    handlerTimeout: Number.POSITIVE_INFINITY,
  });
  bot.telegram = telegram;
  return bot.catch((error) => {
    throw error;
  });
}

/** Which part of the conversation takes which update. Gives the handler that the transport calls. */
export function route(
  bot: Telegraf,
  deps: Deps,
): (update: Update, attempt: Attempt) => Promise<void> {
  const attempts = new WeakMap<Update, Attempt>();
  const attemptOf = (update: Update): Attempt =>
    attempts.get(update) ?? { identity: identityOf(update), failures: 0, sent: [], leaves: "" };
  bot.on("message", ({ message, update }) => onMessage(deps, readNote(message), attemptOf(update)));
  bot.on("edited_message", ({ editedMessage, update }) =>
    onEdit(deps, readNote(editedMessage), attemptOf(update)),
  );
  bot.on("callback_query", ({ callbackQuery, update }) =>
    onTap(deps, callbackQuery, attemptOf(update)),
  );
  bot.on("inline_query", ({ inlineQuery }) => onInline(deps, inlineQuery));
  return (update, attempt) => {
    attempts.set(update, attempt);
    return bot.handleUpdate(update);
  };
}
