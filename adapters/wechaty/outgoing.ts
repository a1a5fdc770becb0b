import { setTimeout as sleep } from "node:timers/promises";
import PQueue from "p-queue";
import type { OutgoingFile } from "../../src/conversation/message.ts";
import type { Puppet } from "./bot.ts";
import type { Link } from "./link.ts";
import type { Log, WechatyOptions } from "./options.ts";
import { readTrouble, reasonOf } from "./trouble.ts";

/** One message to send. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly mentions: readonly string[] }
  | { readonly kind: "file"; readonly file: OutgoingFile };

export interface SenderOptions extends Pick<WechatyOptions, "packFile"> {
  readonly link: Link;
  readonly log: Log;
  readonly pace: readonly [number, number];
}

/** Sends pieces to a chat in their order, as a person would; gives back those that could not be sent. */
export type Send = (chat: string, pieces: readonly Piece[]) => Promise<readonly Piece[]>;

/** A broken connection is waited for; so often. */
const TRIES = 4;
const PAUSE_MS = 300;

/** One chat waits for nobody else's hesitation, but the account as a whole sends one message at a time. */
export function createSender({ link, log, pace, packFile }: SenderOptions): Send {
  const account = new PQueue({ concurrency: 1 });
  const chats = new Map<string, PQueue>();

  const sendAll: Send = async (chat, pieces) => {
    for (const [index, piece] of pieces.entries()) {
      const [least, most] = pace;
      await sleep(least + Math.random() * (most - least));
      if (!(await sendOne(chat, piece))) return pieces.slice(index);
    }
    return [];
  };

  const sendOne = async (chat: string, piece: Piece): Promise<boolean> => {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const puppet = await link.ready();
      if (!puppet) return false;
      try {
        await account.add(() => deliver(puppet, chat, piece));
        return true;
      } catch (error) {
        log.warn(`微信消息没有送出：${reasonOf(error)}`);
        if (readTrouble(error) === "other" && tried > 0) return false;
        await sleep(PAUSE_MS);
      }
    }
    return false;
  };

  const deliver = (puppet: Puppet, chat: string, piece: Piece): Promise<unknown> => {
    if (piece.kind === "text") return puppet.messageSendText(chat, piece.text, piece.mentions);
    const { bytes, name } = piece.file;
    return puppet.messageSendFile(chat, packFile(Buffer.from(bytes).toString("base64"), name));
  };

  return async (chat, pieces) => {
    const line = chats.get(chat) ?? new PQueue({ concurrency: 1 });
    chats.set(chat, line);
    const left = await line.add(() => sendAll(chat, pieces));
    if (line.size === 0 && line.pending === 0) chats.delete(chat);
    return left ?? pieces;
  };
}
