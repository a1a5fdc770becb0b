import { generateReqId, type TemplateCard, type WsFrame } from "@wecom/aibot-node-sdk";
import type { OutgoingFile } from "../../src/conversation/message.ts";
import { splitParts } from "../tencent/parts.ts";
import { PHRASES } from "../tencent/phrases.ts";
import type { WaitingWords } from "../tencent/waiting.ts";
import type { Incoming } from "./incoming.ts";
import type { Link } from "./link.ts";
import type { Log } from "./options.ts";

/** The platform's cap on one streamed message is 20,480 bytes. */
const STREAM_BYTES = 20_000;

export interface OutgoingOptions {
  readonly link: Link;
  readonly waiting: WaitingWords;
  readonly log: Log;
}

/** Where an answer goes: the message it answers, and its chat for what is pushed. */
export interface Target {
  /** null: the message cannot be answered in place (a tapped card); everything is pushed. */
  readonly frame: WsFrame<unknown> | null;
  readonly chat: string;
  readonly stream: string;
}

export function targetOf({ user, group }: Incoming, frame: WsFrame<unknown> | null): Target {
  return { frame, chat: group ?? user, stream: generateReqId("stream") };
}

/** Shows 正在查…… in place of the answer to come; a failure does no harm. */
export async function showThinking({ frame, stream }: Target, link: Link): Promise<void> {
  if (frame)
    await link.client?.replyStream(frame, stream, PHRASES.thinking, false).catch(() => null);
}

/** Sends an answer whole: in place, else pushed after the connection is back, else kept for the next message. */
export async function sendAnswer(
  target: Target,
  text: string,
  card: TemplateCard | null,
  options: OutgoingOptions,
): Promise<void> {
  let left = splitParts(text, STREAM_BYTES);
  const [first = "", ...rest] = left;
  if (await sendInPlace(target, first, rest.length === 0 ? card : null, options)) left = rest;
  for (const part of left) {
    const sent = await push(target.chat, part, options);
    if (!sent) break;
    left = left.slice(1);
  }
  if (left.length > 0) await options.waiting.put(target.chat, { unseen: true, parts: left });
}

/** A stream may be sent again under its id: the same message is drawn anew. So a lost receipt is no repeat. */
async function sendInPlace(
  { frame, stream }: Target,
  content: string,
  card: TemplateCard | null,
  { link, log }: OutgoingOptions,
): Promise<boolean> {
  if (!frame) return false;
  for (const templateCard of [card, null]) {
    const client = await link.ready();
    try {
      if (templateCard) {
        await client?.replyStreamWithCard(frame, stream, content, true, { templateCard });
      } else await client?.replyStream(frame, stream, content, true);
      if (client) return true;
    } catch (error) {
      log.warn(`智能机器人的回复没有送出，再试：${reasonOf(error)}`);
    }
  }
  return false;
}

/** Pushes a text to a chat; false where it could not be sent. */
async function push(
  chat: string,
  content: string,
  { link, log }: OutgoingOptions,
): Promise<boolean> {
  const client = await link.ready();
  if (!client) return false;
  try {
    await client.sendMessage(chat, { msgtype: "markdown", markdown: { content } });
    return true;
  } catch (error) {
    log.warn(`智能机器人的推送没有送出：${reasonOf(error)}`);
    return false;
  }
}

/** Uploads a file and sends it to the chat; says so where it could not. */
export async function sendFile(
  chat: string,
  file: OutgoingFile,
  options: OutgoingOptions,
): Promise<void> {
  const client = await options.link.ready();
  try {
    if (!client) throw new Error("没有连接");
    const { media_id: media } = await client.uploadMedia(Buffer.from(file.bytes), {
      type: "file",
      filename: file.name,
    });
    await client.sendMediaMessage(chat, "file", media);
  } catch (error) {
    options.log.warn(`智能机器人的文件没有送出：${reasonOf(error)}`);
    await push(chat, PHRASES.fileFailed.replace("{name}", file.name), options);
  }
}

/** The SDK rejects with an error, or with the platform's receipt. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  const code =
    typeof error === "object" && error !== null && "errcode" in error ? error.errcode : "?";
  return `平台回答 ${String(code)}`;
}
