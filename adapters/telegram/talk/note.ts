import type { Chat, Document, Message, MessageEntity, User } from "telegraf/types";

/** What the bot reads of a Telegram message, whatever its kind: captions count as text. */
export interface Note {
  readonly id: number;
  readonly chat: Chat;
  readonly from: User | undefined;
  /** The group or channel in whose name an anonymous admin writes. */
  readonly senderChat: Chat | undefined;
  readonly date: number;
  readonly editDate: number | undefined;
  readonly topic: number | undefined;
  readonly text: string | undefined;
  readonly entities: readonly MessageEntity[] | undefined;
  readonly reply_to_message: Message | undefined;
  /** The part of the quoted message that the person marked, or all of it. */
  readonly quoted: string | undefined;
  readonly document: Document | undefined;
  readonly album: string | undefined;
  readonly viaBot: number | undefined;
  readonly kind: NoteKind;
}

/** What a message is, where it is not text; `service` are Telegram's own notices. */
type NoteKind =
  | "text"
  | "document"
  | "sticker"
  | "photo"
  | "voice"
  | "video"
  | "location"
  | "contact"
  | "other"
  | "service";

/** Fields of a message by which its kind is known; an animation also carries a document. */
const KINDS: readonly (readonly [field: string, kind: NoteKind])[] = [
  ["text", "text"],
  ["animation", "video"],
  ["document", "document"],
  ["sticker", "sticker"],
  ["photo", "photo"],
  ["voice", "voice"],
  ["audio", "voice"],
  ["video", "video"],
  ["video_note", "video"],
  ["venue", "location"],
  ["location", "location"],
  ["contact", "contact"],
  ["poll", "other"],
  ["dice", "other"],
  ["game", "other"],
  ["story", "other"],
  ["paid_media", "other"],
  ["checklist", "other"],
  ["invoice", "other"],
];

export function readNote(message: Message): Note {
  return {
    id: message.message_id,
    chat: message.chat,
    from: message.from,
    senderChat: message.sender_chat,
    date: message.date,
    editDate: "edit_date" in message ? message.edit_date : undefined,
    topic: message.is_topic_message ? message.message_thread_id : undefined,
    text: textOf(message),
    entities: entitiesOf(message),
    reply_to_message: "reply_to_message" in message ? message.reply_to_message : undefined,
    quoted: quotedOf(message),
    document: "document" in message && !("animation" in message) ? message.document : undefined,
    album: "media_group_id" in message ? message.media_group_id : undefined,
    viaBot: "via_bot" in message ? message.via_bot?.id : undefined,
    kind: KINDS.find(([field]) => field in message)?.[1] ?? "service",
  };
}

const textOf = (message: Message): string | undefined =>
  "text" in message ? message.text : "caption" in message ? message.caption : undefined;

const entitiesOf = (message: Message): readonly MessageEntity[] | undefined =>
  "entities" in message
    ? message.entities
    : "caption_entities" in message
      ? message.caption_entities
      : undefined;

function quotedOf(message: Message): string | undefined {
  if ("quote" in message && message.quote) return message.quote.text;
  const parent = "reply_to_message" in message ? message.reply_to_message : undefined;
  return parent && !("forum_topic_created" in parent) ? textOf(parent) : undefined;
}
