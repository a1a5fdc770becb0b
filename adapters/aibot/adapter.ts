import type { WsFrame } from "@wecom/aibot-node-sdk";
import type { Adapter } from "../adapter.ts";
import { createChoices } from "../tencent/choices.ts";
import { createHolder } from "../tencent/holder.ts";
import { PHRASES } from "../tencent/phrases.ts";
import { createWaitingWords } from "../tencent/waiting.ts";
import { type Answering, answerMessage, answerTap } from "./answering.ts";
import { type Incoming, readIncoming } from "./incoming.ts";
import { Link } from "./link.ts";
import { type AibotOptions, DEFAULT_TIMING, validateOptions } from "./options.ts";
import { reasonOf } from "./outgoing.ts";

/** A message that arrives again within a day is the same one. */
const DAY = 24 * 3600;
/** A process that died in the middle of an answer leaves the message to a repeated delivery. */
const LEASE = 150;

/**
 * The WeCom AI bot (企业微信智能机器人) over its long connection: no public address, members of the company only.
 * See `docs/wechat.md`.
 */
export function createAibotAdapter(options: AibotOptions): Adapter {
  validateOptions(options);
  const { botId, state, log } = options;
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const prefix = `aibot:${botId}`;
  const jobs = new Set<Promise<void>>();
  const link = new Link({
    ...options,
    timing,
    holder: createHolder(state, `${prefix}:holder`, timing.holdMs / 1000),
    onFrame: (frame) => {
      const job = handle(frame)
        .catch((error: unknown) => log.error(`智能机器人处理消息出错：${reasonOf(error)}`))
        .finally(() => jobs.delete(job));
      jobs.add(job);
    },
  });
  const answering: Answering = {
    ...options,
    timing,
    link,
    choices: createChoices(state, prefix),
    waiting: createWaitingWords(state, prefix),
  };

  const handle = async (frame: WsFrame<unknown>) => {
    const incoming = readIncoming(frame.body, new Date());
    if (!incoming || incoming.what.kind === "nothing") return;
    const key = `${prefix}:message:${incoming.key}`;
    if (!(await state.claim(key, "working", LEASE))) return;
    await respond(frame, incoming);
    await state.set(key, "done", DAY);
  };

  const respond = (frame: WsFrame<unknown>, incoming: Incoming): Promise<unknown> => {
    if (incoming.what.kind === "enter") {
      const welcome = { msgtype: "text", text: { content: PHRASES.welcome } } as const;
      return Promise.resolve(link.client?.replyWelcome(frame, welcome));
    }
    if (incoming.what.kind === "tap") return answerTap(frame, incoming, answering);
    return answerMessage(frame, incoming, answering);
  };

  return {
    name: "aibot",
    start: () => link.start(),
    health: () => link.health(),
    async stop() {
      await Promise.race([
        Promise.allSettled(jobs),
        new Promise((resolve) => setTimeout(resolve, 20_000).unref()),
      ]);
      await link.stop();
    },
  };
}
