import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../adapters/config.ts";
import { openBase } from "../../src/index.ts";
import { runCommand } from "./terminal.ts";

let folder: string;
let base: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  base = join(folder, "base.sqlite");
  await (await openBase(base, { now: () => new Date("2025-03-01T08:00:00Z") })).close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [{ NIANBAO_TODAY: "2025-02-30" }, "NIANBAO_TODAY"],
  [{ NIANBAO_TODAY: "昨天" }, "NIANBAO_TODAY"],
  [{ NIANBAO_REDIS: "http://host" }, "NIANBAO_REDIS"],
  [{ NIANBAO_UNANSWERED_DAYS: "0" }, "NIANBAO_UNANSWERED_DAYS"],
  [{ NIANBAO_LOG_LEVEL: "loud" }, "NIANBAO_LOG_LEVEL"],
])("配置有误时指出哪个变量：%o", (env, name) => {
  expect(() => readConfig(env)).toThrow(
    expect.objectContaining({ code: "config_invalid", message: expect.stringContaining(name) }),
  );
});

test("什么都不配置也是完整的配置；空的变量等于没有", () => {
  const empty = readConfig({});
  expect(empty).toMatchObject({ base: null, today: null, redis: null, unansweredDays: 90 });
  expect(readConfig({ NIANBAO_BASE: " ", NIANBAO_TODAY: "" })).toEqual(empty);
});

test("用法不对时用中文说", async () => {
  expect(await runCommand(["没有的命令"])).toMatchObject({
    status: 1,
    err: expect.stringContaining("没有这个命令：没有的命令"),
  });
  expect(await runCommand(["reports", "--bas"])).toMatchObject({
    status: 1,
    err: expect.stringContaining("没有这个选项：--bas"),
  });
  expect(await runCommand(["ingest"])).toMatchObject({
    status: 1,
    err: expect.stringContaining("缺少参数"),
  });
});

test("权限：授予、列出、撤销，都进记录", async () => {
  const granted = await runCommand(["roles", "grant", "telegram", "1001", "发布", "--base", base]);
  expect(granted.out).toBe("已授予 telegram:1001 发布权限。\n");
  expect((await runCommand(["roles", "list", "--base", base])).out).toContain("1001  发布");
  expect(
    (await runCommand(["roles", "grant", "telegram", "1001", "皇帝", "--base", base])).err,
  ).toContain("没有这个角色：皇帝");
  expect((await runCommand(["roles", "revoke", "telegram", "1001", "--base", base])).out).toContain(
    "已撤销",
  );
  expect((await runCommand(["roles", "revoke", "telegram", "1001", "--base", base])).status).toBe(
    1,
  );
  expect((await runCommand(["log", "--base", base])).out).toMatch(/撤权.*\n.*授权/u);
});

test("权限文件：读得出的生效，读不出的说明白", async () => {
  const file = join(folder, "roles.json");
  writeFileSync(file, '[{"channel": "wecom", "asker": "zhang", "role": "admin"}]');
  expect(
    (await runCommand(["roles", "list", "--base", base], { NIANBAO_ROLES: file })).out,
  ).toMatch(/wecom +zhang +管理 +配置文件/u);
  writeFileSync(file, '[{"channel": "wecom", "asker": "zhang", "role": "king"}]');
  expect(
    (await runCommand(["roles", "list", "--base", base], { NIANBAO_ROLES: file })).err,
  ).toContain("NIANBAO_ROLES");
});

test("管理码打印一次，记录里没有它", async () => {
  const { out } = await runCommand(["admin-code", "--minutes", "5", "--base", base]);
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/u.exec(out)?.[0] ?? "";
  expect(code).not.toBe("");
  expect((await runCommand(["log", "--base", base])).out).not.toContain(code);
  expect((await runCommand(["admin-code", "--minutes", "0", "--base", base])).status).toBe(1);
});

test("未答问题按组列出", async () => {
  const opened = await openBase(base, { now: () => new Date("2025-03-01T08:00:00Z") });
  for (const text of ["罚款金额一共多少", "罚款金额一共是多少", "局长电话"]) {
    await opened.unanswered.add({
      text,
      at: new Date("2025-03-01T08:00:00Z"),
      channel: "telegram",
      reason: "out_of_scope",
      asker: "1",
    });
  }
  await opened.close();
  const { out } = await runCommand(["unanswered", "--base", base]);
  expect(out).toMatch(/^2 次.*\n {4}也问：.*\n1 次.*局长电话\n$/u);
});

test("帮助是中文的，列是齐的", async () => {
  const { status, out } = await runCommand(["export", "--help"]);
  expect(status).toBe(0);
  expect(out).toContain("用法： nianbao export [选项]");
  expect(out).toContain("（默认 csv）");
  expect(out).not.toMatch(/\b(Usage|Options|default|choices)\b/u);
  const wrong = await runCommand(["export", "--format", "pdf"]);
  expect(wrong.err).toContain("pdf，应为 csv, xlsx, json 之一");
});
