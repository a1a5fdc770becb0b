import type { CallbackQuery } from "telegraf/types";
import type { Option } from "../../../src/answer/contract.ts";
import type { Message } from "../../../src/conversation/message.ts";
import { describeError } from "../log.ts";
import { fill, PHRASES } from "../phrases.ts";
import type { Attempt } from "../transport/once.ts";
import { answer, type Question } from "./answer.ts";
import { type Card, drawCard, readTap, type Tap } from "./card.ts";
import type { Deps } from "./deps.ts";
import { isUnreachable } from "./say.ts";

/** The message that carries the tapped button. */
interface Place {
  readonly chat: number;
  readonly message: number;
  readonly topic: number | undefined;
  readonly group: boolean;
  /** It still shows buttons. */
  readonly buttons: boolean;
}

/** A tapped button: a choice, a follow-up or a thumb; only the asker's taps count. */
export async function onTap(deps: Deps, query: CallbackQuery, attempt: Attempt): Promise<void> {
  const tap = "data" in query ? readTap(query.data) : null;
  const place = placeOfTap(query);
  const card = tap === null || place === null ? null : await deps.cards.get(tap.card);
  if (tap === null || place === null || card === null) {
    await note(deps, query, PHRASES.button.expired, true);
    if (place?.buttons) await redraw(deps, place, undefined);
    return;
  }
  if (card.owner !== String(query.from.id)) return note(deps, query, PHRASES.button.stranger, true);
  switch (tap.action) {
    case "u":
    case "d":
      return judge(deps, query, place, tap, card);
    case "f":
      return follow(deps, query, place, card.follow[tap.index], card, attempt);
    case "c":
      return choose(deps, query, place, tap, card, attempt);
  }
}

/** A choice is made once: the question back becomes the answer, in its place. */
async function choose(
  deps: Deps,
  query: CallbackQuery,
  place: Place,
  tap: Tap,
  card: Card,
  attempt: Attempt,
): Promise<void> {
  const option = card.choices[tap.index];
  if (option === undefined || !(await deps.cards.claimChoice(tap.card))) {
    return note(deps, query, PHRASES.button.expired, true);
  }
  await note(deps, query);
  try {
    const lead = fill(PHRASES.button.chosen, { label: option.label });
    const question = questionOf(query, place, option, card);
    await answer(deps, { ...question, lead, replaces: [place.message] }, attempt);
  } catch (error) {
    await deps.cards.freeChoice(tap.card);
    throw error;
  }
}

/** A follow-up is a new question: the answer before it stays, its buttons too. */
async function follow(
  deps: Deps,
  query: CallbackQuery,
  place: Place,
  option: Option | undefined,
  card: Card,
  attempt: Attempt,
): Promise<void> {
  await note(deps, query);
  if (option === undefined) return;
  const lead = fill(PHRASES.button.asked, { question: option.question });
  await answer(deps, { ...questionOf(query, place, option, card), lead }, attempt);
}

/** A thumb is stored once; the row of thumbs goes, the other buttons stay. */
async function judge(
  deps: Deps,
  query: CallbackQuery,
  place: Place,
  tap: Tap,
  card: Card,
): Promise<void> {
  if (!card.thumbs || deps.onFeedback === undefined) return note(deps, query);
  const { owner: asker, question, answer: text } = card;
  const verdict = tap.action === "u" ? "good" : "bad";
  const said = { verdict, question, answer: text, note: "" } as const;
  await deps.onFeedback({ ...said, at: new Date(), channel: "telegram", asker });
  const rest = { ...card, thumbs: false };
  await deps.cards.put(tap.card, rest);
  await note(deps, query, PHRASES.button.thanks);
  await redraw(deps, place, drawCard(tap.card, rest));
}

function questionOf(query: CallbackQuery, place: Place, option: Option, card: Card): Question {
  const message: Message = {
    id: `tap:${query.id}`,
    channel: "telegram",
    conversation: card.conversation,
    asker: card.owner,
    group: place.group,
    text: option.question,
    sentAt: new Date(),
  };
  const quote = place.group ? place.message : undefined;
  return { message, to: { chat: place.chat, topic: place.topic, quote } };
}

/** Answers the tap itself; a tap that is too old to answer is not an error. */
async function note(deps: Deps, query: CallbackQuery, text?: string, alert = false): Promise<void> {
  const options = alert ? { show_alert: true } : {};
  await deps.telegram
    .answerCbQuery(query.id, text, options)
    .catch((error) => deps.log.info(describeError(error), "按钮应答过迟"));
}

async function redraw(
  deps: Deps,
  place: Place,
  keyboard: ReturnType<typeof drawCard>,
): Promise<void> {
  await deps.telegram
    .editMessageReplyMarkup(place.chat, place.message, undefined, keyboard)
    .catch((error) => {
      if (!isUnreachable(error)) deps.log.info(describeError(error), "按钮未能更新");
    });
}

function placeOfTap({ message }: CallbackQuery): Place | null {
  if (message === undefined) return null;
  const topic =
    "is_topic_message" in message && message.is_topic_message
      ? message.message_thread_id
      : undefined;
  const { chat, message_id } = message;
  const buttons = "reply_markup" in message && message.reply_markup !== undefined;
  return { chat: chat.id, message: message_id, topic, group: chat.type !== "private", buttons };
}
