import type { WsFrame } from "@wecom/aibot-node-sdk";
import type { IncomingFile, Message, Reply } from "../../src/conversation/message.ts";
import type { Choices } from "../tencent/choices.ts";
import { failureLine } from "../tencent/failure.ts";
import { PHRASES } from "../tencent/phrases.ts";
import type { WaitingWords } from "../tencent/waiting.ts";
import { drawCard, drawChosen } from "./card.ts";
import { openRemoteFile } from "./download.ts";
import type { Incoming, RemoteFile } from "./incoming.ts";
import type { Link } from "./link.ts";
import { toMarkdown } from "./markdown.ts";
import type { AibotOptions, AibotTiming } from "./options.ts";
import { reasonOf, sendAnswer, sendFile, showThinking, type Target, targetOf } from "./outgoing.ts";

/** What answering needs beside the options. */
export interface Answering extends Omit<AibotOptions, "timing"> {
  readonly timing: AibotTiming;
  readonly link: Link;
  readonly choices: Choices;
  readonly waiting: WaitingWords;
}

/** Answers a text, a voice message or a file in place. */
export async function answerMessage(
  frame: WsFrame<unknown>,
  incoming: Incoming,
  answering: Answering,
): Promise<void> {
  const target = targetOf(incoming, frame);
  const { what } = incoming;
  switch (what.kind) {
    case "text":
      return answerQuestion(target, incoming, what, answering);
    case "file":
      return answerFile(target, incoming, what.file, answering);
    default:
      return sendAnswer(target, PHRASES.notText, null, answering);
  }
}

/** Answers a tapped choice: the card shows what was chosen, the answer is pushed to the chat. */
export async function answerTap(
  frame: WsFrame<unknown>,
  incoming: Incoming,
  answering: Answering,
): Promise<void> {
  if (incoming.what.kind !== "tap") return;
  const { task, button } = incoming.what;
  const option = await answering.choices.find(task, button);
  if (!option) return;
  const shown = answering.link.client?.updateTemplateCard(frame, drawChosen(task, option));
  await shown?.catch((error: unknown) => answering.log.debug(`卡片没有更新：${reasonOf(error)}`));
  const target = targetOf(incoming, null);
  await answerQuestion(target, incoming, { text: option.question, quoted: null }, answering);
}

async function answerFile(
  target: Target,
  incoming: Incoming,
  remote: RemoteFile,
  answering: Answering,
): Promise<void> {
  const { files: rules, log } = answering;
  if (!rules || !(await rules.permitted(incoming.user))) {
    return sendAnswer(target, PHRASES.fileNotPermitted, null, answering);
  }
  try {
    const file = await openRemoteFile(remote, rules.maxBytes);
    const words = { text: "", quoted: null, files: [file] };
    return await answerQuestion(target, incoming, words, answering);
  } catch (error) {
    log.warn(`文件没有取到：${reasonOf(error)}`);
    return sendAnswer(target, failureLine(error), null, answering);
  }
}

interface Said {
  readonly text: string;
  readonly quoted: string | null;
  readonly files?: readonly IncomingFile[];
}

async function answerQuestion(
  target: Target,
  incoming: Incoming,
  said: Said,
  answering: Answering,
): Promise<void> {
  let thinking: Promise<void> | null = null;
  const timer = setTimeout(() => {
    thinking = showThinking(target, answering.link);
  }, answering.timing.thinkingMs);
  const { text, reply } = await askSafely(toMessage(incoming, said), answering);
  clearTimeout(timer);
  await thinking;
  const held = await answering.waiting.take(target.chat);
  const words = held ? [PHRASES.earlier, ...held.parts, PHRASES.now, text].join("\n") : text;
  const card = await drawCard(incoming.key, reply?.options ?? [], answering.choices);
  await sendAnswer(target, words, card, answering);
  for (const file of reply?.files ?? []) await sendFile(target.chat, file, answering);
}

/** No reply: the question could not be answered, which is in the log. */
async function askSafely(
  message: Message,
  { ask, log }: Answering,
): Promise<{ readonly text: string; readonly reply: Reply | null }> {
  try {
    const { reply } = await ask(message);
    return { text: toMarkdown(reply), reply };
  } catch (error) {
    log.error({ err: error }, "回答出错");
    return { text: failureLine(error), reply: null };
  }
}

function toMessage({ key, user, group, sentAt }: Incoming, { text, quoted, files }: Said): Message {
  return {
    id: key,
    channel: "aibot",
    conversation: group === null ? user : `${group}:${user}`,
    asker: user,
    group: group !== null,
    text,
    ...(quoted === null ? {} : { quoted }),
    ...(files ? { files } : {}),
    sentAt,
  };
}
