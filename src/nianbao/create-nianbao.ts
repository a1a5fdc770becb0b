import type { Roster } from "../agencies/index.ts";
import { MEMORY_SECONDS, readMemory, writeMemory } from "../conversation/memory.ts";
import type { Ask, Message, Turn } from "../conversation/message.ts";
import { readReply, writeReply } from "../conversation/stored-reply.ts";
import type { StaffDesk } from "../desk/desk.ts";
import type { FactStore, Holdings } from "../facts/store.ts";
import type { StateStore } from "../state/state.ts";
import type { Desk } from "./answer-question.ts";
import { atDesk } from "./at-desk.ts";
import { type Conversed, converse } from "./converse.ts";
import { makeExecutors } from "./executors.ts";
import { makeRosterFor, type Tools } from "./tools.ts";

/** What nianbao is made of. */
export interface NianbaoOptions {
  readonly tools: Tools;
  readonly facts: FactStore;
  readonly state: StateStore;
  /** What 今年 means. */
  readonly today: () => Date;
  /** Whom 本局 means; null where not configured. */
  readonly home: string | null;
  /** What 人工 answers; null where not configured. */
  readonly contact: string | null;
  /** Files, drafts, publication and roles by message; absent: every message is a question. */
  readonly staff?: StaffDesk;
  /** Called with every message that got no figure, for the list of unanswered questions. */
  readonly onUnanswered?: (message: Message, reason: string) => Promise<void>;
}

/** The one door for channels and commands. */
export interface Nianbao {
  /** Answers a message once, however often it is delivered; one question at a time per conversation. */
  readonly ask: Ask;
  /** Answers a text in a named session without keeping it elsewhere; for `ask` and its trace. */
  readonly answer: (session: string, text: string) => Promise<Conversed>;
}

/** Composes the rooms: message → conversation → question → plan → facts → answer → reply. */
export function createNianbao(options: NianbaoOptions): Nianbao {
  const { state } = options;
  const rosterOf = rosterCache(options);
  const queues = new Map<string, Promise<unknown>>();

  const answer = async (session: string, text: string): Promise<Conversed> => {
    const key = `memory:${session}`;
    const memory = readMemory(await state.get(key));
    const desk = await deskFor(options, rosterOf);
    const conversed = await converse(text, memory, desk, options.contact);
    await state.set(key, writeMemory(conversed.memory), MEMORY_SECONDS);
    return conversed;
  };

  const ask: Ask = (message) =>
    inTurn(queues, `${message.channel}:${message.conversation}`, () => askOnce(message));

  const askOnce = async (message: Message): Promise<Turn> => {
    const key = `answered:${message.channel}:${message.id}`;
    const stored = await state.get(key);
    if (stored) return { reply: readReply(stored), repeated: true };
    const session = `${message.channel}:${message.conversation}`;
    const text = message.quoted ? `${message.quoted}\n${message.text}` : message.text;
    const { reply } = (await atDesk(options, session, message)) ?? (await answer(session, text));
    if (UNANSWERED.has(reply.json.kind)) await options.onUnanswered?.(message, reply.json.kind);
    await state.set(key, writeReply(reply), ANSWER_KEPT_SECONDS);
    return { reply, repeated: false };
  };

  return { ask, answer };
}

const UNANSWERED = new Set(["no_data", "out_of_scope"]);
/** Platforms redeliver for a day at most; two days keep duplicates out safely. */
const ANSWER_KEPT_SECONDS = 48 * 3600;

async function deskFor(
  { facts, tools, home, today }: NianbaoOptions,
  rosterOf: (holdings: Holdings) => Roster,
): Promise<Desk> {
  const holdings = await facts.holdings();
  const turn = { holdings, roster: rosterOf(holdings), today: today() };
  return { tools, facts, home, ...turn, executors: makeExecutors(facts, tools, turn) };
}

/** The index over agency names is built again only when something was published or withdrawn. */
function rosterCache({ tools, home }: NianbaoOptions): (holdings: Holdings) => Roster {
  let built: { readonly revision: number; readonly roster: Roster } | null = null;
  return (holdings) => {
    if (built?.revision !== holdings.revision)
      built = { revision: holdings.revision, roster: makeRosterFor(tools, holdings, home) };
    return built.roster;
  };
}

/** Runs work of one key after the work before it; other keys do not wait. */
async function inTurn<T>(
  queues: Map<string, Promise<unknown>>,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  queues.set(key, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(key) === mine) queues.delete(key);
  }
}
