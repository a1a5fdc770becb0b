import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

interface Frame {
  readonly cmd?: string;
  readonly headers: { readonly req_id: string };
  readonly body?: Record<string, unknown>;
}

/** What a chat shows: streamed messages by their last state, pushes, cards and files, in order of first appearance. */
export interface Shown {
  readonly chat: string;
  text: string;
  /** Every state of a streamed message. */
  readonly states: string[];
  finished: boolean;
  readonly card: Record<string, unknown> | null;
  readonly file: { readonly name: string; readonly bytes: Buffer } | null;
}

/** Tencent's side of the long connection, on loopback: one connection a bot, acknowledgements, uploads, encrypted files. */
export class FakeBotServer {
  readonly secret = "bot-secret";
  readonly shown: Shown[] = [];
  readonly updates: Frame[] = [];
  readonly logins: string[] = [];
  /** Whether downloads carry their length. */
  announceSize = false;
  readonly problems: string[] = [];
  /** Codes for the next frames of a command. */
  readonly refusals = new Map<string, number[]>();
  readonly #chats = new Map<string, string>();
  readonly #streams = new Map<string, Shown>();
  readonly #uploads = new Map<string, { name: string; md5: string; chunks: Buffer[] }>();
  readonly #files = new Map<string, { body: Buffer; name: string }>();
  #http: Server | null = null;
  #sockets: WebSocketServer | null = null;
  #current: WebSocket | null = null;
  #count = 0;
  port = 0;

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  get isConnected(): boolean {
    return this.#current !== null;
  }

  async start(port = 0): Promise<void> {
    this.#http = createServer((request, response) => {
      const file = this.#files.get(request.url ?? "");
      response.writeHead(file ? 200 : 404, {
        ...(this.announceSize && file ? { "content-length": file.body.length } : {}),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file?.name ?? "")}`,
      });
      response.end(file?.body);
    });
    this.#sockets = new WebSocketServer({ server: this.#http });
    this.#sockets.on("connection", (socket) => this.#accept(socket));
    await new Promise<void>((resolve) => this.#http?.listen(port, "127.0.0.1", resolve));
    this.port = (this.#http.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets?.clients ?? []) socket.terminate();
    this.#sockets?.close();
    this.#http?.closeAllConnections();
    await new Promise<void>((resolve) => this.#http?.close(() => resolve()) ?? resolve());
    this.#current = null;
  }

  /** The line breaks; the client is expected to come back. */
  drop(): void {
    this.#current?.terminate();
    this.#current = null;
  }

  message(user: string, more: Record<string, unknown>, chatid?: string): Record<string, unknown> {
    this.#count += 1;
    return {
      msgid: `msg-${this.#count}`,
      aibotid: "bot",
      chattype: chatid === undefined ? "single" : "group",
      ...(chatid === undefined ? {} : { chatid }),
      from: { userid: user },
      create_time: Math.floor(Date.now() / 1000),
      ...more,
    };
  }

  text(user: string, content: string, chatid?: string): Record<string, unknown> {
    return this.message(user, { msgtype: "text", text: { content } }, chatid);
  }

  /** Delivers a message; the same body again is a repeated delivery. */
  deliver(body: Record<string, unknown>, cmd = "aibot_msg_callback"): void {
    this.#count += 1;
    const id = `req-${this.#count}`;
    this.#chats.set(id, String(body.chatid ?? (body.from as { userid: string }).userid));
    this.#current?.send(JSON.stringify({ cmd, headers: { req_id: id }, body }));
  }

  event(user: string, event: Record<string, unknown>): void {
    this.deliver(this.message(user, { msgtype: "event", event }), "aibot_event_callback");
  }

  /** Offers an encrypted file as the platform does; gives what the message carries. */
  offer(name: string, bytes: Buffer): { readonly url: string; readonly aeskey: string } {
    const key = randomBytes(32);
    const count = 32 - (bytes.length % 32);
    const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
    const body = Buffer.concat([
      cipher.update(Buffer.concat([bytes, Buffer.alloc(count, count)])),
      cipher.final(),
    ]);
    const path = `/file-${this.#files.size}`;
    this.#files.set(path, { body, name });
    return { url: `http://127.0.0.1:${this.port}${path}`, aeskey: key.toString("base64") };
  }

  #accept(socket: WebSocket): void {
    socket.on("message", (data) => {
      const frame = JSON.parse(String(data)) as Frame;
      const { cmd = "" } = frame;
      const code = this.refusals.get(cmd)?.shift() ?? this.#handle(socket, cmd, frame);
      if (code === null) return;
      const answer = cmd.startsWith("aibot_upload") && code === 0 ? this.#upload(cmd, frame) : {};
      const receipt = {
        headers: frame.headers,
        errcode: code,
        errmsg: code === 0 ? "ok" : "refused",
      };
      socket.send(JSON.stringify({ ...receipt, body: answer }));
    });
    socket.on("close", () => {
      if (this.#current === socket) this.#current = null;
    });
  }

  #handle(socket: WebSocket, cmd: string, frame: Frame): number | null {
    const body = frame.body ?? {};
    if (cmd === "aibot_subscribe") return this.#login(socket, body);
    if (socket !== this.#current && cmd !== "ping") return 40058;
    if (cmd === "aibot_respond_msg") return this.#reply(frame.headers.req_id, body);
    if (cmd === "aibot_respond_welcome_msg") return this.#show(this.#chatOf(frame), body);
    if (cmd === "aibot_respond_update_msg") return this.updates.push(frame) && 0;
    if (cmd === "aibot_send_msg") return this.#show(String(body.chatid), body);
    return 0;
  }

  #login(socket: WebSocket, { secret, bot_id: bot }: Record<string, unknown>): number {
    this.logins.push(String(bot));
    if (secret !== this.secret) return 40001;
    const event = {
      msgid: "kick",
      msgtype: "event",
      from: { userid: "" },
      event: { eventtype: "disconnected_event" },
    };
    const kick = { cmd: "aibot_event_callback", headers: { req_id: "kick" }, body: event };
    this.#current?.send(JSON.stringify(kick));
    this.#current = socket;
    return 0;
  }

  #chatOf(frame: Frame): string {
    return this.#chats.get(frame.headers.req_id) ?? "unknown";
  }

  #reply(id: string, body: Record<string, unknown>): number {
    const stream = body.stream as { id: string; content: string; finish: boolean } | undefined;
    if (!stream) return this.#show(this.#chats.get(id) ?? "unknown", body);
    if (Buffer.byteLength(stream.content) > 20_480) return 40058;
    const card = (body.template_card as Record<string, unknown> | undefined) ?? null;
    const known = this.#streams.get(stream.id);
    const message = known ?? this.#add(this.#chats.get(id) ?? "unknown", stream.content, card);
    this.#streams.set(stream.id, message);
    message.text = stream.content;
    message.states.push(stream.content);
    message.finished = stream.finish;
    if (known && card) Object.assign(message, { card });
    return 0;
  }

  #show(chat: string, body: Record<string, unknown>): number {
    const words = (body.text ?? body.markdown) as { content?: string } | undefined;
    const media = (body.file as { media_id: string } | undefined)?.media_id;
    const upload = media === undefined ? undefined : this.#uploads.get(media);
    const file = upload ? { name: upload.name, bytes: Buffer.concat(upload.chunks) } : null;
    const shown = this.#add(
      chat,
      words?.content ?? "",
      (body.template_card as Record<string, unknown>) ?? null,
      file,
    );
    shown.finished = true;
    return 0;
  }

  #add(chat: string, text: string, card: Shown["card"], file: Shown["file"] = null): Shown {
    const message: Shown = { chat, text, states: [], finished: false, card, file };
    this.shown.push(message);
    return message;
  }

  #upload(cmd: string, { body = {} }: Frame): Record<string, unknown> {
    if (cmd === "aibot_upload_media_init") {
      const id = `upload-${this.#uploads.size}`;
      this.#uploads.set(id, { name: String(body.filename), md5: String(body.md5), chunks: [] });
      return { upload_id: id };
    }
    const upload = this.#uploads.get(String(body.upload_id));
    if (cmd === "aibot_upload_media_chunk") {
      upload?.chunks.splice(
        Number(body.chunk_index),
        1,
        Buffer.from(String(body.base64_data), "base64"),
      );
      return {};
    }
    const md5 = createHash("md5")
      .update(Buffer.concat(upload?.chunks ?? []))
      .digest("hex");
    if (md5 !== upload?.md5) this.problems.push("上传的文件校验不对");
    return { type: "file", media_id: String(body.upload_id), created_at: "0" };
  }
}
