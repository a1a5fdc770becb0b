import type { IncomingFile, Message, Reply } from "../../src/conversation/message.ts";
import { failureLine } from "../tencent/failure.ts";
import { splitParts } from "../tencent/parts.ts";
import { PHRASES as COMMON, fill } from "../tencent/phrases.ts";
import type { WaitingWords } from "../tencent/waiting.ts";
import type { Bot } from "./bot.ts";
import { openFile } from "./download.ts";
import type { Said } from "./incoming.ts";
import type { Offers } from "./offers.ts";
import type { WechatyOptions } from "./options.ts";
import type { Piece, Send } from "./outgoing.ts";
import { reasonOf } from "./trouble.ts";

/** About 600 characters: short enough to be read on a phone, and few messages for long answers. */
const PART_BYTES = 1_800;

export interface Answering extends Pick<WechatyOptions, "ask" | "files" | "log"> {
  readonly send: Send;
  readonly waiting: WaitingWords;
  readonly offers: Offers;
  readonly slowMs: number;
}

/** Answers one message in its chat. */
export async function answer(said: Said, bot: Bot, answering: Answering): Promise<void> {
  switch (said.what.kind) {
    case "text":
      return answerText(said, said.what, bot, answering);
    case "file":
      return answerFile(said, { message: said.id, text: "" }, bot, answering);
    case "offer":
      if (!(await answering.files?.permitted(said.asker))) return;
      return answering.offers.keep(conversationOf(said), said.id);
    case "unreadable":
      return sendAnswer(said, said.what.sentence, null, answering);
  }
}

async function answerText(
  said: Said,
  { text, quoted }: { readonly text: string; readonly quoted: string | null },
  bot: Bot,
  answering: Answering,
): Promise<void> {
  const inRoom = said.calledInRoom !== null;
  const offer = inRoom ? await answering.offers.take(conversationOf(said), text) : null;
  if (offer !== null) return answerFile(said, { message: offer, text }, bot, answering);
  return answerQuestion(said, { text, quoted }, answering);
}

async function answerFile(
  said: Said,
  { message, text }: { readonly message: string; readonly text: string },
  bot: Bot,
  answering: Answering,
): Promise<void> {
  const { files: rules, log } = answering;
  if (!rules || !(await rules.permitted(said.asker))) {
    return sendAnswer(said, COMMON.fileNotPermitted, null, answering);
  }
  try {
    const file = await openFile(bot.puppet, message, rules.maxBytes);
    return await answerQuestion(said, { text, quoted: null, files: [file] }, answering);
  } catch (error) {
    log.warn(`文件没有取到：${reasonOf(error)}`);
    return sendAnswer(said, failureLine(error), null, answering);
  }
}

interface Words {
  readonly text: string;
  readonly quoted: string | null;
  readonly files?: readonly IncomingFile[];
}

async function answerQuestion(said: Said, words: Words, answering: Answering): Promise<void> {
  const slow = setTimeout(() => void sayWorking(said, answering), answering.slowMs);
  try {
    const { reply } = await answering.ask(toMessage(said, words));
    clearTimeout(slow);
    await sendAnswer(said, reply.text, reply, answering);
  } catch (error) {
    clearTimeout(slow);
    answering.log.error({ err: error }, "回答出错");
    await sendAnswer(said, failureLine(error), null, answering);
  }
}

/** Goes out before the answer, as a chat keeps its order; nothing depends on it. */
async function sayWorking(said: Said, { send, log }: Answering): Promise<void> {
  const text = COMMON.workingPush;
  await send(said.chat, [{ kind: "text", text, mentions: [] }]).catch((error: unknown) =>
    log.debug(`没有说成正在查：${reasonOf(error)}`),
  );
}

function toMessage(said: Said, { text, quoted, files }: Words): Message {
  return {
    id: said.id,
    channel: "wechaty",
    conversation: conversationOf(said),
    asker: said.asker,
    group: said.calledInRoom !== null,
    text,
    ...(quoted === null ? {} : { quoted }),
    ...(files ? { files } : {}),
    sentAt: said.sentAt,
  };
}

function conversationOf({ chat, asker, calledInRoom }: Said): string {
  return calledInRoom === null ? asker : `${chat}:${asker}`;
}

/** In a room the first part names the asker. What cannot be sent is kept for the asker's next message. */
async function sendAnswer(
  said: Said,
  text: string,
  reply: Reply | null,
  { send, waiting }: Answering,
): Promise<void> {
  const key = conversationOf(said);
  const held = await waiting.take(key);
  const whole = held ? [COMMON.earlier, ...held.parts, COMMON.now, text].join("\n") : text;
  const called = said.calledInRoom === null ? "" : `@${said.calledInRoom}\u2005`;
  const pieces: Piece[] = splitParts(whole, PART_BYTES).map((part, index) => ({
    kind: "text",
    text: index === 0 ? called + part : part,
    mentions: index === 0 && called !== "" ? [said.asker] : [],
  }));
  const left = await send(said.chat, pieces);
  const unsent = left.flatMap((piece) => (piece.kind === "text" ? [piece.text] : []));
  if (unsent.length > 0) return waiting.put(key, { unseen: true, parts: unsent });
  for (const file of reply?.files ?? []) {
    const [refused] = await send(said.chat, [{ kind: "file", file }]);
    if (!refused) continue;
    const sorry = fill(COMMON.fileFailed, { name: file.name });
    await send(said.chat, [{ kind: "text", text: sorry, mentions: [] }]);
  }
}
