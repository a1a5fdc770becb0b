import type { Message, Turn } from "../../../src/conversation/message.ts";
import { NianbaoError } from "../../../src/index.ts";
import { describeError } from "../log.ts";
import { drawReply, withLead } from "../look/draw.ts";
import type { Rich } from "../look/rich.ts";
import { PHRASES } from "../phrases.ts";
import type { Attempt } from "../transport/once.ts";
import { cardOf, drawCard } from "./card.ts";
import { deliver } from "./deliver.ts";
import type { Deps } from "./deps.ts";
import { isUnreachable } from "./say.ts";
import type { Target } from "./target.ts";
import { whileTyping } from "./typing.ts";

export interface Question {
  readonly message: Message;
  readonly to: Target;
  /** A line above the answer: the choice or question that it belongs to. */
  readonly lead?: string;
  /** Messages of ours that the answer replaces: the first is changed, the others go. */
  readonly replaces?: readonly number[];
  /** The asker's message: a late answer quotes it. */
  readonly origin?: number;
}

/** After this many failed tries the person is told so. */
const TRIES = 3;

/** Asks the core and sends what it answers. Throws where the update should come again. */
export async function answer(deps: Deps, question: Question, attempt: Attempt): Promise<void> {
  const work = think(deps, question, attempt);
  const first = await whileTyping(
    deps.telegram,
    question.to,
    deps.tempo.typingAfter,
    within(deps.tempo.slowAfter, work),
  );
  if (first !== "slow") return send(deps, question, first, attempt);
  deps.late(
    work
      .catch(() => PHRASES.failed)
      .then((result) => sendLate(deps, question, result, attempt.identity))
      .catch((error) => deps.log.error(describeError(error), "迟到的回答没能发出")),
  );
  await sayLine(deps, question.to, PHRASES.slow).catch((error) =>
    deps.log.warn(describeError(error), "没能告诉提问人要多等一会儿"),
  );
}

/** Says one sentence of the channel's own; silent where the chat is closed to the bot. */
export async function sayLine(deps: Deps, to: Target, sentence: string): Promise<void> {
  await reachable(deps, async () => void (await deps.mouth.say(to, plain(sentence))));
}

/** Runs a send; a chat that is closed to the bot is not an error. */
async function reachable(deps: Deps, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    deps.log.info(describeError(error), "对方收不到消息");
  }
}

/** The core's turn, or a sentence where it refused the input or failed for good. */
async function think(deps: Deps, { message }: Question, attempt: Attempt): Promise<Turn | string> {
  const held = deps.held.get(attempt.identity);
  if (held !== undefined) return held;
  try {
    const turn = await deps.ask(message);
    if (turn.reply.files.length > 0) deps.held.set(attempt.identity, turn);
    return turn;
  } catch (error) {
    if (error instanceof NianbaoError)
      return [error.message, error.next].filter(Boolean).join("\n");
    deps.log.error({ ...describeError(error), failures: attempt.failures }, "回答失败");
    if (attempt.failures + 1 < TRIES) throw error;
    return PHRASES.failed;
  }
}

async function send(
  deps: Deps,
  { message, to, lead = "", replaces = [] }: Question,
  result: Turn | string,
  attempt: Attempt,
): Promise<void> {
  const [edit, ...surplus] = replaces;
  await reachable(deps, async () => {
    if (typeof result === "string") {
      await deliver(deps.mouth, { to, rich: plain(result), files: [], edit }, attempt);
      return;
    }
    const asked = {
      owner: message.asker,
      conversation: message.conversation,
      question: message.text,
    };
    const card = cardOf(result.reply, asked, deps.onFeedback !== undefined);
    const keyboard = drawCard(attempt.identity, card);
    const rich = withLead(lead, drawReply(result.reply));
    const { files } = result.reply;
    await deliver(deps.mouth, { to, rich, keyboard, files, edit }, attempt);
    attempt.leaves = JSON.stringify({ ...card, messages: attempt.sent });
    for (const old of surplus) await deps.telegram.deleteMessage(to.chat, old).catch(() => {});
  });
}

/** An answer after its update was done: its card has a name of its own. */
async function sendLate(
  deps: Deps,
  question: Question,
  result: Turn | string,
  identity: string,
): Promise<void> {
  const attempt: Attempt = { identity: `${identity}.late`, failures: TRIES, sent: [], leaves: "" };
  await send(deps, { ...question, to: quoting(question) }, result, attempt);
  if (attempt.leaves !== "") await deps.cards.put(attempt.identity, JSON.parse(attempt.leaves));
}

const plain = (text: string): Rich => [{ style: "plain", text }];

/** A late answer quotes its question: other messages stand between. */
const quoting = ({ to, origin }: Question): Target =>
  origin === undefined ? to : { ...to, quote: origin };

/** The work's result, or `slow` where it takes longer than `ms`. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | "slow"> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<"slow">((resolve) => {
    timer = setTimeout(() => resolve("slow"), ms);
  });
  try {
    return await Promise.race([work, slow]);
  } finally {
    clearTimeout(timer);
  }
}
