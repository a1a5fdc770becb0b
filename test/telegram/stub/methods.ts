import { ApiError, badRequest } from "./errors.ts";
import { checkMarkup, checkText, type Markup } from "./limits.ts";
import type { Upload } from "./multipart.ts";
import type { StubMessage, World } from "./world.ts";

/** A call's parameters after the schema allowed them. */
interface Payload {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly text?: string;
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly reply_markup?: Markup;
  readonly reply_parameters?: {
    readonly message_id: number;
    readonly allow_sending_without_reply?: boolean;
  };
  readonly message_thread_id?: number;
  readonly callback_query_id?: string;
  readonly inline_query_id?: string;
  readonly file_id?: string;
  readonly document?: string;
  readonly results?: readonly {
    readonly input_message_content?: {
      readonly message_text: string;
      readonly parse_mode?: string;
    };
  }[];
  readonly scope?: { readonly type: string };
  readonly language_code?: string;
  readonly [field: string]: unknown;
}

type Method = (world: World, payload: Payload, uploads: readonly Upload[]) => unknown;

/** What the server does; polling and webhooks are in `updates.ts`. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: (world) => ({
    ...world.me,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
  }),
  getChat: (world, { chat_id }) => world.chat(chat_id),
  sendChatAction: (world, { chat_id }) => world.chat(chat_id) !== undefined,
  sendMessage: (world, payload) => {
    const text = checkText(payload.text ?? "", payload.parse_mode, 4096);
    return send(world, payload, { text });
  },
  sendDocument: (world, payload, uploads) => {
    const upload = uploads.find(
      ({ field }) => field === payload.document?.replace("attach://", ""),
    );
    if (!upload) throw badRequest("wrong file identifier/HTTP URL specified");
    if (upload.bytes.length === 0) throw badRequest("file must be non-empty");
    if (upload.bytes.length > 50 * 1024 * 1024) throw new ApiError(413, "Request Entity Too Large");
    const caption = payload.caption
      ? checkText(payload.caption, payload.parse_mode, 1024)
      : undefined;
    world.uploads.push(upload);
    const document = {
      file_id: `out${world.uploads.length}`,
      file_name: upload.name,
      file_size: upload.bytes.length,
    };
    return send(world, payload, { document, ...(caption ? { caption } : {}) });
  },
  editMessageText: (world, payload) => {
    const old = own(world, payload);
    const text = checkText(payload.text ?? "", payload.parse_mode, 4096);
    return edit(world, old, { text }, payload.reply_markup);
  },
  editMessageReplyMarkup: (world, payload) =>
    edit(world, own(world, payload), {}, payload.reply_markup),
  deleteMessage: (world, payload) => {
    const old = own(world, payload, "message to delete not found");
    return world.messages.delete(`${old.chat.id}:${old.message_id}`);
  },
  answerCallbackQuery: (world, { callback_query_id: id = "" }) => close(world, id),
  answerInlineQuery: (world, { inline_query_id: id = "", results = [] }) => {
    if (results.length > 50) throw badRequest("RESULTS_TOO_MUCH");
    for (const { input_message_content: content } of results) {
      if (content) checkText(content.message_text, content.parse_mode, 4096);
    }
    return close(world, id);
  },
  getFile: (world, { file_id = "" }) => {
    const file = world.files.get(file_id);
    if (!file) throw badRequest("wrong file_id or the file is temporarily unavailable");
    if (file.size > 20 * 1024 * 1024) throw badRequest("file is too big");
    return { file_id, file_unique_id: file_id, file_size: file.size, file_path: file.path };
  },
  ...settings("MyCommands", "commands", []),
  ...settings("MyDescription", "description", ""),
  ...settings("MyShortDescription", "short_description", ""),
};

function send(world: World, payload: Payload, content: object): StubMessage {
  const chat = world.chat(payload.chat_id);
  checkMarkup(payload.reply_markup);
  const { reply_parameters: reply, message_thread_id, reply_markup } = payload;
  const parent = reply ? world.message(chat.id, reply.message_id) : undefined;
  if (reply && !parent && !reply.allow_sending_without_reply)
    throw badRequest("message to be replied not found");
  return world.add({
    chat,
    from: world.me,
    ...content,
    ...(parent ? { reply_to_message: parent } : {}),
    ...(reply_markup ? { reply_markup } : {}),
    ...(message_thread_id ? { message_thread_id, is_topic_message: true as const } : {}),
  });
}

function own(
  world: World,
  { chat_id, message_id = 0 }: Payload,
  missing = "message to edit not found",
) {
  const message = world.message(world.chat(chat_id).id, message_id);
  if (!message) throw badRequest(missing);
  if (message.from.id !== world.me.id) throw badRequest("message can't be edited");
  return message;
}

function edit(
  world: World,
  old: StubMessage,
  content: object,
  markup: Markup | undefined,
): StubMessage {
  checkMarkup(markup);
  const { reply_markup: _gone, ...rest } = old;
  const fresh = { ...rest, ...content, ...(markup ? { reply_markup: markup } : {}) } as StubMessage;
  if (
    JSON.stringify([fresh.text, fresh.reply_markup]) ===
    JSON.stringify([old.text, old.reply_markup])
  ) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same",
    );
  }
  world.put({ ...fresh, edit_date: Math.floor(Date.now() / 1000) });
  return fresh;
}

function close(world: World, id: string): boolean {
  if (!world.open.delete(id)) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  return true;
}

/** get, set and delete of one setting, kept by scope and language. */
function settings(name: string, field: string, empty: unknown): Record<string, Method> {
  const keyOf = ({ scope, language_code = "" }: Payload) =>
    `${name}:${JSON.stringify(scope ?? { type: "default" })}:${language_code}`;
  return {
    [`get${name}`]: (world, payload) => {
      const value = world.settings.get(keyOf(payload)) ?? empty;
      return field === "commands" ? value : { [field]: value };
    },
    [`set${name}`]: (world, payload) =>
      world.settings.set(keyOf(payload), payload[field]) !== undefined,
    [`delete${name}`]: (world, payload) => world.settings.delete(keyOf(payload)) || true,
  };
}
