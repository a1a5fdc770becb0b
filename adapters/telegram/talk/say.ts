import { TelegramError } from "telegraf";
import type { InlineKeyboardMarkup } from "telegraf/types";
import type { OutgoingFile } from "../../../src/conversation/message.ts";
import type { SteadyTelegram } from "../api/steady.ts";
import { describeError, type Log } from "../log.ts";
import { toHtml } from "../look/html.ts";
import { type Rich, visible } from "../look/rich.ts";
import { safeName } from "./file-name.ts";
import { placeOf, type Target } from "./target.ts";

export interface Mouth {
  /** Sends one message of at most 4096 units; gives its id. */
  readonly say: (to: Target, rich: Rich, keyboard?: InlineKeyboardMarkup) => Promise<number>;
  /** Changes a message of ours; sends a new one where it can no longer be changed. */
  readonly change: (
    to: Target,
    message: number,
    rich: Rich,
    keyboard?: InlineKeyboardMarkup,
  ) => Promise<number>;
  readonly hand: (to: Target, file: OutgoingFile, caption: string) => Promise<number>;
}

/** What every answer passes on its way out: HTML, and plain text where Telegram cannot read our HTML. */
export function createMouth(telegram: SteadyTelegram, log: Log): Mouth {
  const extra = (keyboard: InlineKeyboardMarkup | undefined) => ({
    link_preview_options: { is_disabled: true },
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  });

  /** HTML first; plain text after 「can't parse entities」. */
  const written = async <T>(rich: Rich, write: (text: string, mode: object) => Promise<T>) => {
    try {
      return await write(toHtml(rich), { parse_mode: "HTML" });
    } catch (error) {
      if (!isRefusal(error, /can't parse entities/u)) throw error;
      log.warn(describeError(error), "Telegram 读不懂排版，改发纯文字");
      return write(visible(rich), {});
    }
  };

  const say: Mouth["say"] = (to, rich, keyboard) =>
    written(rich, async (text, mode) => {
      const options = { ...mode, ...placeOf(to), ...extra(keyboard) };
      return (await telegram.sendMessage(to.chat, text, options)).message_id;
    });

  const change: Mouth["change"] = async (to, message, rich, keyboard) => {
    try {
      await written(rich, (text, mode) =>
        telegram.editMessageText(to.chat, message, undefined, text, {
          ...mode,
          ...extra(keyboard),
        }),
      );
      return message;
    } catch (error) {
      if (isRefusal(error, /message is not modified/u)) return message;
      if (isRefusal(error, /can't be edited|to edit not found|MESSAGE_ID_INVALID/u)) {
        return say(to, rich, keyboard);
      }
      throw error;
    }
  };

  const hand: Mouth["hand"] = async (to, file, caption) => {
    const document = { source: Buffer.from(file.bytes), filename: safeName(file.name) };
    const options = { ...placeOf(to), ...(caption === "" ? {} : { caption }) };
    return (await telegram.sendDocument(to.chat, document, options)).message_id;
  };

  return { say, change, hand };
}

/** A 400 whose reason matches. */
const isRefusal = (error: unknown, reason: RegExp): boolean =>
  error instanceof TelegramError && error.code === 400 && reason.test(error.description);

const GONE =
  /chat not found|user is deactivated|PEER_ID_INVALID|not enough rights|have no rights|need administrator rights|TOPIC_(CLOSED|DELETED)|thread not found|upgraded to a supergroup/u;

/** The person blocked the bot, or the chat is closed to it: sending again would not help. */
export const isUnreachable = (error: unknown): boolean =>
  (error instanceof TelegramError && error.code === 403) || isRefusal(error, GONE);
