import { randomInt } from "node:crypto";
import { type Cipher, CipherError, createCipher } from "../tencent/cipher.ts";
import { isFresh, isSignedBy, sign } from "../tencent/signature.ts";
import { BodyError, type Fields, readXml, writeXml } from "../tencent/xml.ts";
import type { AccountOptions } from "./options.ts";
import { RefusedRequest } from "./refusal.ts";

/** The query of a callback request. */
export type Query = Readonly<Record<string, string>>;

/** Proves who sent a request and opens it; seals answers the way the account wants them. */
export interface Envelope {
  /** Answer to the console's address check; throws `RefusedRequest`. */
  readonly echo: (query: Query) => string;
  /** Fields of a pushed body; throws `RefusedRequest`. */
  readonly open: (query: Query, body: string) => Fields;
  readonly seal: (xml: string) => string;
}

/** The envelope of one account, in its mode: plain, compatible or safe (WeCom: always safe). */
export function createEnvelope(options: AccountOptions, now: () => Date): Envelope {
  const { kind, mode, token, aesKey, account } = options;
  const cipher = aesKey === null || mode === "plain" ? null : createCipher(aesKey, account);
  return {
    echo(query) {
      const { echostr = "" } = query;
      if (kind === "official-account") proveQuery(query, token, now());
      else proveText(query, echostr, token, now());
      return kind === "wecom" && cipher ? decrypt(cipher, echostr) : echostr;
    },
    open(query, body) {
      if (kind === "official-account") proveQuery(query, token, now());
      const fields = read(body);
      const encrypted = fields.get("Encrypt");
      if (!cipher) return plainFields(fields, encrypted);
      if (encrypted === undefined || isDowngraded(kind, query)) {
        throw new RefusedRequest(
          403,
          "消息没有加密：本账号只收加密消息，请核对后台的消息加解密方式",
        );
      }
      proveText(query, encrypted, token, now());
      return read(decrypt(cipher, encrypted));
    },
    seal: (xml) => (cipher ? sealed(cipher, token, xml, now()) : xml),
  };
}

function proveQuery({ signature, timestamp = "", nonce = "" }: Query, token: string, now: Date) {
  prove(isSignedBy(signature, token, timestamp, nonce), timestamp, now);
}

function proveText(query: Query, text: string, token: string, now: Date): void {
  const { msg_signature: given, timestamp = "", nonce = "" } = query;
  prove(isSignedBy(given, token, timestamp, nonce, text), timestamp, now);
}

function prove(signed: boolean, timestamp: string, now: Date): void {
  if (!signed) throw new RefusedRequest(403, "签名不对：请核对后台的 Token");
  if (!isFresh(timestamp, now)) {
    throw new RefusedRequest(403, "时间戳超出前后五分钟：请核对本机时钟，或有人在重放旧请求");
  }
}

function isDowngraded(kind: AccountOptions["kind"], { encrypt_type: type }: Query): boolean {
  return kind === "official-account" && type !== "aes";
}

function plainFields(fields: Fields, encrypted: string | undefined): Fields {
  if (encrypted !== undefined && !fields.has("MsgType")) {
    throw new RefusedRequest(400, "收到加密消息，但本账号设为明文模式：请改为兼容或安全模式");
  }
  return fields;
}

function read(body: string): Fields {
  try {
    return readXml(body);
  } catch (cause) {
    if (cause instanceof BodyError) throw new RefusedRequest(400, cause.message, { cause });
    throw cause;
  }
}

function decrypt(cipher: Cipher, text: string): string {
  try {
    return cipher.decrypt(text);
  } catch (cause) {
    const why = cause instanceof CipherError ? cause.message : "密文损坏";
    throw new RefusedRequest(403, `解密失败：${why}，请核对 EncodingAESKey 和 AppID/CorpID`, {
      cause,
    });
  }
}

function sealed(cipher: Cipher, token: string, xml: string, now: Date): string {
  const encrypted = cipher.encrypt(xml);
  const timestamp = Math.floor(now.getTime() / 1000);
  const nonce = String(randomInt(1_000_000_000));
  return writeXml({
    Encrypt: encrypted,
    MsgSignature: sign(token, String(timestamp), nonce, encrypted),
    TimeStamp: timestamp,
    Nonce: nonce,
  });
}
