import { decrypt, encrypt, getSignature } from "@wecom/crypto";
import { describe, expect, test } from "vitest";
import { CipherError, createCipher, readAesKey } from "../../adapters/tencent/cipher.ts";
import { isFresh, isSignedBy, sign } from "../../adapters/tencent/signature.ts";

/** Published examples of the two platforms. */
const OA = { token: "AAAAA", timestamp: "1714037059", nonce: "486452656" };
const WECOM = {
  token: "QDG6eK",
  key: "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
  id: "wx5823bf96d3bd56c7",
  timestamp: "1409659589",
  nonce: "263014780",
  echo: "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==",
};

describe("签名", () => {
  test("公众号官方例", () => {
    const { token, timestamp, nonce } = OA;
    const expected = "899cf89e464efb63f54ddac96b0a0a235f53aa78";
    expect(sign(token, timestamp, nonce)).toBe(expected);
    expect(isSignedBy(expected, token, timestamp, nonce)).toBe(true);
    expect(isSignedBy(expected.replace("8", "9"), token, timestamp, nonce)).toBe(false);
    expect(isSignedBy(undefined, token, timestamp, nonce)).toBe(false);
    expect(isSignedBy("", token, timestamp, nonce)).toBe(false);
  });

  test("企业微信官方例，与 @wecom/crypto 相同", () => {
    const { token, timestamp, nonce, echo } = WECOM;
    expect(sign(token, timestamp, nonce, echo)).toBe("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3");
    expect(getSignature(token, timestamp, nonce, echo)).toBe(sign(token, timestamp, nonce, echo));
  });

  test("时间戳前后五分钟有效", () => {
    const now = new Date("2025-03-01T00:00:00Z");
    const at = (seconds: number) => String(now.getTime() / 1000 + seconds);
    expect([at(0), at(299), at(-299)].every((stamp) => isFresh(stamp, now))).toBe(true);
    expect([at(301), at(-301), "", "abc", "-5", "1e9"].some((stamp) => isFresh(stamp, now))).toBe(
      false,
    );
  });
});

describe("加解密", () => {
  const cipher = createCipher(WECOM.key, WECOM.id);

  test("企业微信官方例", () => {
    expect(cipher.decrypt(WECOM.echo)).toBe("1616140317555161061");
  });

  test("与 @wecom/crypto 互通", () => {
    for (const text of ["", "你好", "<xml>𠮷</xml>", "长".repeat(5000)]) {
      expect(cipher.decrypt(encrypt(WECOM.key, text, WECOM.id))).toBe(text);
      expect(decrypt(WECOM.key, cipher.encrypt(text))).toMatchObject({
        message: text,
        id: WECOM.id,
      });
    }
  });

  test("别的接收方、别的密钥、改过一位、截短都拒绝", () => {
    const other = createCipher("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", WECOM.id);
    const sent = Buffer.from(cipher.encrypt("内容"), "base64");
    const flipped = (index: number) =>
      Buffer.from(sent.map((byte, at) => (at === index ? byte ^ 1 : byte))).toString("base64");
    const broken = [
      encrypt(WECOM.key, "内容", "wx0000000000000000"),
      other.encrypt("内容"),
      flipped(sent.length - 1),
      flipped(16),
      sent.subarray(0, 32).toString("base64"),
      sent.subarray(0, 40).toString("base64"),
      "",
      "不是密文",
    ];
    for (const text of broken) expect(() => cipher.decrypt(text)).toThrow(CipherError);
  });

  test("EncodingAESKey 不是 43 位时说明", () => {
    for (const key of ["", "short", `${WECOM.key}=`, `${WECOM.key.slice(0, 42)}!`]) {
      expect(() => readAesKey(key)).toThrow(/EncodingAESKey 应为 43 位/);
    }
  });
});
