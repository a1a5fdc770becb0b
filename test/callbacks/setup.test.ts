import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../adapters/config.ts";
import { MENU } from "../../adapters/tencent/phrases.ts";
import { createTencentAdapters } from "../../adapters/tencent-channels.ts";
import { runCommand } from "../adapters/terminal.ts";
import { createMemoryState } from "../channels/memory-state.ts";
import { type FakeApi, startFakeApi } from "../tencent/fake-api.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { OFFICIAL_ACCOUNT, WECOM_APP } from "./fake-platform.ts";
import { startReplica } from "./replica.ts";

let api: FakeApi;
beforeEach(async () => {
  api = await startFakeApi();
});
afterEach(() => api.stop());

const oaEnv = () => ({
  WECHAT_OA_APPID: OFFICIAL_ACCOUNT.account,
  WECHAT_OA_TOKEN: OFFICIAL_ACCOUNT.token,
  WECHAT_OA_AES_KEY: OFFICIAL_ACCOUNT.aesKey,
  WECHAT_OA_SECRET: "the-secret",
  WECHAT_OA_PUBLIC_URL: "https://wx.example.gov.cn/",
  WECHAT_OA_API_ROOT: api.root,
});
const wecomEnv = () => ({
  WECOM_CORP_ID: WECOM_APP.account,
  WECOM_TOKEN: WECOM_APP.token,
  WECOM_AES_KEY: WECOM_APP.aesKey,
  WECOM_SECRET: "the-secret",
  WECOM_AGENT_ID: "1000002",
  WECOM_API_ROOT: api.root,
});

test("setup 列出地址，建菜单；再来一次不动；密钥不外露", async () => {
  const first = await runCommand(["wechat", "setup"], oaEnv());
  expect(first).toMatchObject({ status: 0, err: "" });
  expect(first.out).toContain("https://wx.example.gov.cn/wechat");
  expect(first.out).toContain("✓ 自定义菜单已建好");
  const second = await runCommand(["wechat", "setup"], oaEnv());
  expect(second.out).toContain("✓ 自定义菜单已是最新");
  expect(api.calls.filter(({ path }) => path === "menu/create")).toHaveLength(1);
  for (const secret of ["the-secret", OFFICIAL_ACCOUNT.aesKey, OFFICIAL_ACCOUNT.token]) {
    expect(first.out + second.out).not.toContain(secret);
  }
});

test("已有别的菜单不动，--replace-menu 才换", async () => {
  api.standingMenu = { button: [{ type: "view", name: "官网", url: "https://example.gov.cn" }] };
  const kept = await runCommand(["wechat", "setup"], oaEnv());
  expect(kept).toMatchObject({ status: 1, out: expect.stringContaining("✗ 已有别的自定义菜单") });
  const replaced = await runCommand(["wechat", "setup", "--replace-menu"], oaEnv());
  expect(replaced).toMatchObject({ status: 0, out: expect.stringContaining("已换成本程序的") });
});

test("公众号和企业微信应用一起设", async () => {
  const { out, status } = await runCommand(["wechat", "setup"], { ...oaEnv(), ...wecomEnv() });
  expect(status).toBe(0);
  expect(out).toMatch(/【公众号】[\s\S]*【企业微信应用】[\s\S]*https:\/\/<公网域名>\/wecom/);
});

test("微信客服没有菜单，密钥和地址照样核对", async () => {
  const { account, token, aesKey } = WECOM_APP;
  const ids = { KF_CORP_ID: account, KF_TOKEN: token, KF_AES_KEY: aesKey, KF_SECRET: "the-secret" };
  const { adapter } = await startReplica(WECOM_APP, {
    now: () => new Date("2025-03-01T08:00:00Z"),
  });
  const url = `http://127.0.0.1:${adapter.port()}`;
  const env = { ...ids, KF_API_ROOT: api.root, KF_PUBLIC_URL: url, KF_PATH: "/wechat" };
  const setup = await runCommand(["wechat", "setup"], env);
  expect(setup).toMatchObject({ status: 0, out: expect.stringContaining("【微信客服】") });
  expect(api.calls.some(({ path }) => path.startsWith("menu/"))).toBe(false);
  const check = await runCommand(["wechat", "check"], env);
  expect(check).toMatchObject({ status: 0, out: expect.stringContaining("校验通过") });
});

test.each([
  [{ WECHAT_OA_TOKEN: "a b" }, /Token 应为/],
  [{ WECHAT_OA_AES_KEY: "short" }, /EncodingAESKey 应为 43 位/],
])("格式不对 %j 指出来", async (wrong, words) => {
  const { out, status } = await runCommand(["wechat", "setup"], { ...oaEnv(), ...wrong });
  expect(status).toBe(1);
  expect(out).toMatch(words);
});

test.each([
  ["stable_token", 40164, /✗ .*IP 白名单/],
  ["stable_token", 40125, /✗ .*AppSecret/],
  ["menu/create", 48001, /✗ .*没有这个接口的权限/],
])("平台拒绝 %s %i 说清楚", async (path, code, words) => {
  api.refuse(path, code);
  const { out, status } = await runCommand(["wechat", "setup"], oaEnv());
  expect(status).toBe(1);
  expect(out).toMatch(words);
});

test.each(["official-account", "wecom"] as const)("check 访问回调地址 %s", async (kind) => {
  const account = kind === "wecom" ? WECOM_APP : ({ ...OFFICIAL_ACCOUNT, mode: "safe" } as const);
  const now = () => new Date("2025-03-01T08:00:00Z");
  const { adapter } = await startReplica(account, { now });
  const url = `http://127.0.0.1:${adapter.port()}`;
  const env =
    kind === "wecom"
      ? { ...wecomEnv(), WECOM_PUBLIC_URL: url, WECOM_PATH: "/wechat" }
      : { ...oaEnv(), WECHAT_OA_PUBLIC_URL: url };
  const good = await runCommand(["wechat", "check"], env);
  expect(good).toMatchObject({ status: 0, out: expect.stringContaining("能访问，校验通过") });
  const wrong = { ...env, WECHAT_OA_TOKEN: "othertoken", WECOM_TOKEN: "othertoken" };
  const names = kind === "wecom" ? ["WECHAT_OA_TOKEN"] : ["WECOM_TOKEN"];
  const cleaned = Object.fromEntries(
    Object.entries(wrong).filter(([name]) => !names.includes(name)),
  );
  const bad = await runCommand(["wechat", "check"], cleaned);
  expect(bad).toMatchObject({ status: 1, out: expect.stringContaining("校验不通过（403）") });
  await adapter.stop();
  const gone = await runCommand(["wechat", "check"], env);
  expect(gone).toMatchObject({ status: 1, out: expect.stringContaining("访问不到") });
});

test("没有配置就说明怎么配", async () => {
  const { err, status } = await runCommand(["wechat", "setup"]);
  expect(status).not.toBe(0);
  expect(err).toContain("WECHAT_OA_APPID");
});

test("配置缺哪一项指哪一项", () => {
  expect(() => readConfig({ WECHAT_OA_APPID: "wx1" })).toThrow(/WECHAT_OA_TOKEN/);
  expect(() => readConfig({ WECOM_TOKEN: "t" })).toThrow(/WECOM_CORP_ID/);
  expect(() => readConfig({ AIBOT_SECRET: "s" })).toThrow(/AIBOT_BOT_ID/);
  expect(() => readConfig({ KF_TOKEN: "t" })).toThrow(/KF_CORP_ID/);
  expect(() => readConfig({ ...oaEnv(), WECHAT_OA_MODE: "安全" })).toThrow(/WECHAT_OA_MODE/);
  expect(readConfig({}).tencent).toEqual({
    officialAccount: null,
    wecom: null,
    aibot: null,
    kf: null,
  });
});

test("菜单合平台的规矩：至多三个一级、五个二级，名字和键不过长", () => {
  expect(MENU.length).toBeLessThanOrEqual(3);
  for (const { name, ask, children } of MENU) {
    expect(name.length).toBeLessThanOrEqual(4);
    expect((ask === undefined) !== (children === undefined)).toBe(true);
    expect(children?.length ?? 0).toBeLessThanOrEqual(5);
    for (const child of children ?? []) expect(child.name.length).toBeLessThanOrEqual(8);
    for (const key of [ask ?? "", ...(children ?? []).map((child) => child.ask)]) {
      expect(Buffer.byteLength(key)).toBeLessThanOrEqual(128);
    }
  }
});

test("配置了什么就有什么渠道", async () => {
  const env = { ...oaEnv(), ...wecomEnv(), AIBOT_BOT_ID: "b", AIBOT_SECRET: "s" };
  const services = { ask: createScriptedAsk().ask, state: createMemoryState() };
  const log = (await import("pino")).pino({ level: "silent" });
  const adapters = await createTencentAdapters(readConfig(env).tencent, { ...services, log });
  expect(adapters.map(({ name }) => name)).toEqual(["official-account", "wecom", "aibot"]);
  expect(await createTencentAdapters(readConfig({}).tencent, { ...services, log })).toEqual([]);
});
