import { readAddressed, readQuote } from "./addressed.ts";
import {
  type Bot,
  type BotMessage,
  type Contact,
  MESSAGE_TYPES,
  OFFICIAL_CONTACT,
  type Room,
} from "./bot.ts";
import { PHRASES } from "./phrases.ts";

/** A message that is meant for the bot. */
export interface Said {
  readonly id: string;
  /** Where the answer goes: the room, or the person. */
  readonly chat: string;
  readonly asker: string;
  /** How the room calls the asker; null in a private chat. */
  readonly calledInRoom: string | null;
  readonly sentAt: Date;
  readonly what:
    | { readonly kind: "text"; readonly text: string; readonly quoted: string | null }
    | { readonly kind: "file" }
    /** A file in a room, where it cannot name the bot. */
    | { readonly kind: "offer" }
    | { readonly kind: "unreadable"; readonly sentence: string };
}

/** Reads what somebody sent since `since`; null where the bot leaves it alone: own, old, not meant for it, no person's. */
export async function readSaid(message: BotMessage, bot: Bot, since: Date): Promise<Said | null> {
  if (message.self() || message.date() < since || !isPerson(message.talker())) return null;
  const room = message.room();
  const talker = message.talker();
  const base = { id: message.id, asker: talker.id, sentAt: message.date() };
  if (!room) {
    const what = readContent(message, readQuote(message.text()));
    return what && { ...base, chat: talker.id, calledInRoom: null, what };
  }
  if (message.type() === MESSAGE_TYPES.attachment) {
    return { ...base, chat: room.id, calledInRoom: talker.name(), what: { kind: "offer" } };
  }
  const { text, quoted } = readQuote(message.text());
  const words = message.type() === MESSAGE_TYPES.text ? text : "";
  const names = [bot.currentUser.name(), await aliasIn(room, bot.currentUser)];
  const addressed = readAddressed(words, names, await message.mentionSelf().catch(() => false));
  if (addressed === null) return null;
  const calledInRoom = ((await aliasIn(room, talker)) || talker.name()).trim();
  const what = { kind: "text", text: addressed, quoted } as const;
  return { ...base, chat: room.id, calledInRoom, what };
}

/** Some puppets cannot tell, or not now: then the person's own name does. */
async function aliasIn(room: Room, contact: Contact): Promise<string> {
  return (await room.alias(contact).catch(() => undefined)) ?? "";
}

function isPerson(talker: Contact): boolean {
  const { ignoredIds, ignoredNames } = PHRASES;
  if (talker.type() === OFFICIAL_CONTACT || talker.id.startsWith("gh_")) return false;
  return !ignoredIds.includes(talker.id) && !ignoredNames.includes(talker.name());
}

const SENTENCES: Readonly<Record<string, string>> = PHRASES.unreadable;
const KINDS = new Map<number, string>(
  Object.entries(MESSAGE_TYPES).map(([kind, type]) => [type, kind]),
);

/** Notices, recalls, red packets and what WeChat itself writes get no answer. */
function readContent(
  message: BotMessage,
  words: { readonly text: string; readonly quoted: string | null },
): Said["what"] | null {
  if (message.type() === MESSAGE_TYPES.text) return { kind: "text", ...words };
  if (message.type() === MESSAGE_TYPES.attachment) return { kind: "file" };
  const sentence = SENTENCES[KINDS.get(message.type()) ?? ""];
  return sentence === undefined ? null : { kind: "unreadable", sentence };
}
