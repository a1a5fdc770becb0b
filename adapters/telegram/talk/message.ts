import type { Message } from "../../../src/conversation/message.ts";
import type { Note } from "./note.ts";
import type { Target } from "./target.ts";

/** Who writes: the person, or the group or channel in whose name an anonymous admin writes. */
export const askerOf = (note: Note): string =>
  String(note.senderChat?.id ?? note.from?.id ?? note.chat.id);

const isGroup = (note: Note): boolean => note.chat.type !== "private";

/** A private chat is one conversation; in a group each asker has one per topic. */
export const conversationOf = (note: Note): string =>
  isGroup(note) ? `${note.chat.id}:${note.topic ?? 0}:${askerOf(note)}` : String(note.chat.id);

export const targetOf = (note: Note): Target => ({
  chat: note.chat.id,
  topic: note.topic,
  quote: isGroup(note) ? note.id : undefined,
});

/** The message as the core reads it; an edit is a message of its own. */
export function toMessage(note: Note, text: string): Message {
  const edit = note.editDate === undefined ? "" : `:${note.editDate}`;
  return {
    id: `${note.chat.id}:${note.id}${edit}`,
    channel: "telegram",
    conversation: conversationOf(note),
    asker: askerOf(note),
    group: isGroup(note),
    text,
    ...(note.quoted === undefined ? {} : { quoted: note.quoted }),
    sentAt: new Date((note.editDate ?? note.date) * 1000),
  };
}
