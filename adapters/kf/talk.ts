import type { StateStore } from "../../src/state/state.ts";
import { answerQuestion } from "../tencent/answering.ts";
import { isOneOf, MENU, PHRASES } from "../tencent/phrases.ts";
import type { Incoming, Wish } from "./incoming.ts";
import { type Chat, MENU_ENTRIES, type SendOptions, sendAnswer, trySend } from "./outgoing.ts";

/** What talking with a customer needs. */
export interface TalkOptions extends SendOptions {
  readonly state: StateStore;
  readonly prefix: string;
  readonly now: () => Date;
}

/** A welcome code is good for 20 s. */
const WELCOME_MS = 20_000;
const HOURS_48 = 48 * 3600;
/** `service_state`: waiting for a person of the bureau. */
const QUEUED = 2;

/** Deals with one fetched message; what could not be sent waits for the customer's next one. */
export async function talk(kfid: string, incoming: Incoming, options: TalkOptions): Promise<void> {
  const { customer, key, wish, sentAt } = incoming;
  const chat = { kfid, customer, key };
  switch (wish.kind) {
    case "text":
    case "unreadable":
      await options.quota.open(customer, "message");
      if (await isHumanTalking(customer, options)) return;
      return answerCustomer(chat, wish, sentAt, options);
    case "enter":
      if (options.now().getTime() - sentAt.getTime() > WELCOME_MS) return;
      return welcome(wish.code, options);
    case "human":
      return setHumanTalking(customer, wish.talks, options);
    case "failed":
      options.log.warn(`微信客服有一条消息没有送到客户（fail_type ${wish.why}）`);
      return;
    case "nothing":
      return;
  }
}

async function answerCustomer(
  chat: Chat,
  wish: Extract<Wish, { kind: "text" | "unreadable" }>,
  sentAt: Date,
  options: TalkOptions,
): Promise<void> {
  if (wish.kind === "unreadable") return politeLine(chat, wish.what, options);
  if (isOneOf("handoffWords", wish.text) && (await handOff(chat, options))) return;
  const text = await chosenQuestion(wish.choice, wish.text, options);
  const question = { key: chat.key, user: chat.customer, text, sentAt };
  return sendAnswer(chat, await answerQuestion(question, options.answering), options);
}

/** A tapped entry comes with our id; its words alone would lose the question that they stand for. */
async function chosenQuestion(choice: string | null, text: string, { choices }: TalkOptions) {
  const [, name = "", index = ""] = /^(.+):(\d)$/.exec(choice ?? "") ?? [];
  const option = await choices.find(name, index);
  return option?.question ?? (choice?.startsWith("ask:") ? choice.slice(4) : text);
}

async function welcome(code: string, { api, log }: TalkOptions): Promise<void> {
  const asks = MENU.flatMap((button) => [button, ...(button.children ?? [])]);
  const list = asks.flatMap(({ name, ask }) =>
    ask === undefined ? [] : [{ type: "click", click: { id: `ask:${ask}`, content: name } }],
  );
  const msgmenu = { head_content: PHRASES.welcome, list: list.slice(0, MENU_ENTRIES) };
  const body = { code, msgtype: "msgmenu", msgmenu };
  await trySend(async () => void (await api.post("kf/send_msg_on_event", body)), log);
}

/** Puts the customer into the queue; false where nobody is on duty, so that the core says where else to turn. */
async function handOff(chat: Chat, options: TalkOptions): Promise<boolean> {
  const { customer, kfid } = chat;
  const body = { open_kfid: kfid, external_userid: customer, service_state: QUEUED };
  const trans = async () => void (await options.api.post("kf/service_state/trans", body));
  if (!(await trySend(trans, options.log))) return false;
  await sendAnswer(chat, { text: PHRASES.handoffQueued, reply: null }, options);
  await setHumanTalking(customer, true, options);
  return true;
}

async function politeLine(chat: Chat, what: "voice" | "file" | "other", options: TalkOptions) {
  const text = { voice: PHRASES.voiceUnread, file: PHRASES.fileHere, other: PHRASES.notText }[what];
  const once = `${options.prefix}:polite:${chat.customer}:${what}`;
  if (await options.state.claim(once, "1", 60))
    await sendAnswer(chat, { text, reply: null }, options);
}

async function isHumanTalking(customer: string, { state, prefix }: TalkOptions): Promise<boolean> {
  return (await state.get(`${prefix}:human:${customer}`)) !== null;
}

async function setHumanTalking(customer: string, talks: boolean, { state, prefix }: TalkOptions) {
  const key = `${prefix}:human:${customer}`;
  if (talks) await state.set(key, "1", HOURS_48);
  else await state.delete(key);
}
