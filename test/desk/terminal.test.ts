import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTerminalAdapter } from "../../adapters/terminal/adapter.ts";
import { createTerminalFiles } from "../../adapters/terminal/files.ts";
import { type Office, openOffice, reportText } from "./office.ts";

let folder: string;
let office: Office;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-terminal-"));
  office = await openOffice();
});
afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Types lines into a chat and reads all that comes back. */
async function types(...lines: readonly string[]): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = createTerminalAdapter({
    ask: office.ask,
    input,
    output,
    now: () => new Date(2025, 2, 1, 12),
    conversation: "t",
    greeting: "您好",
    apology: "出错了",
    onError: (error) => {
      throw error;
    },
    files: createTerminalFiles(folder),
  });
  input.end(`${lines.join("\n")}\n`);
  await terminal.start();
  await terminal.closed;
  output.end();
  return readAll(output);
}

const put = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test("写出文件的路径就是发文件；回来的文件放在旁边，不盖掉已有的", async () => {
  const path = put("我的 简讯.txt", "信阳市公安局2023年新收31件，予以公开9件。");
  put("核对-我的 简讯.html", "旧的");
  const output = await types(`"${path}" 核一下`);
  expect(output).toContain("核对2处：1处相符，1处不符，0处未载。");
  expect(readFileSync(join(folder, "核对-我的 简讯.html"), "utf8")).toBe("旧的");
  expect(existsSync(join(folder, "核对-我的 简讯-2.html"))).toBe(true);
  expect(existsSync(join(folder, "核对清单-我的 简讯.xlsx"))).toBe(true);
});

test("没有这个文件就是一句话", async () => {
  expect(await types("没有.txt 核一下")).not.toContain("核对");
});

test("终端前可以发布", async () => {
  const path = put("年报.txt", reportText(["46103", "50000"]));
  const output = await types(path, "发布", "信阳市公安局2023年行政许可多少件");
  expect(output).toContain("已发布");
  expect(output).toContain("50000件");
});
