import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Ask, Message, Reply } from "../../src/conversation/message.ts";
import { failureLine } from "../tencent/failure.ts";
import { handoffLine, isOneOf, PHRASES } from "../tencent/phrases.ts";
import type { Waiting, WaitingWords } from "../tencent/waiting.ts";
import type { PendingQuestions } from "./pending.ts";

/** What answering a question needs. */
export interface AnsweringOptions {
  readonly channel: string;
  readonly contact: string | null;
  readonly ask: Ask;
  readonly waiting: WaitingWords;
  readonly pending: PendingQuestions;
  readonly log: Logger;
  /** Takes files that belong to an answer; returns what is to be said about them. */
  readonly sendFiles: (user: string, files: Reply["files"]) => string;
}

/** A person's question. */
export interface Question {
  readonly key: string;
  readonly user: string;
  readonly text: string;
  readonly sentAt: Date;
}

const ASK_MS = 120_000;
const NO_ANSWER: ReadonlySet<string> = new Set(["out_of_scope", "smalltalk", "help"]);

/** The words for a question, with whatever the person has not been given yet. Rejects only where the state is lost. */
export async function answerQuestion(
  question: Question,
  options: AnsweringOptions,
): Promise<string> {
  const { user, text } = question;
  if (isOneOf("handoffWords", text)) return handoffLine(options.contact);
  const held = await options.waiting.peek(user);
  if (held && wantsHeld(held, text)) return (await takeHeld(user, options)) ?? "";
  if (!held && isOneOf("pokeWords", text)) {
    const found = await awaitPending(user, options);
    if (found !== null) return found;
  }
  const reply = await askSafely(question, options);
  return held ? withHeld(held, reply, user, options) : reply.text;
}

function wantsHeld(held: Waiting, text: string): boolean {
  return isOneOf("moreWords", text) || (held.unseen && isOneOf("pokeWords", text));
}

async function takeHeld(user: string, { waiting }: AnsweringOptions): Promise<string | undefined> {
  const taken = await waiting.take(user);
  return taken?.parts.join("\n");
}

/** A late answer goes before the new one; the rest of a long answer gives way to a new one. */
async function withHeld(
  held: Waiting,
  reply: SafeReply,
  user: string,
  options: AnsweringOptions,
): Promise<string> {
  const words = await takeHeld(user, options);
  if (words === undefined) return reply.text;
  if (reply.isEmpty) return words;
  if (!held.unseen) return reply.text;
  return `${PHRASES.earlier}\n${words}\n\n${PHRASES.now}\n${reply.text}`;
}

/** Waits a little for an answer that the person was told to fetch; null where none is under way. */
async function awaitPending(user: string, options: AnsweringOptions): Promise<string | null> {
  const { pending, waiting } = options;
  const until = Date.now() + pending.waitMs;
  for (;;) {
    const question = await pending.find(user);
    if (!question || (await waiting.peek(user)) !== null) {
      return (await takeHeld(user, options)) ?? null;
    }
    if (!(await pending.isWorking(question))) {
      await pending.forget(user);
      return (await askSafely(question, options)).text;
    }
    if (Date.now() >= until) return PHRASES.stillWorking;
    await sleep(pending.pollMs);
  }
}

interface SafeReply {
  readonly text: string;
  readonly isEmpty: boolean;
}

/** Asks; a failure becomes an apology and a line in the log. */
async function askSafely(question: Question, options: AnsweringOptions): Promise<SafeReply> {
  try {
    const { reply } = await withinTime(options.ask(toMessage(question, options.channel)));
    const note = reply.files.length > 0 ? options.sendFiles(question.user, reply.files) : "";
    const text = note === "" ? reply.text : `${reply.text}\n${note}`;
    return { text, isEmpty: NO_ANSWER.has(reply.json.kind) };
  } catch (error) {
    options.log.error({ err: error }, "回答出错");
    return { text: failureLine(error), isEmpty: true };
  }
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = sleep(ASK_MS, null, { signal: timer.signal }).then(() => {
    throw new Error(`${ASK_MS / 1000} 秒没有答完`);
  });
  return Promise.race([work, late]).finally(() => {
    late.catch(() => null);
    timer.abort();
  });
}

function toMessage({ key, user, text, sentAt }: Question, channel: string): Message {
  return { id: key, channel, conversation: user, asker: user, group: false, text, sentAt };
}
