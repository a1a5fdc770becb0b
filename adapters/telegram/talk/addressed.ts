import type { MessageEntity, UserFromGetMe } from "telegraf/types";
import type { Note } from "./note.ts";

/** A message's words for the bot: mentions of it taken out, a command split off. */
export interface Said {
  readonly text: string;
  /** In lower case, without slash and name. */
  readonly command: string | null;
}

/** What a message says to the bot, or null where it is not meant for it. */
export function readSaid(note: Note, me: UserFromGetMe): Said | null {
  const parts = (note.entities ?? []).map((entity) => ({ entity, words: wordsOf(note, entity) }));
  const name = `@${me.username}`.toLowerCase();
  const mine = parts.filter(
    ({ entity, words }) =>
      (entity.type === "mention" && words.toLowerCase() === name) ||
      (entity.type === "text_mention" && entity.user.id === me.id),
  );
  const first = parts.find(({ entity }) => entity.type === "bot_command" && entity.offset === 0);
  const [command = "", to] = (first?.words.slice(1).toLowerCase() ?? "").split("@");
  if (first && to !== undefined && `@${to}` !== name) return null;
  const addressed =
    note.chat.type === "private" || mine.length > 0 || to !== undefined || isReplyTo(note, me);
  if (!addressed) return null;
  const cut = first ? [...mine, first] : mine;
  const text = without(
    note,
    cut.map(({ entity }) => entity),
  );
  return { text: text.trim(), command: first ? command : null };
}

/** A reply to the bot's own message; the message that opened a forum topic is not one. */
const isReplyTo = ({ reply_to_message: parent }: Note, me: UserFromGetMe): boolean =>
  parent?.from?.id === me.id && !("forum_topic_created" in parent);

const wordsOf = (note: Note, { offset, length }: MessageEntity): string =>
  (note.text ?? "").slice(offset, offset + length);

function without(note: Note, entities: readonly MessageEntity[]): string {
  const text = note.text ?? "";
  return [...entities]
    .sort((a, b) => b.offset - a.offset)
    .reduce(
      (rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length),
      text,
    );
}
