import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from "node:crypto";
import { NianbaoError } from "../../src/form/index.ts";

/** Encrypts and decrypts callback bodies of one account. `decrypt` throws `CipherError`. */
export interface Cipher {
  readonly encrypt: (message: string) => string;
  readonly decrypt: (encrypted: string) => string;
}

/** A ciphertext that this account's platform did not make. */
export class CipherError extends Error {
  override readonly name = "CipherError";
}

const BLOCK = 32;
const RANDOM = 16;
const LENGTH = 4;

/**
 * AES-256-CBC as the Official Account, WeCom and AI bot callbacks use it: 16 random bytes, length, message, receiver id,
 * PKCS#7 on 32 bytes, the first half of the key as vector.
 * @param aesKey EncodingAESKey, 43 characters.
 * @param receiverId AppID of the account or CorpID of the company.
 */
export function createCipher(aesKey: string, receiverId: string): Cipher {
  const key = readAesKey(aesKey);
  const vector = key.subarray(0, RANDOM);
  return {
    encrypt(message) {
      const body = Buffer.from(message);
      const length = Buffer.alloc(LENGTH);
      length.writeUInt32BE(body.length);
      const plain = pad(
        Buffer.concat([randomBytes(RANDOM), length, body, Buffer.from(receiverId)]),
      );
      const cipher = createCipheriv("aes-256-cbc", key, vector).setAutoPadding(false);
      return Buffer.concat([cipher.update(plain), cipher.final()]).toString("base64");
    },
    decrypt(encrypted) {
      const decipher = createDecipheriv("aes-256-cbc", key, vector).setAutoPadding(false);
      const plain = Buffer.concat([decipher.update(readBase64(encrypted)), decipher.final()]);
      return readEnvelope(unpad(plain), receiverId);
    },
  };
}

/** Decodes an EncodingAESKey; throws `config_invalid` where it is not 43 characters of base64. */
export function readAesKey(aesKey: string): Buffer {
  const key = /^[A-Za-z0-9+/]{43}$/.test(aesKey) ? Buffer.from(`${aesKey}=`, "base64") : null;
  if (key?.length === 32) return key;
  throw new NianbaoError(
    "config_invalid",
    `EncodingAESKey 应为 43 位字母和数字，现在是 ${aesKey.length} 位`,
    "到公众平台或企业微信后台复制“消息加解密密钥”，原样填写",
  );
}

function readBase64(text: string): Buffer {
  const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, "base64") : Buffer.alloc(0);
  if (bytes.length === 0 || bytes.length % BLOCK !== 0) throw new CipherError("密文长度不对");
  return bytes;
}

function pad(plain: Buffer): Buffer {
  const count = BLOCK - (plain.length % BLOCK);
  return Buffer.concat([plain, Buffer.alloc(count, count)]);
}

function unpad(plain: Buffer): Buffer {
  const count = plain.at(-1) ?? 0;
  const tail = plain.subarray(plain.length - count);
  if (count < 1 || count > BLOCK || tail.some((byte) => byte !== count)) {
    throw new CipherError("填充不对");
  }
  return plain.subarray(0, plain.length - count);
}

function readEnvelope(plain: Buffer, receiverId: string): string {
  if (plain.length < RANDOM + LENGTH) throw new CipherError("明文太短");
  const start = RANDOM + LENGTH;
  const end = start + plain.readUInt32BE(RANDOM);
  const receiver = plain.subarray(Math.min(end, plain.length));
  const expected = Buffer.from(receiverId);
  if (end > plain.length) throw new CipherError("明文长度不对");
  if (receiver.length !== expected.length || !timingSafeEqual(receiver, expected)) {
    throw new CipherError("接收方不是本账号");
  }
  return readUtf8(plain.subarray(start, end));
}

function readUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new CipherError("明文不是 UTF-8", { cause });
  }
}
