import type { AdapterHealth } from "../adapter.ts";
import { type AnsweringOptions, answerQuestion } from "../tencent/answering.ts";
import { pushWaiting, toWords, type Words } from "../tencent/delivery.ts";
import { PHRASES } from "../tencent/phrases.ts";
import type { Query } from "./envelope.ts";
import type { Incoming } from "./incoming.ts";
import { createKit, type Kit } from "./kit.ts";
import type { CallbackOptions } from "./options.ts";
import { RefusedRequest } from "./refusal.ts";
import { KEEP_SECONDS } from "./turn.ts";
import { type Line, Turns } from "./turns.ts";

/** What stands behind the callback address. */
export interface Service {
  readonly now: () => Date;
  /** Throws `RefusedRequest` where a signature comes again with another message. */
  readonly refuseReplay: (query: Query, incoming: Incoming) => Promise<void>;
  /** Words of the passive answer, "" for silence, null to be asked again. */
  readonly answer: (incoming: Incoming, line: Line) => Promise<string | null>;
  readonly health: () => AdapterHealth;
  readonly drain: () => Promise<void>;
}

/** Wires one account. */
export function createService(options: CallbackOptions): Service {
  const { mode, state } = options;
  const kit = createKit(options);
  const { now, prefix, push, sender } = kit;
  const turns = createTurns(options, kit);
  return {
    now,
    refuseReplay: async (query, { key }) => {
      // The signature of an encrypted body covers the body: another message under it does not come this far.
      if (mode !== "plain") return;
      const nonce = `${prefix}:nonce:${query.timestamp}:${query.nonce}`;
      if (await state.claim(nonce, key, KEEP_SECONDS)) return;
      if ((await state.get(nonce)) !== key) throw new RefusedRequest(403, "签名被重放，已拒收");
    },
    async answer(incoming, line) {
      if (incoming.wish.kind === "nothing") return "";
      if (incoming.opens !== "nothing") await push?.quota.open(incoming.user, incoming.opens);
      return turns.answer(incoming, line);
    },
    health: sender.health,
    drain: () => turns.drain(),
  };
}

function createTurns(options: CallbackOptions, kit: Kit): Turns {
  const { kind: channel, ask, log } = options;
  const { ledger, timing, waiting, pending, push, sender } = kit;
  const sendFiles: AnsweringOptions["sendFiles"] = (user, files) =>
    sender.files(user, files, (task) => turns.afterwards(task));
  const answering = { channel, ask, waiting, pending, log, sendFiles };
  const keep = async (user: string, unseen: boolean, parts: readonly string[]) => {
    if (parts.length > 0) await waiting.put(user, { unseen, parts });
    if (parts.length > 0 && push) turns.afterwards(pushWaiting(user, waiting, push, log));
  };
  const turns: Turns = new Turns({
    ledger,
    timing,
    log,
    work: (incoming) => findWords(incoming, answering, options, kit),
    follow: ({ user }, { rest }) => keep(user, false, rest),
    async late({ user }, { first, rest }) {
      await keep(user, true, first === "" ? [] : [first, ...rest]);
      await pending.forget(user);
    },
    async notice({ wish, ...from }) {
      if (wish.kind === "question") await pending.remember({ ...from, text: wish.text });
      return push ? PHRASES.workingPush : PHRASES.working;
    },
  });
  return turns;
}

async function findWords(
  { wish, ...from }: Incoming,
  answering: AnsweringOptions,
  { state }: CallbackOptions,
  { push, prefix }: Kit,
): Promise<Words> {
  switch (wish.kind) {
    case "nothing":
      return { first: "", rest: [] };
    case "welcome":
      return toWords(PHRASES.welcome, push);
    case "unreadable": {
      // Nine pictures at once get one line.
      const isFirst = await state.claim(`${prefix}:polite:${from.user}:${wish.what}`, "1", 60);
      return toWords(isFirst ? POLITE[wish.what] : "", push);
    }
    case "question":
      return toWords((await answerQuestion({ ...from, text: wish.text }, answering)).text, push);
  }
}

const POLITE = {
  voice: PHRASES.voiceUnread,
  file: PHRASES.fileHere,
  other: PHRASES.notText,
} as const;
