import { decrypt, encrypt, getSignature } from "@wecom/crypto";

/** The account as the platform knows it; the fake signs and encrypts with Tencent's own `@wecom/crypto`. */
export interface FakeAccount {
  readonly kind: "official-account" | "wecom";
  readonly mode: "plain" | "compatible" | "safe";
  readonly token: string;
  readonly aesKey: string;
  readonly account: string;
}

export const OFFICIAL_ACCOUNT = {
  kind: "official-account",
  token: "nianbaotoken",
  aesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
  account: "wx0123456789abcdef",
} as const;

export const WECOM_APP = {
  kind: "wecom",
  mode: "safe",
  token: "nianbaotoken",
  aesKey: "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
  account: "wx5823bf96d3bd56c7",
} as const;

/** A request as it goes over the wire, for tests that bend one. */
export interface WireRequest {
  readonly url: string;
  readonly body: string;
}

/** How one push ended, after all tries. */
export interface Delivery {
  /** Content of the passive answer, "" for silence, null where every try was cut or refused. */
  readonly text: string | null;
  readonly tries: number;
  readonly status: number | null;
}

export type FieldValues = Readonly<Record<string, string | number>>;

let nonces = 0;

/** Signs, encrypts, pushes, cuts after `cutMs` and tries three times, as Tencent does. */
export class FakePlatform {
  readonly account: FakeAccount;
  readonly url: () => string;
  readonly cutMs: number;

  constructor(account: FakeAccount, url: () => string, cutMs = 5_000) {
    this.account = account;
    this.url = url;
    this.cutMs = cutMs;
  }

  /** Fields of a text message with a new id. */
  text(user: string, content: string, more: FieldValues = {}): FieldValues {
    nonces += 1;
    const MsgId = `73546498${String(nonces).padStart(11, "0")}`;
    return { ...this.base(user), MsgType: "text", Content: content, MsgId, ...more };
  }

  event(user: string, event: string, more: FieldValues = {}): FieldValues {
    return { ...this.base(user), MsgType: "event", Event: event, ...more };
  }

  base(user: string): FieldValues {
    return {
      ToUserName: "gh_account",
      FromUserName: user,
      CreateTime: Math.floor(Date.now() / 1000),
    };
  }

  /** Pushes and, where the line is cut or broken, pushes again; at most three tries. */
  async push(fields: FieldValues, urls: readonly string[] = []): Promise<Delivery> {
    let status: number | null = null;
    for (let tries = 1; tries <= 3; tries += 1) {
      const answer = await this.post(this.request(fields, { url: urls[tries - 1] ?? this.url() }));
      status = answer?.status ?? null;
      if (answer?.status === 200) return { text: this.read(answer.body), tries, status };
      if (status !== null && status < 500) return { text: null, tries, status };
    }
    return { text: null, tries: 3, status };
  }

  /** Says something and gives the passive answer. */
  async say(user: string, content: string): Promise<string | null> {
    return (await this.push(this.text(user, content))).text;
  }

  request(
    fields: FieldValues,
    {
      url = this.url(),
      timestamp = String(Math.floor(Date.now() / 1000)),
      nonce = "",
      xml = toXml(fields),
    } = {},
  ): WireRequest {
    nonces += 1;
    const { kind, mode, token, aesKey, account } = this.account;
    const once = nonce || String(100_000_000 + nonces);
    const query = new URLSearchParams({ timestamp, nonce: once });
    if (kind === "official-account") {
      query.set("signature", getSignature(token, timestamp, once, ""));
      query.set("openid", String(fields.FromUserName ?? ""));
    }
    if (mode === "plain") return { url: `${url}?${query}`, body: xml };
    const secret = encrypt(aesKey, xml, account);
    query.set("msg_signature", getSignature(token, timestamp, once, secret));
    if (kind === "official-account") query.set("encrypt_type", "aes");
    const envelope = toXml({ ToUserName: String(fields.ToUserName ?? ""), Encrypt: secret });
    const body = mode === "compatible" ? envelope.replace("</xml>", xml.slice(5)) : envelope;
    return { url: `${url}?${query}`, body };
  }

  /** One request; null where the line was cut or broke. */
  async post({ url, body }: WireRequest): Promise<{ status: number; body: string } | null> {
    try {
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: { "Content-Type": "text/xml" },
        signal: AbortSignal.timeout(this.cutMs),
      });
      return { status: response.status, body: await response.text() };
    } catch {
      return null;
    }
  }

  /** Reads an answer the way the platform does: proves the seal, decrypts, takes the content. */
  read(body: string): string {
    if (body === "" || body === "success") return "";
    const { mode, token, aesKey, account } = this.account;
    if (mode === "plain") return contentOf(body);
    const secret = field(body, "Encrypt");
    const signature = getSignature(token, field(body, "TimeStamp"), field(body, "Nonce"), secret);
    if (signature !== field(body, "MsgSignature")) throw new Error("回复的签名不对");
    const { message, id } = decrypt(aesKey, secret);
    if (id !== account) throw new Error("回复的接收方不对");
    return contentOf(message);
  }
}

export function toXml(fields: FieldValues): string {
  const lines = Object.entries(fields).map(([name, value]) =>
    typeof value === "number"
      ? `<${name}>${value}</${name}>`
      : `<${name}><![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]></${name}>`,
  );
  return `<xml>${lines.join("")}</xml>`;
}

function contentOf(xml: string): string {
  if (field(xml, "MsgType") !== "text") throw new Error(`回复不是文字：${xml}`);
  const content = field(xml, "Content");
  if (Buffer.byteLength(content) > 2047) throw new Error("回复超过 2047 字节，平台不送");
  return content;
}

function field(xml: string, name: string): string {
  const inner = new RegExp(`<${name}>([\\s\\S]*)</${name}>`).exec(xml)?.[1];
  if (inner === undefined) throw new Error(`回复里没有 ${name}：${xml}`);
  return inner.replaceAll("]]]]><![CDATA[>", "]]>").replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, "$1");
}
