import type { StubServer } from "./server.ts";
import type { StubUpdate } from "./updates.ts";
import type { StubChat, StubMessage, StubUser } from "./world.ts";

/** Someone at their Telegram client. */
export class Person {
  readonly user: StubUser;
  readonly #stub: StubServer;
  #last: StubUpdate | null = null;
  static #updates = 1;
  static #queries = 1;

  constructor(stub: StubServer, id: number, name = `人${id}`) {
    this.#stub = stub;
    this.user = { id, is_bot: false, first_name: name };
  }

  get chat(): StubChat {
    return { id: this.user.id, type: "private", first_name: this.user.first_name };
  }

  /** Writes a message; entities are found as a client finds them. `extra` adds or replaces fields. */
  says(text: string, extra: Partial<StubMessage> = {}): StubMessage {
    return this.sends({ text, entities: entitiesOf(text), ...extra });
  }

  sends(content: Partial<StubMessage>): StubMessage {
    const message = this.#stub.world.add({ chat: this.chat, from: this.user, ...content });
    this.#deliver({ message });
    return message;
  }

  edits(message: StubMessage, text: string): void {
    const edited = { ...message, text, entities: entitiesOf(text), edit_date: message.date + 1 };
    this.#stub.world.put(edited);
    this.#deliver({ edited_message: edited });
  }

  /** Sends a document; `announced` is the size that Telegram tells the bot. */
  hands(
    bytes: Buffer,
    name: string,
    extra: Partial<StubMessage> & { readonly announced?: number } = {},
  ): StubMessage {
    const { announced = bytes.length, ...rest } = extra;
    const file_id = this.#stub.world.addFile(bytes, name, announced);
    const document = { file_id, file_unique_id: file_id, file_name: name, file_size: announced };
    return this.sends({ document, ...rest });
  }

  /** Taps the button whose label holds `label`. */
  taps(message: StubMessage, label: string): void {
    const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
    const button = buttons.find(({ text }) => text.includes(label));
    if (!button)
      throw new Error(`no button ${label} among ${buttons.map(({ text }) => text).join(" | ")}`);
    this.tapsData(message, button.callback_data ?? "");
  }

  tapsData(message: StubMessage, data: string): void {
    const id = `q${Person.#queries++}`;
    this.#stub.world.open.add(id);
    const current = this.#stub.world.message(message.chat.id, message.message_id) ?? message;
    const callback_query = { id, from: this.user, message: current, data, chat_instance: "1" };
    this.#deliver({ callback_query });
  }

  asksInline(query: string): string {
    const id = `q${Person.#queries++}`;
    this.#stub.world.open.add(id);
    this.#deliver({ inline_query: { id, from: this.user, query, offset: "" } });
    return id;
  }

  /** Telegram delivers this person's last update once more. */
  repeats(): void {
    if (this.#last) this.#stub.updates.add(this.#last);
  }

  #deliver(content: object): void {
    this.#last = { update_id: Person.#updates++, ...content };
    this.#stub.updates.add(this.#last);
  }
}

/** Commands and mentions, in UTF-16 units, as clients mark them. */
function entitiesOf(text: string): readonly object[] {
  const found = [...text.matchAll(/(?<![\w@/.])(?:@\w{5,32}|\/\w{1,32}(?:@\w{5,32})?)/gu)];
  return found.map((match) => ({
    type: match[0].startsWith("/") ? "bot_command" : "mention",
    offset: match.index,
    length: match[0].length,
  }));
}
