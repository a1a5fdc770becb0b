import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { createCallbackAdapter } from "../../adapters/callbacks/adapter.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { FakePlatform, OFFICIAL_ACCOUNT, toXml, WECOM_APP } from "./fake-platform.ts";
import { startReplica } from "./replica.ts";

const PLAIN = { ...OFFICIAL_ACCOUNT, mode: "plain" } as const;
const SAFE = { ...OFFICIAL_ACCOUNT, mode: "safe" } as const;
const COMPATIBLE = { ...OFFICIAL_ACCOUNT, mode: "compatible" } as const;

describe("地址校验", () => {
  test("公众号原样回显，签名不对回 403", async () => {
    const { platform, url } = await startReplica(SAFE);
    const { url: signed } = platform.request({});
    const good = await fetch(`${signed}&echostr=4375120948345356249`);
    expect([good.status, await good.text()]).toEqual([200, "4375120948345356249"]);
    expect((await fetch(`${url}?signature=0&timestamp=1&nonce=2&echostr=3`)).status).toBe(403);
    expect((await fetch(url)).status).toBe(403);
  });

  test("企业微信回显解密后的内容（官方例）", async () => {
    const account = { ...WECOM_APP, token: "QDG6eK" };
    const { url } = await startReplica(account, { now: () => new Date(1409659589 * 1000) });
    const query = new URLSearchParams({
      msg_signature: "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
      timestamp: "1409659589",
      nonce: "263014780",
      echostr:
        "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==",
    });
    expect(await (await fetch(`${url}?${query}`)).text()).toBe("1616140317555161061");
  });
});

describe.each([PLAIN, COMPATIBLE, SAFE, WECOM_APP])("拒收 $kind $mode", (account) => {
  test("没有签名、别人的签名、过期的签名", async () => {
    const { ask, asked } = createScriptedAsk();
    const { platform, url } = await startReplica(account, { ask });
    const good = platform.request(platform.text("张三", "问"));
    const forger = new FakePlatform({ ...account, token: "wrongtoken" }, () => url);
    const old = platform.request(platform.text("张三", "问"), {
      timestamp: String(Math.floor(Date.now() / 1000) - 400),
    });
    const requests = [{ url, body: good.body }, forger.request(forger.text("张三", "问")), old];
    for (const request of requests) expect((await platform.post(request))?.status).toBe(403);
    expect(asked).toHaveLength(0);
  });

  test("同一签名换了消息", async () => {
    const { ask, asked } = createScriptedAsk();
    const { platform } = await startReplica(account, { ask });
    const first = platform.request(platform.text("张三", "甲"));
    const { body } = platform.request(platform.text("张三", "乙"));
    const second = { url: first.url, body };
    expect((await platform.post(first))?.status).toBe(200);
    expect((await platform.post(second))?.status).toBe(403);
    expect(asked.map(({ text }) => text)).toEqual(["甲"]);
  });

  test("太大的、JSON 的、带 DTD 的请求体，进程还在", async () => {
    const { platform } = await startReplica(account);
    const { url } = platform.request(platform.text("张三", "问"));
    const post = async (body: string) => (await platform.post({ url, body }))?.status;
    expect(await post(`<xml>${"a".repeat(70_000)}</xml>`)).toBe(413);
    expect(await post('{"MsgType":"text"}')).toBe(400);
    expect(await post("<!DOCTYPE xml><xml></xml>")).toBe(400);
    expect(await post("\u0000\u0001")).toBe(400);
    expect(await platform.say("张三", "还在吗")).toBe("答：还在吗");
  });
});

describe.each([COMPATIBLE, SAFE, WECOM_APP])("加密 $kind $mode", (account) => {
  test("明文冒充加密消息（降级）被拒收", async () => {
    const { ask, asked } = createScriptedAsk();
    const { platform } = await startReplica(account, { ask });
    const fields = platform.text("张三", "问");
    const { url } = platform.request(fields);
    expect((await platform.post({ url, body: toXml(fields) }))?.status).toBe(403);
    if (account.kind === "official-account") {
      const sealed = platform.request(fields);
      const raw = { ...sealed, url: sealed.url.replace("encrypt_type=aes", "encrypt_type=raw") };
      expect((await platform.post(raw))?.status).toBe(403);
    }
    expect(asked).toHaveLength(0);
  });

  test("改过一位的密文、别的账号的密文被拒收", async () => {
    const { platform, url } = await startReplica(account);
    const { url: signed, body } = platform.request(platform.text("张三", "问"));
    const bent = body.replace(
      /(<Encrypt><!\[CDATA\[.{40})(.)/,
      (_all, head, char) => `${head}${char === "A" ? "B" : "A"}`,
    );
    expect((await platform.post({ url: signed, body: bent }))?.status).toBe(403);
    const other = new FakePlatform({ ...account, account: "wxffffffffffffffff" }, () => url);
    expect((await platform.post(other.request(other.text("张三", "问"))))?.status).toBe(403);
  });

  test("兼容模式只信密文里的话", async () => {
    const { platform } = await startReplica(account);
    const { url, body } = platform.request(platform.text("张三", "真话"));
    const mixed = body.replace("</xml>", "<Content><![CDATA[假话]]></Content></xml>");
    const answer = await platform.post({ url, body: mixed });
    expect(platform.read(answer?.body ?? "")).toBe("答：真话");
  });
});

test("明文模式收到密文时说明怎么改", async () => {
  const { platform, url } = await startReplica(PLAIN);
  const safe = new FakePlatform(SAFE, () => url);
  const answer = await platform.post(safe.request(safe.text("张三", "问")));
  expect(answer).toMatchObject({ status: 400, body: expect.stringContaining("安全模式") });
});

test("没有发送人或类型的消息静默收下", async () => {
  const { platform } = await startReplica(PLAIN);
  for (const fields of [
    { MsgId: "1" },
    { MsgType: "text" },
    { FromUserName: "a", MsgType: "text" },
  ]) {
    expect((await platform.push(fields)).text).toBe("");
  }
});

test("共用状态坏了不作声，平台重试后答上", async () => {
  const state = createMemoryState();
  let broken = true;
  const flaky: typeof state = {
    ...state,
    claim: async (...args) => {
      if (broken) throw new Error("数据库断开");
      return state.claim(...args);
    },
  };
  const { platform } = await startReplica(PLAIN, { state: flaky });
  const fields = platform.text("张三", "问");
  expect((await platform.post(platform.request(fields)))?.status).toBe(500);
  broken = false;
  expect((await platform.push(fields)).text).toBe("答：问");
});

test.each([
  [{ token: "有 空格" }, /Token/],
  [{ aesKey: "short" }, /EncodingAESKey/],
  [{ aesKey: null }, /EncodingAESKey/],
  [{ account: "" }, /AppID/],
  [{ customerService: true }, /Secret/],
  [{ ...WECOM_APP, mode: "plain" as const }, /安全模式/],
  [{ ...WECOM_APP, secret: "s" }, /AgentId/],
])("配置 %j 启动前就拒绝", (wrong, words) => {
  const create = () =>
    createCallbackAdapter({
      ...SAFE,
      secret: null,
      agentId: null,
      customerService: false,
      host: "127.0.0.1",
      port: 0,
      path: "/wechat",
      ask: createScriptedAsk().ask,
      state: createMemoryState(),
      log: pino({ level: "silent" }),
      ...wrong,
    });
  expect(create).toThrow(words);
});

test("端口被占时说明", async () => {
  const { adapter } = await startReplica(PLAIN);
  await expect(startReplica(PLAIN, { port: adapter.port() })).rejects.toThrow(/不能在 .* 上监听/);
});
