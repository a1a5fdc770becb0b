import { pino } from "pino";
import { afterEach } from "vitest";
import { createKfAdapter, type KfAdapter } from "../../adapters/kf/adapter.ts";
import type { KfOptions } from "../../adapters/kf/options.ts";
import { FakePlatform, WECOM_APP } from "../callbacks/fake-platform.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { type FakeApi, startFakeApi } from "../tencent/fake-api.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";

type Entry = Record<string, unknown>;

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** The customer-service side of Tencent: a list of entries, handed out a page at a time behind a cursor. */
export class FakeService {
  readonly api: FakeApi;
  readonly entries: Entry[] = [];
  /** Entries a page. */
  pageSize = 2;
  readonly tokens: unknown[] = [];
  #count = 0;

  constructor(api: FakeApi) {
    this.api = api;
    api.answers.set("kf/account/list", () => ({ account_list: [{ open_kfid: "wk1" }] }));
    api.answers.set("kf/sync_msg", (body) => this.#page(body));
  }

  /** A customer writes; five answers are open to him again. */
  text(customer: string, content: string, more: Entry = {}): void {
    this.api.personWrote(customer);
    this.add({ external_userid: customer, origin: 3, msgtype: "text", text: { content, ...more } });
  }

  event(event: Entry, more: Entry = {}): void {
    this.add({ origin: 4, msgtype: "event", event, ...more });
  }

  add(entry: Entry): void {
    this.#count += 1;
    const send_time = Math.floor(Date.now() / 1000);
    this.entries.push({ msgid: `kf-${this.#count}`, open_kfid: "wk1", send_time, ...entry });
  }

  /** Messages sent to a customer: their text, or a menu's head with its entries. */
  sent(customer: string): readonly string[] {
    return this.api.calls
      .filter(({ path, body }) => path === "kf/send_msg" && body.touser === customer)
      .map(({ body }) => wordsOf(body));
  }

  #page({ cursor, token }: Entry): Entry {
    this.tokens.push(token);
    const from = Number(cursor ?? 0);
    const list = this.entries.slice(from, from + this.pageSize);
    const next = from + list.length;
    const more = next < this.entries.length ? 1 : 0;
    return { next_cursor: String(next), has_more: more, msg_list: list };
  }
}

interface Menu {
  readonly head_content: string;
  readonly list: readonly { readonly click: { readonly id: string; readonly content: string } }[];
}

function wordsOf(body: Entry): string {
  const menu = body.msgmenu as Menu | undefined;
  const text = (body.text as { content: string } | undefined)?.content;
  return (
    text ?? [menu?.head_content, ...(menu?.list ?? []).map(({ click }) => click.content)].join("\n")
  );
}

export function menuOf(body: Entry): Menu {
  return body.msgmenu as Menu;
}

/** A running service and the platform that wakes it. */
export interface Running {
  readonly adapter: KfAdapter;
  readonly service: FakeService;
  readonly wake: (token?: string) => Promise<number | null>;
}

/** Starts the adapter; it is stopped after the test. */
export async function startService(
  more: Partial<KfOptions> = {},
  service?: FakeService,
): Promise<Running> {
  const fake = service ?? new FakeService(await startApi());
  const { token, aesKey, account } = WECOM_APP;
  const adapter = createKfAdapter({
    token,
    aesKey,
    account,
    secret: "secret",
    apiRoot: fake.api.root,
    host: "127.0.0.1",
    port: 0,
    path: "/kf",
    ask: createScriptedAsk().ask,
    state: createMemoryState(),
    log: pino({ level: "silent" }),
    ...more,
    timing: { gapMs: 1, retryMs: 10, holdMs: 300, ...more.timing },
  });
  await adapter.start();
  open.push(() => adapter.stop());
  const platform = new FakePlatform(WECOM_APP, () => `http://127.0.0.1:${adapter.port()}/kf`);
  let wakes = 0;
  const wake = async (wakeToken?: string) => {
    wakes += 1;
    const CreateTime = Math.floor(Date.now() / 1000);
    const event = {
      MsgType: "event",
      Event: "kf_msg_or_event",
      Token: wakeToken ?? `token-${wakes}`,
    };
    const fields = { ToUserName: account, CreateTime, ...event, OpenKfId: "wk1" };
    return (await platform.push(fields)).status;
  };
  return { adapter, service: fake, wake };
}

async function startApi(): Promise<FakeApi> {
  const api = await startFakeApi();
  open.push(() => api.stop());
  return api;
}
