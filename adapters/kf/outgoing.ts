import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Option } from "../../src/answer/contract.ts";
import type { Reply, ReplyBlock } from "../../src/conversation/message.ts";
import type { Answered, AnsweringOptions } from "../tencent/answering.ts";
import type { TencentApi } from "../tencent/api.ts";
import { ApiError } from "../tencent/api-error.ts";
import type { Choices } from "../tencent/choices.ts";
import { type Push, pushWaiting, toWords } from "../tencent/delivery.ts";
import type { PushQuota } from "../tencent/quota.ts";

/** What sending to a customer needs. */
export interface SendOptions {
  readonly api: TencentApi;
  readonly quota: PushQuota;
  readonly choices: Choices;
  readonly answering: AnsweringOptions;
  readonly gapMs: number;
  readonly log: Logger;
}

/** The service account and the customer that a message belongs to. */
export interface Chat {
  readonly kfid: string;
  readonly customer: string;
  readonly key: string;
}

/** The platform's limits: a menu's head in bytes, its entries. */
const HEAD_BYTES = 1_000;
export const MENU_ENTRIES = 10;

/** Sends an answer, its choices as a tappable menu; what could not be sent waits for the customer's next message. */
export async function sendAnswer(
  chat: Chat,
  { text, reply }: Answered,
  options: SendOptions,
): Promise<void> {
  if (text === "") return;
  const head = reply ? wordsOf(reply) : text;
  const fits = Buffer.byteLength(head) <= HEAD_BYTES;
  if (reply && reply.options.length > 0 && fits && (await options.quota.spend(chat.customer))) {
    if (await trySend(() => sendMenu(chat, head, reply.options, options), options.log)) return;
  }
  const { waiting } = options.answering;
  const push = pushTo(chat, options);
  const { first, rest } = toWords(text, push);
  await waiting.put(chat.customer, { unseen: true, parts: [first, ...rest] });
  await pushWaiting(chat.customer, waiting, push, options.log);
  for (const file of reply?.files ?? []) {
    await trySend(() => sendFile(chat, file, options), options.log);
    await sleep(options.gapMs);
  }
}

function pushTo(chat: Chat, { quota, gapMs, ...options }: SendOptions): Push {
  let part = 0;
  return {
    quota,
    gapMs,
    send: (_customer, content) => {
      part += 1;
      return send(chat, `text-${part}`, { msgtype: "text", text: { content } }, options.api);
    },
  };
}

async function sendMenu(chat: Chat, head: string, all: readonly Option[], options: SendOptions) {
  const shown = all.slice(0, MENU_ENTRIES);
  const name = await options.choices.keep(chat.key, shown);
  const list = shown.map(({ label }, index) => ({
    type: "click",
    click: { id: `${name}:${index}`, content: `${index + 1}. ${label}` },
  }));
  await send(
    chat,
    "menu",
    { msgtype: "msgmenu", msgmenu: { head_content: head, list } },
    options.api,
  );
}

async function sendFile(chat: Chat, file: Reply["files"][number], options: SendOptions) {
  if (!(await options.quota.spend(chat.customer))) return;
  const { name, mime, bytes } = file;
  const media_id = await options.api.upload("media/upload?type=file", name, mime, bytes);
  await send(chat, `file-${name}`, { msgtype: "file", file: { media_id } }, options.api);
}

/** The id is the same for the same part of the same answer. */
async function send(chat: Chat, part: string, body: object, api: TencentApi): Promise<void> {
  const id = createHash("sha256").update(`${chat.key}:${part}`).digest("hex").slice(0, 32);
  await api.post("kf/send_msg", {
    touser: chat.customer,
    open_kfid: chat.kfid,
    msgid: id,
    ...body,
  });
}

/** False where the platform refused or could not be reached, which is in the log. */
export async function trySend(attempt: () => Promise<void>, log: Logger): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    log.warn(`微信客服发送没有成功：${error instanceof ApiError ? error.message : "接口连不上"}`);
    return false;
  }
}

/** The reply's words without its numbered options, which the menu shows. */
function wordsOf({ blocks, text }: Reply): string {
  return blocks.length === 0 ? text : blocks.map(blockWords).join("\n");
}

function blockWords(block: ReplyBlock): string {
  if (block.kind !== "table") return block.text;
  return [block.header, ...block.rows].map((row) => row.join("\t")).join("\n");
}
