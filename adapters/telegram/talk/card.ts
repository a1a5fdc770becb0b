import type { InlineKeyboardButton, InlineKeyboardMarkup } from "telegraf/types";
import { z } from "zod";
import type { Reply } from "../../../src/conversation/message.ts";
import type { StateStore } from "../../../src/index.ts";
import { PHRASES } from "../phrases.ts";
import { DONE, DONE_SECONDS, markKey } from "../transport/once.ts";

const optionSchema = z.object({ label: z.string(), question: z.string() });

const cardSchema = z.object({
  /** Only the asker may tap. */
  owner: z.string(),
  conversation: z.string(),
  question: z.string(),
  answer: z.string(),
  choices: z.array(optionSchema),
  follow: z.array(optionSchema),
  thumbs: z.boolean(),
  /** Messages that carry the answer, in order. */
  messages: z.array(z.number().int()),
  /** ms since 1970. */
  at: z.number(),
});

/** What stands behind one answer and its buttons. It is kept with the mark of the update that it answers; the buttons carry only that name. */
export type Card = z.infer<typeof cardSchema>;

/** `c` a choice, `f` a follow-up, `u` and `d` thumbs. */
export interface Tap {
  readonly card: string;
  readonly action: "c" | "f" | "u" | "d";
  readonly index: number;
}

/** Telegram shows about this many signs of a button on a phone. */
const LABEL_SIGNS = 40;

/** Kinds of answer that are worth a thumb. */
const JUDGED = new Set(["figure", "derived", "ranking", "series", "passage", "definition"]);
const JUDGED_TOO = new Set(["verification", "audit", "no_data", "out_of_scope"]);

/** The card of an answer before it is sent. */
export const cardOf = (
  reply: Reply,
  asked: { readonly owner: string; readonly conversation: string; readonly question: string },
  thumbs: boolean,
): Card => ({
  ...asked,
  answer: reply.text.slice(0, 1000),
  choices: [...reply.options],
  follow: followUps(reply, asked.question),
  messages: [],
  at: Date.now(),
  thumbs: thumbs && (JUDGED.has(reply.json.kind) || JUDGED_TOO.has(reply.json.kind)),
});

/** What the core suggests; under a help text without suggestions, examples to tap. */
const followUps = ({ json, suggestions, options }: Reply, question: string) =>
  json.kind === "help" && suggestions.length + options.length === 0
    ? PHRASES.examples.filter((example) => example.question !== question)
    : [...suggestions];

export interface Cards {
  /** Null where the update left none, or two days have passed. */
  readonly get: (id: string) => Promise<Card | null>;
  readonly put: (id: string, card: Card) => Promise<void>;
  /** True for the first to choose: a choice is made once. */
  readonly claimChoice: (id: string) => Promise<boolean>;
  /** The choice failed: it may be made again. */
  readonly freeChoice: (id: string) => Promise<void>;
}

export function createCards(state: StateStore, prefix: string): Cards {
  const keyOf = (id: string) => markKey(prefix, id);
  return {
    get: async (id) => {
      const mark = await state.get(keyOf(id));
      if (!mark?.startsWith(`${DONE}{`)) return null;
      return cardSchema.parse(JSON.parse(mark.slice(DONE.length)));
    },
    put: (id, card) => state.set(keyOf(id), DONE + JSON.stringify(card), DONE_SECONDS),
    claimChoice: (id) => state.claim(`${keyOf(id)}:chosen`, "1", DONE_SECONDS),
    freeChoice: (id) => state.delete(`${keyOf(id)}:chosen`),
  };
}

/** One button a line for words, the thumbs side by side. */
export function drawCard(id: string, card: Card): InlineKeyboardMarkup | undefined {
  const line = (action: "c" | "f", label: string, index: number): InlineKeyboardButton[] => [
    { text: shorten(label), callback_data: `1:${id}:${action}${index}` },
  ];
  const { up, down } = PHRASES.button;
  const thumb = (text: string, action: "u" | "d") => ({
    text,
    callback_data: `1:${id}:${action}0`,
  });
  const rows = [
    ...card.choices.map(({ label }, index) => line("c", `${index + 1}. ${label}`, index)),
    ...card.follow.map(({ label }, index) => line("f", label, index)),
    ...(card.thumbs ? [[thumb(up, "u"), thumb(down, "d")]] : []),
  ];
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

/** Reads a button's data; null where this version did not write it. */
export function readTap(data: string): Tap | null {
  const match = /^1:([\w.-]{2,50}):([cfud])(\d{1,2})$/u.exec(data);
  const action = (["c", "f", "u", "d"] as const).find((one) => one === match?.[2]);
  return match?.[1] && action ? { card: match[1], action, index: Number(match[3]) } : null;
}

const shorten = (label: string): string => {
  const signs = [...label];
  return signs.length <= LABEL_SIGNS ? label : `${signs.slice(0, LABEL_SIGNS - 1).join("")}…`;
};
