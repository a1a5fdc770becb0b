import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../adapters/config.ts";
import { loadPackages } from "../../adapters/wechaty/load.ts";
import { readTrouble, reasonOf } from "../../adapters/wechaty/trouble.ts";
import { newFolder } from "./start.ts";

describe("配置", () => {
  const read = (env: Readonly<Record<string, string>>) => readConfig(env).wechaty;

  test("不写就没有；写了令牌就是 puppet-service", () => {
    expect(read({})).toBeNull();
    expect(read({ WECHATY_LOG: "info" })).toBeNull();
    expect(
      read({
        WECHATY_PUPPET_SERVICE_TOKEN: "insecure_a",
        WECHATY_PUPPET_SERVICE_ENDPOINT: "10.0.0.8:8788",
        WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: "true",
      }),
    ).toEqual({
      package: "wechaty",
      puppet: "wechaty-puppet-service",
      puppetOptions: { token: "insecure_a", endpoint: "10.0.0.8:8788", tls: { disable: true } },
      pace: [1_000, 3_000],
      libraryLog: "silent",
    });
  });

  test("别的 puppet 用自己的选项；分支版的软件包名", () => {
    const config = read({
      WECHATY_PACKAGE: "@juzi/wechaty",
      WECHATY_PUPPET: "@juzi/wechaty-puppet-service",
      WECHATY_PUPPET_OPTIONS: '{"token": "t", "tls": {"disable": true}}',
      WECHATY_PACE: "0-0.5",
    });
    expect(config).toMatchObject({ package: "@juzi/wechaty", pace: [0, 500] });
    expect(config?.puppetOptions).toEqual({ token: "t", tls: { disable: true } });
    expect(read({ WECHATY_PUPPET: "wechaty-puppet-mock" })?.puppetOptions).toEqual({});
  });

  test.each([
    ["WECHATY_PUPPET_SERVICE_TOKEN", { WECHATY_PUPPET: "wechaty-puppet-service" }],
    ["WECHATY_PUPPET_OPTIONS", { WECHATY_PUPPET_OPTIONS: "不是JSON" }],
    ["WECHATY_PACE", { WECHATY_PACE: "快一点" }],
    ["WECHATY_PUPPET", { WECHATY_PUPPET: "../别处" }],
    ["WECHATY_PUPPET_SERVICE_ENDPOINT", { WECHATY_PUPPET_SERVICE_ENDPOINT: "网关" }],
  ])("写错了，点出 %s", (name, env) => {
    expect(() => read(env)).toThrow(name);
  });
});

describe("软件包", () => {
  const base = { puppetOptions: {}, libraryLog: "silent" };

  test("没有装：说出装的命令", async () => {
    const options = { ...base, wechaty: "@juzi/wechaty-none", puppet: "x", folder: newFolder() };
    await expect(loadPackages(options)).rejects.toMatchObject({
      code: "config_invalid",
      message: expect.stringContaining("@juzi/wechaty-none"),
      next: expect.stringContaining("npm install --no-save @juzi/wechaty-none"),
    });
  });

  test("不是 puppet：说出变量", async () => {
    const options = { ...base, wechaty: "wechaty", puppet: "qrcode-terminal", folder: newFolder() };
    await expect(loadPackages(options)).rejects.toMatchObject({
      next: expect.stringContaining("WECHATY_PUPPET"),
    });
  });

  test("上次留下的缓存清掉，登录留着，HOME 不变", async () => {
    const folder = join(newFolder(), "深", "处");
    mkdirSync(join(folder, "cache-old"), { recursive: true });
    mkdirSync(join(folder, "login.memory-card.json"));
    const home = process.env.HOME;
    const puppet = "wechaty-puppet-service";
    const given = { puppetOptions: { token: "insecure_a", endpoint: "127.0.0.1:1" } };
    const { makeBot } = await loadPackages({
      ...base,
      ...given,
      wechaty: "wechaty",
      puppet,
      folder,
    });
    for (const _ of [1, 2]) await makeBot();
    expect(process.env.HOME).toBe(home);
    const caches = readdirSync(folder).filter((name) => name !== "login.memory-card.json");
    expect(caches).toEqual([expect.stringMatching(/^cache-/u)]);
    expect(existsSync(join(folder, "cache-old"))).toBe(false);
  });
});

test.each([
  ["refused", { code: 16, message: "16 UNAUTHENTICATED: Invalid Wechaty TOKEN" }],
  ["refused", new Error("Wechaty Puppet Service requires a SNI as prefix of the token")],
  ["broken", { code: 14, details: "Connection dropped" }],
  ["broken", new Error("13 INTERNAL: Received RST_STREAM with code 2")],
  ["broken", new Error("14 UNAVAILABLE: No connection established")],
  ["broken", { code: 6, details: "GrpcServerImpl.event() can not call twice." }],
  ["other", new Error("message not found for id: 1")],
  ["other", "文字"],
  ["other", null],
])("读出 %s", (kind, error) => {
  expect(readTrouble(error)).toBe(kind);
});

test.each([
  'Wechaty service discovery failed for target wechaty://api.chatie.io/puppet_workpro_0123456789abc: token "puppet_workpro_0123456789abc" does not exist',
  '16 UNAUTHENTICATED: Invalid Wechaty TOKEN "秘密的令牌"',
  "连接 puppet_workpro_0123456789abcdef0123456789abcdef 失败",
])("错误里的令牌不进日志：%s", (message) => {
  const reason = reasonOf(new Error(`${message}\n后面的行不要`));
  expect(reason).not.toMatch(/0123456789ab|秘密|后面/u);
  expect(reason).toContain("[…]");
});
