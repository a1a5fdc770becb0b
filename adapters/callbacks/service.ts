import type { AdapterHealth } from "../adapter.ts";
import { type AnsweringOptions, answerQuestion } from "../tencent/answering.ts";
import { type Push, pushWaiting, toWords, type Words } from "../tencent/delivery.ts";
import { PHRASES } from "../tencent/phrases.ts";
import { createPushQuota, UNLIMITED } from "../tencent/quota.ts";
import { createWaitingWords } from "../tencent/waiting.ts";
import { type Query, RefusedRequest } from "./envelope.ts";
import type { Incoming } from "./incoming.ts";
import { type CallbackOptions, DEFAULT_TIMING } from "./options.ts";
import { createPendingQuestions } from "./pending.ts";
import { createSender } from "./sender.ts";
import { createTurnLedger, KEEP_SECONDS } from "./turn.ts";
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

/** Wires one account: its turns, waiting words, quota and interface. */
export function createService(options: CallbackOptions): Service {
  const { kind, mode, account, state, log, ask } = options;
  const now = options.now ?? (() => new Date());
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const prefix = `${kind}:${account}`;
  const ledger = createTurnLedger(state, prefix, timing.leaseSeconds);
  const waiting = createWaitingWords(state, prefix);
  const pending = createPendingQuestions(state, prefix, ledger, timing);
  const sender = createSender(options, now);
  const push: Push | null = sender.text && {
    send: sender.text,
    quota: kind === "wecom" ? UNLIMITED : createPushQuota(state, prefix, now),
    gapMs: timing.gapMs,
  };
  const sendFiles: AnsweringOptions["sendFiles"] = (user, files) =>
    sender.files(user, files, (task) => turns.afterwards(task));
  const answering = { channel: kind, ask, waiting, pending, log, sendFiles };
  const pushRest = (user: string) => {
    if (push) turns.afterwards(pushWaiting(user, waiting, push, log));
  };
  const turns: Turns = new Turns({
    ledger,
    timing,
    log,
    work: (incoming) => findWords(incoming, answering, push),
    async follow({ user }, { rest }) {
      if (rest.length === 0) return;
      await waiting.put(user, { unseen: false, parts: rest });
      pushRest(user);
    },
    async late({ user }, { first, rest }) {
      await waiting.put(user, { unseen: true, parts: [first, ...rest] });
      await pending.forget(user);
      pushRest(user);
    },
    async notice({ wish, ...from }) {
      if (wish.kind === "question") await pending.remember({ ...from, text: wish.text });
      return push ? PHRASES.workingPush : PHRASES.working;
    },
  });
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

  async function findWords(
    { wish, ...from }: Incoming,
    answering: AnsweringOptions,
    push: Push | null,
  ): Promise<Words> {
    switch (wish.kind) {
      case "nothing":
        return { first: "", rest: [] };
      case "welcome":
        return toWords(PHRASES.welcome, push);
      case "unreadable":
        return toWords(await politeLine(from.user, wish.what), push);
      case "question":
        return toWords((await answerQuestion({ ...from, text: wish.text }, answering)).text, push);
    }
  }

  /** Nine pictures at once get one line. */
  async function politeLine(user: string, what: "voice" | "file" | "other"): Promise<string> {
    const line = { voice: PHRASES.voiceUnread, file: PHRASES.fileHere, other: PHRASES.notText }[
      what
    ];
    return (await state.claim(`${prefix}:polite:${user}:${what}`, "1", 60)) ? line : "";
  }
}
