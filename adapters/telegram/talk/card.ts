import { randomBytes } from "node:crypto";
import type { InlineKeyboardButton, InlineKeyboardMarkup } from "telegraf/types";
import { z } from "zod";
import type { Reply } from "../../../src/conversation/message.ts";
import type { StateStore } from "../../../src/index.ts";
import { PHRASES } from "../phrases.ts";

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
});

/** What stands behind the buttons under one answer. The buttons carry only its id. */
export type Card = z.infer<typeof cardSchema>;

/** `c` a choice, `f` a follow-up, `u` and `d` thumbs. */
export interface Tap {
  readonly card: string;
  readonly action: "c" | "f" | "u" | "d";
  readonly index: number;
}

const DAY_SECONDS = 86_400;
/** Telegram shows about this many signs of a button on a phone. */
const LABEL_SIGNS = 40;

/** Kinds of answer that are worth a thumb. */
const JUDGED = new Set(["figure", "derived", "ranking", "series", "passage", "definition"]);
const JUDGED_TOO = new Set(["verification", "audit", "no_data", "out_of_scope"]);

export const cardOf = (
  reply: Reply,
  asked: { readonly owner: string; readonly conversation: string; readonly question: string },
  thumbs: boolean,
): Card => ({
  ...asked,
  answer: reply.text.slice(0, 1000),
  choices: [...reply.options],
  follow: [...reply.suggestions],
  thumbs: thumbs && (JUDGED.has(reply.json.kind) || JUDGED_TOO.has(reply.json.kind)),
});

export interface Cards {
  /** Stores the card for a day and draws its buttons; undefined where it has none. */
  readonly keep: (card: Card) => Promise<InlineKeyboardMarkup | undefined>;
  readonly get: (id: string) => Promise<Card | null>;
  /** Reads and removes: a choice can be made once. */
  readonly take: (id: string) => Promise<Card | null>;
  readonly put: (id: string, card: Card) => Promise<void>;
}

export function createCards(state: StateStore, prefix: string): Cards {
  const keyOf = (id: string) => `${prefix}:card:${id}`;
  const put = (id: string, card: Card) => state.set(keyOf(id), JSON.stringify(card), DAY_SECONDS);
  const read = (text: string | null) => (text === null ? null : cardSchema.parse(JSON.parse(text)));
  return {
    put,
    get: async (id) => read(await state.get(keyOf(id))),
    take: async (id) => read(await state.take(keyOf(id))),
    keep: async (card) => {
      const id = randomBytes(9).toString("base64url");
      const keyboard = drawCard(id, card);
      if (keyboard !== undefined) await put(id, card);
      return keyboard;
    },
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
  const match = /^1:([\w-]{8,20}):([cfud])(\d{1,2})$/u.exec(data);
  const action = (["c", "f", "u", "d"] as const).find((one) => one === match?.[2]);
  return match?.[1] && action ? { card: match[1], action, index: Number(match[3]) } : null;
}

const shorten = (label: string): string => {
  const signs = [...label];
  return signs.length <= LABEL_SIGNS ? label : `${signs.slice(0, LABEL_SIGNS - 1).join("")}…`;
};
