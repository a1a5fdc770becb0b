import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { FakePlatform, OFFICIAL_ACCOUNT } from "./fake-platform.ts";
import { startReplica } from "./replica.ts";

/** The old `wechat` package, as far as the tests use it; it has no types. */
type OldWechat = (
  config: { readonly token: string; readonly appid: string; readonly encodingAESKey: string },
  handler: (
    request: { weixin: { Content: string } },
    response: { reply: (text: string) => void },
  ) => void,
) => (request: unknown, response: unknown, next: () => void) => void;
const wechat = createRequire(import.meta.url)("wechat") as OldWechat;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A bot made with the `wechat` package: somebody else's reading of the same protocol. */
async function startOldBot(): Promise<string> {
  const { token, account: appid, aesKey: encodingAESKey } = OFFICIAL_ACCOUNT;
  const answer = wechat({ token, appid, encodingAESKey }, (request, response) =>
    response.reply(`答：${request.weixin.Content}`),
  );
  const server = createServer((request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? "", "http://localhost").searchParams);
    answer(Object.assign(request, { query }), response, () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe.each(["plain", "safe"] as const)("模拟平台和 wechat 包说同一种话，%s", (mode) => {
  test("它答得上模拟平台，我们答得一样", async () => {
    const account = { ...OFFICIAL_ACCOUNT, mode } as const;
    const url = await startOldBot();
    const old = new FakePlatform(account, () => url);
    const { platform } = await startReplica(account);
    for (const text of ["2023年收到多少件？", "a<b>&c", "𠮷"]) {
      expect(await old.say("张三", text)).toBe(`答：${text}`);
      expect(await platform.say("张三", text)).toBe(`答：${text}`);
    }
  });

  test("签名不对它也不收", async () => {
    const url = await startOldBot();
    const forger = new FakePlatform({ ...OFFICIAL_ACCOUNT, mode, token: "wrongtoken" }, () => url);
    expect((await forger.push(forger.text("张三", "问"))).text).toBeNull();
  });
});
