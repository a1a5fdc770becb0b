/**
 * What the channel uses of wechaty, seen from outside: any version and fork that has these members will do, and its
 * types (which need the package) are not loaded with ours.
 */
export interface Bot {
  readonly puppet: Puppet;
  readonly isLoggedIn: boolean;
  readonly currentUser: Contact;
  readonly on: (event: string, listener: (...given: readonly unknown[]) => void) => unknown;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The driver below wechaty; its methods take ids, so they outlive a rebuilt connection. */
export interface Puppet {
  readonly messageSendText: (
    chat: string,
    text: string,
    mentions?: readonly string[],
  ) => Promise<unknown>;
  readonly messageSendFile: (chat: string, file: unknown) => Promise<unknown>;
  readonly messageFile: (message: string) => Promise<RemoteFile>;
  /** Asks for a sign of life: the event `dong`. */
  readonly ding: (data?: string) => void;
  /** Only the service puppet has it. */
  readonly grpcManager?: { readonly client?: { readonly close: () => void } };
}

export interface Contact {
  readonly id: string;
  readonly name: () => string;
  readonly type: () => number;
}

export interface Room {
  readonly id: string;
  readonly alias: (contact: Contact) => Promise<string | undefined>;
}

export interface BotMessage {
  readonly id: string;
  readonly type: () => number;
  readonly text: () => string;
  readonly date: () => Date;
  readonly self: () => boolean;
  readonly talker: () => Contact;
  readonly room: () => Room | undefined;
  readonly mentionSelf: () => Promise<boolean>;
}

/** A FileBox. */
interface RemoteFile {
  readonly name: string;
  /** Bytes; absent or negative where it is not known. */
  readonly size?: number;
  readonly toStream: () => Promise<AsyncIterable<Uint8Array>>;
}

/** The kinds of message that are told apart, by wechaty's numbers; the forks share them. */
export const MESSAGE_TYPES = {
  unknown: 0,
  attachment: 1,
  voice: 2,
  contact: 3,
  history: 4,
  sticker: 5,
  picture: 6,
  text: 7,
  location: 8,
  app: 9,
  notice: 10,
  transfer: 11,
  envelope: 12,
  recalled: 13,
  link: 14,
  video: 15,
} as const;

/** wechaty's number of a public account. */
export const OFFICIAL_CONTACT = 2;
