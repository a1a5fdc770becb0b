import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "./terminal.ts";

const REPORT = "knowledge/reports/xinyang-public-security-2023.txt";
let folder: string;
let base: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  base = join(folder, "base.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("收入一份，再收未变", async () => {
  const first = await runCommand(["ingest", REPORT, "--base", base]);
  expect(first.out).toContain("读入 信阳市公安局 2023 年");
  expect(first.out).toMatch(/读入 1 份，新版本 0 份，未变 0 份；存疑 \d+ 份，拒收 0 份。\n$/u);
  expect(first.status).toBe(0);
  const second = await runCommand(["ingest", REPORT, "--base", base]);
  expect(second.out).toContain("读入 0 份，新版本 0 份，未变 1 份");
  const held = await runCommand(["reports", "--json", "--base", base]);
  expect(held.json()).toMatchObject([
    { id: "信阳市公安局-2023", agency: "信阳市公安局", year: 2023, version: 1 },
  ]);
});

test("--json 一份一行，名称按约定，空白为 null", async () => {
  const { status, json } = await runCommand(["ingest", "--json", "--dry-run", REPORT]);
  expect(status).toBe(0);
  expect(json()).toHaveLength(1);
  expect(json()[0]).toMatchObject({
    file: basename(REPORT),
    agency: "信阳市公安局",
    year: 2023,
    era: "2021",
    cells: { "requests.received@total": 31, "regulations.issued": 0 },
    uncertain: [],
    missing: [],
  });
});

test("拒收的说明原因，其余照收，状态为 1，次序不变", async () => {
  const note = join(folder, "通知.txt");
  writeFileSync(note, "关于召开会议的通知。明天上午九点开会。");
  const { status, json } = await runCommand([
    "ingest",
    "--json",
    note,
    REPORT,
    join(folder, "没有的.txt"),
    "--base",
    base,
  ]);
  expect(status).toBe(1);
  const [refused, read, absent] = json();
  expect(refused).toEqual({ file: "通知.txt", error: expect.stringContaining("没有找到") });
  expect(read).toMatchObject({
    file: basename(REPORT),
    outcome: "new",
    report: "信阳市公安局-2023",
  });
  expect(absent).toMatchObject({ file: "没有的.txt", error: expect.any(String) });
});

test("--dry-run 什么都不存", async () => {
  await runCommand(["ingest", "--dry-run", REPORT, "--base", base]);
  const held = await runCommand(["reports", "--base", base]);
  expect(held).toMatchObject({ status: 1, err: expect.stringContaining("没有这个底库文件") });
});

test("许多文件由几个线程读，次序不变", async () => {
  const names = Array.from({ length: 30 }, (_, n) => join(folder, `第${n}份.txt`));
  for (const name of names) copyFileSync(REPORT, name);
  const { json } = await runCommand(["ingest", "--json", ...names, "--base", base]);
  expect(json().map((line) => line.file)).toEqual(names.map((name) => basename(name)));
  expect(json().map((line) => line.outcome)).toEqual(["new", ...Array(29).fill("unchanged")]);
});

test("文件夹里没有年报文件：说明白，状态为 1", async () => {
  const { status, out } = await runCommand(["ingest", folder, "--dry-run"]);
  expect(out).toContain("没有找到可读的文件");
  expect(status).toBe(1);
});

test("改过的文件成为新版本；撤回恢复前一版；重读不改变结果", async () => {
  const changed = join(folder, "更正.txt");
  writeFileSync(changed, readFileSync(REPORT, "utf8").replace("31 件，均已", "31 件，都已"));
  await runCommand(["ingest", REPORT, "--base", base]);
  const second = await runCommand(["ingest", changed, "--base", base]);
  expect(second.out).toContain("  与前一版各格相同\n");
  expect(second.out).toContain("新版本 1 份");
  expect((await runCommand(["rebuild", "--base", base])).out).toBe("重读 2 份，读不出 0 份。\n");
  const undone = await runCommand(["withdraw", "信阳市公安局", "2023", "--base", base]);
  expect(undone.out).toBe("已撤回 信阳市公安局-2023-v2。现在以 信阳市公安局-2023 作答。\n");
  expect(await runCommand(["withdraw", "信阳市公安局", "去年", "--base", base])).toMatchObject({
    status: 1,
  });
});
