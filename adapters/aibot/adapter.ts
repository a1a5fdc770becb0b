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
const DRAIN_MS = 20_000;

/**
 * The WeCom AI bot (企业微信智能机器人) over its long connection: no public address, members of the company only.
 * See `docs/wechat.md`.
 */
export function createAibotAdapter(options: AibotOptions): Adapter {
  validateOptions(options);
  const jobs = new Set<Promise<void>>();
  const answering = createAnswering(options, (frame) => {
    const job = handleOnce(frame, answering)
      .catch((error: unknown) => options.log.error(`智能机器人处理消息出错：${reasonOf(error)}`))
      .finally(() => jobs.delete(job));
    jobs.add(job);
  });
  const { link } = answering;
  return {
    name: "aibot",
    start: () => link.start(),
    health: () => link.health(),
    async stop() {
      const late = new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref());
      await Promise.race([Promise.allSettled(jobs), late]);
      await link.stop();
    },
  };
}

const prefixOf = (botId: string) => `aibot:${botId}`;

function createAnswering(
  options: AibotOptions,
  onFrame: (frame: WsFrame<unknown>) => void,
): Answering {
  const { botId, state } = options;
  const prefix = prefixOf(botId);
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const holder = createHolder(state, `${prefix}:holder`, timing.holdMs / 1000);
  return {
    ...options,
    timing,
    link: new Link({ ...options, timing, holder, onFrame }),
    choices: createChoices(state, prefix),
    waiting: createWaitingWords(state, prefix),
  };
}

/** Deals with a frame that was not dealt with before, by whichever process. */
async function handleOnce(frame: WsFrame<unknown>, answering: Answering): Promise<void> {
  const { state, botId } = answering;
  const incoming = readIncoming(frame.body, new Date());
  if (!incoming || incoming.what.kind === "nothing") return;
  const key = `${prefixOf(botId)}:message:${incoming.key}`;
  if (!(await state.claim(key, "working", LEASE))) return;
  await respond(frame, incoming, answering);
  await state.set(key, "done", DAY);
}

async function respond(frame: WsFrame<unknown>, incoming: Incoming, answering: Answering) {
  if (incoming.what.kind === "enter") {
    const welcome = { msgtype: "text", text: { content: PHRASES.welcome } } as const;
    await answering.link.client?.replyWelcome(frame, welcome);
  } else if (incoming.what.kind === "tap") await answerTap(frame, incoming, answering);
  else await answerMessage(frame, incoming, answering);
}
