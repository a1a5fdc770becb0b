import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Ask, Message, Reply } from "../../src/conversation/message.ts";
import { failureLine } from "./failure.ts";
import { isOneOf, PHRASES } from "./phrases.ts";
import type { Waiting, WaitingWords } from "./waiting.ts";

/** A person's question. */
export interface Question {
  readonly key: string;
  readonly user: string;
  readonly text: string;
  readonly sentAt: Date;
}

/** Questions whose askers were told to come back for the answer. */
export interface PendingQuestions {
  readonly find: (user: string) => Promise<Question | null>;
  readonly remember: (question: Question) => Promise<void>;
  readonly forget: (user: string) => Promise<void>;
  /** False where the process that worked on it has died. */
  readonly isWorking: (question: Question) => Promise<boolean>;
  /** How long a person who comes back is kept waiting. */
  readonly waitMs: number;
  readonly pollMs: number;
}

/** What answering a question needs. */
export interface AnsweringOptions {
  readonly channel: string;
  readonly ask: Ask;
  readonly waiting: WaitingWords;
  /** null: this channel pushes its late answers and tells nobody to come back. */
  readonly pending: PendingQuestions | null;
  readonly log: Pick<Logger, "error">;
  /** Takes files that belong to an answer; returns what is to be said about them. */
  readonly sendFiles: (user: string, files: Reply["files"]) => string;
}

/** Words for a person; `reply` where they are the core's own. */
export interface Answered {
  readonly text: string;
  readonly reply: Reply | null;
}

const ASK_MS = 120_000;

/** The words for a question, with whatever the person has not been given yet. Rejects only where the state is lost. */
export async function answerQuestion(
  question: Question,
  options: AnsweringOptions,
): Promise<Answered> {
  const { user, text } = question;
  const held = await options.waiting.peek(user);
  if (held && wantsHeld(held, text)) return said((await takeHeld(user, options)) ?? "");
  if (!held && isOneOf("pokeWords", text)) {
    const found = await awaitPending(user, options);
    if (found !== null) return found;
  }
  const answered = await askSafely(question, options);
  return held ? withHeld(held, answered, user, options) : answered;
}

const said = (text: string): Answered => ({ text, reply: null });

function wantsHeld(held: Waiting, text: string): boolean {
  return isOneOf("moreWords", text) || (held.unseen && isOneOf("pokeWords", text));
}

async function takeHeld(user: string, { waiting }: AnsweringOptions): Promise<string | undefined> {
  const taken = await waiting.take(user);
  return taken?.parts.join("\n");
}

/**
 * A late answer goes before the new one, or in its place where the new one says nothing of the reports. The rest of a
 * long answer comes where the core made nothing of the words (后半段呢), stays through 谢谢, and gives way to an answer.
 */
async function withHeld(
  held: Waiting,
  answered: Answered,
  user: string,
  options: AnsweringOptions,
): Promise<Answered> {
  const kind = answered.reply?.json.kind ?? "out_of_scope";
  const isTalk = kind === "smalltalk" || kind === "help";
  if (isTalk && !held.unseen) return answered;
  const words = await takeHeld(user, options);
  if (words === undefined) return answered;
  if (kind === "out_of_scope" || kind === "smalltalk") return said(words);
  if (!held.unseen) return answered;
  return said(`${PHRASES.earlier}\n${words}\n\n${PHRASES.now}\n${answered.text}`);
}

/** Waits a little for an answer that the person was told to fetch; null where none is under way. */
async function awaitPending(user: string, options: AnsweringOptions): Promise<Answered | null> {
  const { pending, waiting } = options;
  if (!pending) return null;
  const until = Date.now() + pending.waitMs;
  for (;;) {
    const question = await pending.find(user);
    if (!question || (await waiting.peek(user)) !== null) {
      const words = await takeHeld(user, options);
      return words === undefined ? null : said(words);
    }
    if (!(await pending.isWorking(question))) {
      await pending.forget(user);
      return askSafely(question, options);
    }
    if (Date.now() >= until) return said(PHRASES.stillWorking);
    await sleep(pending.pollMs);
  }
}

/** Asks; a failure becomes an apology and a line in the log. */
async function askSafely(question: Question, options: AnsweringOptions): Promise<Answered> {
  try {
    const { reply } = await withinTime(options.ask(toMessage(question, options.channel)));
    const note = reply.files.length > 0 ? options.sendFiles(question.user, reply.files) : "";
    return { text: note === "" ? reply.text : `${reply.text}\n${note}`, reply };
  } catch (error) {
    options.log.error({ err: error }, "回答出错");
    return said(failureLine(error));
  }
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const late = () => reject(new Error(`${ASK_MS / 1000} 秒没有答完`));
    const timer = setTimeout(late, ASK_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function toMessage({ key, user, text, sentAt }: Question, channel: string): Message {
  return { id: key, channel, conversation: user, asker: user, group: false, text, sentAt };
}
