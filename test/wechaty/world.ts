import * as PUPPET from "wechaty-puppet";
import { mock, PuppetMock } from "wechaty-puppet-mock";
import type { Said } from "../channels/suite.ts";

/** What the bot sent, as it left the puppet. */
export interface Sent {
  readonly chat: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly file: { readonly name: string; readonly bytes: Buffer } | null;
}

const ROOM = "room@chatroom";
const ME = { id: "wxid_me", name: "年报助手" };

/** A WeChat of a few people in one process: they speak to the account, and what it sends is written down. */
export class World extends PuppetMock {
  readonly sent: Sent[] = [];
  /** The next sends fail with these, first come first. */
  readonly failures: Error[] = [];
  /** False: after a start the account waits to be logged in. */
  loginOnStart = true;
  #count = 0;

  constructor() {
    super({ mocker: new mock.Mocker() });
    this.mocker.createContact(ME as never);
    this.mocker.createRoom({ id: ROOM, topic: "群", memberIdList: [ME.id] } as never);
  }

  override async onStart(): Promise<void> {
    await super.onStart();
    setTimeout(() => this.loginOnStart && this.enter(), 20);
  }

  enter(): void {
    if (!this.isLoggedIn) this.login(ME.id);
  }

  /** The mock takes a second for this. */
  override ding(data?: string): void {
    setTimeout(() => this.emit("dong", { data: data ?? "" }), 5);
  }

  override async messageSendText(chat: string, text: string, mentions: string[] = []) {
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.sent.push({ chat, text, mentions, file: null });
    return super.messageSendText(chat, text);
  }

  override async messageSendFile(chat: string, file: Parameters<PuppetMock["messageSendFile"]>[1]) {
    const bytes = await file.toBuffer();
    this.sent.push({ chat, text: "", mentions: [], file: { name: file.name, bytes } });
  }

  /** Somebody says something; gives the id of his message. */
  says(said: Said): string {
    const { who, room, mention, text = "", sticker, file } = said;
    const types = PUPPET.types.Message;
    const type = file ? types.Attachment : sticker ? types.Emoticon : types.Text;
    const words = mention ? `@${ME.name}\u2005${text}` : text;
    return this.brings({
      talkerId: this.person(who),
      ...(room === undefined ? { listenerId: ME.id } : { roomId: ROOM }),
      ...(mention ? { mentionIdList: [ME.id] } : {}),
      text: words,
      type,
      ...(file ? { file } : {}),
    });
  }

  /** A message comes, whatever it is. */
  brings({ file, ...payload }: Readonly<Record<string, unknown>>): string {
    this.#count += 1;
    const id = `message-${this.#count}`;
    if (isFile(file)) {
      const base64 = Buffer.from(file.bytes).toString("base64");
      const box = { type: 1, name: file.name, base64, metadata: {} };
      this.mocker.cacheFileBoxPayload.set(id, box as never);
    }
    const timestamp = Math.floor(Date.now() / 1000);
    this.mocker.MessageMock.create({ id, timestamp, ...payload } as never);
    this.emit("message", { messageId: id });
    return id;
  }

  /** The id of a person, who is made when he is first named. */
  person(name: string, more: Readonly<Record<string, unknown>> = {}): string {
    const id = `wxid_${name}`;
    if (!this.mocker.cacheContactPayload.has(id)) {
      this.mocker.createContact({ id, name, type: 1, ...more } as never);
    }
    return id;
  }

  readonly me = ME;
  readonly room = ROOM;
}

function isFile(value: unknown): value is NonNullable<Said["file"]> {
  return typeof value === "object" && value !== null && "bytes" in value;
}
