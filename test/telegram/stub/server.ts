import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError, badRequest } from "./errors.ts";
import { Faults } from "./faults.ts";
import { Tempo } from "./limits.ts";
import { METHODS } from "./methods.ts";
import type { Upload } from "./multipart.ts";
import { faultOf, knowsMethod } from "./schema.ts";
import { Updates } from "./updates.ts";
import { answer, meet, readBody, readPayload } from "./wire.ts";
import { World } from "./world.ts";

/** One call of the bot, as it came and as it was answered. */
export interface Call {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly uploads: readonly Upload[];
  readonly error: string | null;
}

export interface StubOptions {
  readonly token?: string;
  readonly username?: string;
  /** Answers 429 to who sends faster than Telegram allows. */
  readonly holdTempo?: boolean;
  readonly retryMs?: number;
  /** 0 takes any free port. */
  readonly port?: number;
}

const SENDS = new Set(["sendMessage", "sendDocument", "editMessageText"]);

/** A Bot API server on loopback: strict about parameters, HTML and sizes; faults on demand; every call kept. */
export class StubServer {
  readonly token: string;
  readonly world: World;
  readonly updates: Updates;
  readonly faults = new Faults();
  readonly journal: Call[] = [];
  /** Calls that the schema or Telegram's rules refused: a well-behaved bot leaves it empty. */
  readonly refused: Call[] = [];
  /** Told of each call when it is answered. */
  onCall: (call: Call) => void = () => {};
  readonly #tempo: Tempo | null;
  readonly #server: Server;

  constructor({ token, username, holdTempo, retryMs }: StubOptions) {
    this.token = token ?? "123456:AAtest_token-0123456789abcdefghijkl";
    this.world = new World(username ?? "nianbao_bot");
    this.updates = new Updates(retryMs ?? 40);
    this.#tempo = holdTempo ? new Tempo() : null;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  listen(port = 0): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
  }

  calls(method: string): readonly Call[] {
    return this.journal.filter((call) => call.method === method);
  }

  async stop(): Promise<void> {
    await this.updates.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://stub").pathname;
    const file = `/file/bot${this.token}/`;
    if (path.startsWith(file)) return this.#download(path.slice(file.length), response);
    const body = await readBody(request);
    const method = path.startsWith(`/bot${this.token}/`) ? path.split("/")[2] : undefined;
    if (method === undefined) return answer(response, new ApiError(401, "Unauthorized"));
    const fault = this.faults.next(method);
    if (fault && (await meet(fault, response))) return;
    const result = await this.#call(method, body, request.headers["content-type"] ?? "", response);
    if (fault?.kind === "reset") response.destroy();
    else answer(response, result);
  }

  async #call(
    method: string,
    body: Buffer,
    type: string,
    response: ServerResponse,
  ): Promise<unknown> {
    let payload: Record<string, unknown> = {};
    let uploads: readonly Upload[] = [];
    const keep = (error: string | null) => {
      const call = { method, payload, uploads, error };
      if (method !== "getUpdates") this.journal.push(call);
      this.onCall(call);
      if (error !== null && /^4(?!29|09)/u.test(error)) this.refused.push(call);
    };
    try {
      if (!knowsMethod(method)) throw new ApiError(404, "Not Found: method not found");
      ({ payload, uploads } = readPayload(method, body, type));
      const wrong = faultOf(method, payload);
      if (wrong !== null) throw badRequest(`parameters: ${wrong}`);
      const wait = SENDS.has(method) ? (this.#tempo?.wait(String(payload.chat_id)) ?? 0) : 0;
      if (wait > 0)
        throw new ApiError(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait });
      const result = await this.#run(method, payload, uploads, response);
      keep(null);
      return result;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      keep(`${error.code} ${error.message}`);
      return error;
    }
  }

  async #run(
    method: string,
    payload: Record<string, unknown>,
    uploads: readonly Upload[],
    response: ServerResponse,
  ) {
    switch (method) {
      case "getUpdates": {
        const gone = new AbortController();
        response.once("close", () => gone.abort());
        return this.updates.poll(payload, gone.signal);
      }
      case "setWebhook":
        return this.updates.setHook({ url: "", ...payload });
      case "deleteWebhook":
        return this.updates.setHook(null);
      case "getWebhookInfo": {
        const { secret_token: _secret, ...hook } = { url: "", ...this.updates.hook };
        return { ...hook, has_custom_certificate: false, pending_update_count: this.updates.open };
      }
      default: {
        const known = METHODS[method];
        if (!known) throw new ApiError(404, "Not Found: method not found");
        return known(this.world, payload, uploads);
      }
    }
  }

  #download(path: string, response: ServerResponse): void {
    const file = [...this.world.files.values()].find((one) => one.path === path);
    response.writeHead(file ? 200 : 404).end(file?.bytes);
  }
}
