import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expandInputs } from "../../src/documents/archive/expand-inputs.ts";
import type { DocumentLimits } from "../../src/documents/limits.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function expanded(paths: readonly string[], limits: Partial<DocumentLimits> = {}) {
  const found: string[] = [];
  for await (const input of expandInputs(paths, limits)) {
    if (input.kind === "file") found.push(`${input.file.name}=${Buffer.from(input.file.bytes)}`);
    else found.push(`${input.name} 不收：${input.error.message}`);
  }
  return found;
}

const zipped = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
};

describe("输入的展开", () => {
  test("文件夹：按名排序，系统文件、图片、链接不收，找不到的说明", async () => {
    const root = join(folder, "年报");
    mkdirSync(join(root, "城区2023.1", "甲_files"), { recursive: true });
    writeFileSync(join(root, "乙.txt"), "乙");
    writeFileSync(join(root, "城区2023.1", "甲.htm"), "甲");
    writeFileSync(join(root, "城区2023.1", "甲_files", "广告.htm"), "x");
    writeFileSync(join(root, ".DS_Store"), "x");
    writeFileSync(join(root, "~$甲.docx"), "x");
    writeFileSync(join(root, "图.png"), "x");
    symlinkSync("/etc/hostname", join(root, "链接.txt"));
    expect(await expanded([root, join(folder, "没有.txt")])).toEqual([
      "乙.txt=乙",
      "城区2023.1/甲.htm=甲",
      `没有.txt 不收：找不到 ${join(folder, "没有.txt")}。`,
    ]);
  });

  test("压缩包：嵌套、层数、系统文件夹", async () => {
    const inner = await zipped({ "丙.txt": "丙" });
    const deepest = await zipped({
      "一.zip": await zipped({ "二.zip": await zipped({ "三.zip": inner }) }),
    });
    const path = join(folder, "包.zip");
    writeFileSync(
      path,
      await zipped({ "甲.txt": "甲", "__MACOSX/甲.txt": "x", "里.zip": inner, "深.zip": deepest }),
    );
    expect(await expanded([path])).toEqual([
      "包.zip/甲.txt=甲",
      "包.zip/里.zip/丙.txt=丙",
      expect.stringMatching(/^包\.zip\/深\.zip\/一\.zip\/二\.zip 不收：压缩包套压缩包超过 3 层/),
    ]);
  });

  test("压缩包里的 GBK 文件名认得出，往上跳的名字不收", async () => {
    const zip = new JSZip();
    zip.file("____.txt", "甲");
    zip.file("../xx.txt", "乙");
    const bytes = await zip.generateAsync({ type: "nodebuffer" });
    const gbk = iconv.encode("年报", "gbk");
    for (let at = bytes.indexOf("____"); at >= 0; at = bytes.indexOf("____", at + 1))
      gbk.copy(bytes, at);
    const path = join(folder, "中文.zip");
    writeFileSync(path, bytes);
    expect(await expanded([path])).toEqual([
      "中文.zip/年报.txt=甲",
      expect.stringContaining("文件名不安全"),
    ]);
  });

  test("压缩比、总量、个数、单个大小都有上限；坏包说明", async () => {
    const path = join(folder, "炸弹.zip");
    writeFileSync(path, await zipped({ "a.txt": Buffer.alloc(3 * 1024 * 1024), "b.txt": "乙" }));
    expect(await expanded([path])).toEqual([expect.stringContaining("压缩比超过 100 倍")]);
    const even = { unpackRatio: 1e9 };
    expect(await expanded([path], { ...even, bytes: 1024 * 1024 })).toEqual([
      expect.stringContaining("文件超过 1048576 字节"),
      "炸弹.zip/b.txt=乙",
    ]);
    expect(await expanded([path], { ...even, archiveBytes: 1024 })).toEqual([
      expect.stringContaining("解压后超过 1024 字节"),
    ]);
    expect(await expanded([path], { ...even, entries: 1 })).toContainEqual(
      expect.stringContaining("超过 1 个文件"),
    );
    const broken = join(folder, "坏.zip");
    writeFileSync(broken, "PK\x03\x04坏的");
    expect(await expanded([broken])).toEqual([expect.stringContaining("压缩包已损坏")]);
  });

  test("大文件不读进来就拒绝", async () => {
    const path = join(folder, "大.html");
    writeFileSync(path, "一二三四");
    expect(await expanded([path], { bytes: 5 })).toEqual([
      expect.stringContaining("文件超过 5 字节"),
    ]);
  });
});
