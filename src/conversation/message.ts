import type { AnswerJson, Option } from "../answer/contract.ts";

/** A file sent with a message. Adapters check the announced size before `read` is called; `read` refuses past `limit` bytes. */
export interface IncomingFile {
  readonly name: string;
  /** Announced size in bytes; null where the platform does not say. */
  readonly size: number | null;
  readonly read: (limit: number) => Promise<Uint8Array>;
}

/** What a person sent, whatever the channel. */
export interface Message {
  /** Unique within the channel: the same id is the same message, however often it is delivered. */
  readonly id: string;
  /** `terminal`, `telegram`, `wechaty`, `official-account`, `wecom`, `aibot`, `kf`. */
  readonly channel: string;
  /** One conversation: a private chat, or one asker within one group (and topic). */
  readonly conversation: string;
  /** The platform's id of the person. Never stored as it is outside roles; logged only hashed. */
  readonly asker: string;
  readonly group: boolean;
  readonly text: string;
  /** Text of the message that this one quotes or forwards. */
  readonly quoted?: string;
  readonly files?: readonly IncomingFile[];
  readonly sentAt: Date;
}

/** A file to send. */
export interface OutgoingFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** The answer's words, part by part, for channels that can draw more than plain text. */
export type ReplyBlock =
  | { readonly kind: "headline"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "source"; readonly text: string }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** What nianbao answers, for people and for programs. */
export interface Reply {
  readonly json: AnswerJson;
  /** The whole answer as plain text; equals `json.text`. Options stand in it as a numbered list. */
  readonly text: string;
  /** The same words, structured; options are not repeated here. */
  readonly blocks: readonly ReplyBlock[];
  /** Choices of a clarification; each question can be sent as it is. */
  readonly options: readonly Option[];
  /** Follow-up questions that the person may tap. */
  readonly suggestions: readonly Option[];
  readonly files: readonly OutgoingFile[];
}

/** The answer to one message. */
export interface Turn {
  readonly reply: Reply;
  /** True where this message id was answered before: the stored answer is given again. */
  readonly repeated: boolean;
}

/** The one door that channels know: one question at a time per conversation, each message answered once. */
export type Ask = (message: Message) => Promise<Turn>;
