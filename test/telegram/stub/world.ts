import { badRequest } from "./errors.ts";
import type { Markup } from "./limits.ts";
import type { Upload } from "./multipart.ts";

export interface StubUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
}

export interface StubChat {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup";
  readonly title?: string;
  readonly first_name?: string;
  readonly is_forum?: true;
}

/** A message as the Bot API gives it, plus what the tests look at. */
export interface StubMessage {
  readonly message_id: number;
  readonly chat: StubChat;
  readonly from: StubUser;
  readonly date: number;
  readonly text?: string;
  readonly caption?: string;
  readonly edit_date?: number;
  readonly reply_markup?: Markup;
  readonly reply_to_message?: StubMessage;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly document?: object;
  readonly [field: string]: unknown;
}

export interface NewMessage {
  readonly chat: StubChat;
  readonly from: StubUser;
  readonly [field: string]: unknown;
}

/** Chats, messages and files of one Telegram. */
export class World {
  readonly me: StubUser & { readonly username: string };
  readonly chats = new Map<number, StubChat>();
  readonly messages = new Map<string, StubMessage>();
  readonly files = new Map<
    string,
    { readonly path: string; readonly size: number; readonly bytes: Buffer }
  >();
  readonly uploads: Upload[] = [];
  /** Ids of taps and inline queries that may still be answered. */
  readonly open = new Set<string>();
  /** Commands and descriptions by method, scope and language. */
  readonly settings = new Map<string, unknown>();
  /** Number of the next message. */
  nextMessage = 100;

  constructor(username: string) {
    this.me = { id: 123456, is_bot: true, first_name: "年报", username };
  }

  add(content: NewMessage): StubMessage {
    this.chats.set(content.chat.id, content.chat);
    const date = Math.floor(Date.now() / 1000);
    const message: StubMessage = { ...content, message_id: this.nextMessage++, date };
    this.put(message);
    return message;
  }

  put(message: StubMessage): void {
    this.messages.set(`${message.chat.id}:${message.message_id}`, message);
  }

  message(chat: number, id: number): StubMessage | undefined {
    return this.messages.get(`${chat}:${id}`);
  }

  chat(id: unknown): StubChat {
    const chat = this.chats.get(Number(id));
    if (chat === undefined) throw badRequest("chat not found");
    return chat;
  }

  /** Messages of the bot in a chat, oldest first, as they stand now. */
  answers(chat: number): readonly StubMessage[] {
    return [...this.messages.values()].filter(
      (message) => message.chat.id === chat && message.from.id === this.me.id,
    );
  }

  addFile(bytes: Buffer, name: string, announced = bytes.length): string {
    const id = `file${this.files.size + 1}`;
    this.files.set(id, { path: `documents/${id}_${name.length}`, size: announced, bytes });
    return id;
  }
}
