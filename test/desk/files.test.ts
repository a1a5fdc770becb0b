import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import { reportDocx } from "../documents/build-office.ts";
import { fileOf, type Office, openOffice, reportText } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("政务公开科 0376-0000000");
});
afterAll(() => office.close());

const DRAFT =
  "信阳市公安局2023年新收31件，予以公开6件，不予公开3件，无法提供22件。门户网站发布信息1287条，举办培训9次。电话0376-6531110。";

describe("谁能发文件", () => {
  test("没有权限：不取文件，说找谁、报自己的编号", async () => {
    const read = vi.fn();
    const { text, files } = await office.hands("路人", { name: "草稿.docx", size: 10, read });
    expect(text).toContain("政务公开科 0376-0000000");
    expect(text).toContain("telegram:路人");
    expect(read).not.toHaveBeenCalled();
    expect(files).toEqual([]);
  });

  test("另一个渠道的同名人不是工作人员", async () => {
    const { text } = await office.hands("clerk", fileOf("a.txt", DRAFT), "", { channel: "wecom" });
    expect(text).toContain("文件只收工作人员的");
  });
});

describe("草稿", () => {
  test("先一句总结，再只列有问题的；附标注稿和清单", async () => {
    const { text, json, files } = await office.hands("clerk", fileOf("简讯.txt", DRAFT));
    const [head, ...lines] = text.split("\n");
    expect(head).toBe("核对6处：4处相符，1处不符，1处未载。");
    expect(lines[0]).toMatch(/^✗ “不予公开3件”：不符，报告为1件/u);
    expect(lines[1]).toMatch(/^\? “举办培训9次”：报告未载/u);
    expect(json.kind).toBe("verification");
    expect(json.claims.map(({ verdict }) => verdict)).toEqual([
      "match",
      "match",
      "mismatch",
      "match",
      "match",
      "not_found",
    ]);
    expect(files.map(({ name }) => name)).toEqual(["核对-简讯.html", "核对清单-简讯.xlsx"]);
    const page = new TextDecoder().decode(files[0]?.bytes);
    expect(page).toContain('<mark class="wrong" title="不符">3件</mark>');
    expect(page).toContain('<mark class="right" title="相符">31件</mark>');
    const sheet = await readDocument({
      name: "a.xlsx",
      bytes: files[1]?.bytes ?? new Uint8Array(),
    });
    const table = sheet.blocks.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.rows).toHaveLength(7);
  });

  test("“全部”列出每一处；半小时后不再有", async () => {
    await office.hands("clerk", fileOf("简讯.txt", DRAFT));
    const { text } = await office.says("clerk", "全部");
    expect(text.match(/^[✓≈✗?] /gmu)).toHaveLength(6);
    office.later(31);
    expect((await office.says("clerk", "完整清单")).text).not.toContain("✓");
  });

  test("说了是草稿，就算里面有表也按草稿核", async () => {
    const file = fileOf("草稿.txt", reportText(["46103", "46013"]));
    const { json, text } = await office.hands("clerk", file, "这是草稿，核一下");
    expect(json.kind).toBe("verification");
    expect(json.claims.filter(({ verdict }) => verdict === "mismatch")).toEqual([]);
    expect(text).toContain("✗ 行政许可：稿里46013，年报46103");
  });

  test("Word 稿还回 Word 稿，能再读出同样的文字", async () => {
    const bytes = await reportDocx();
    const { files } = await office.hands("clerk", fileOf("稿子.docx", bytes), "核一下这个稿子");
    expect(files[0]?.name).toBe("核对-稿子.docx");
    const back = await readDocument({ name: "a.docx", bytes: files[0]?.bytes ?? bytes });
    expect(back.blocks[0]).toMatchObject({ text: "松河县林业局2023年政府信息公开工作年度报告" });
  });
});

describe("没发布的年报", () => {
  test("“核一下这份年报”：勾稽，什么也不存", async () => {
    const before = await office.base.facts.holdings();
    const wrong = reportText(["总计\t\t31\t0\t0\t0\t0\t0\t31", "总计\t\t30\t0\t0\t0\t0\t0\t30"]);
    const { text, json } = await office.hands(
      "editor",
      fileOf("年报.txt", wrong),
      "核一下这份年报",
    );
    expect(json.kind).toBe("audit");
    expect(text).toMatch(/^必须改：/mu);
    expect(text).toContain("库里没有信阳市公安局2022年年报，跨年的没有核");
    expect(json.options).toEqual([]);
    expect(await office.base.facts.holdings()).toEqual(before);
  });

  test("与库里上一年的对：结转对不上要说", async () => {
    const next = reportText(
      ["2023 年", "2024 年"],
      ["2023年", "2024年"],
      ["规范性文件\t0\t3\t6", "规范性文件\t0\t0\t9"],
    );
    const { text } = await office.hands("clerk", fileOf("2024年报.txt", next), "勾稽一下");
    expect(text).toContain("已与库里的2023年年报对过");
    expect(text).toMatch(/请核：9 ≠ 6\+0−0 不平/u);
  });

  test("没有发布权限的人发年报：核，并说明发布找谁；没有按钮", async () => {
    const { json, text } = await office.hands("clerk", fileOf("年报.txt", reportText()));
    expect(json.kind).toBe("audit");
    expect(json.options).toEqual([]);
    expect(text).toContain("没有发布权限");
  });

  test("要核年报而文件不是年报：说为什么，再按草稿核", async () => {
    const { text } = await office.hands("clerk", fileOf("简讯.txt", DRAFT), "核一下这份年报");
    expect(text).toMatch(/^没有读成年报，改按草稿核对/u);
    expect(text).toContain("核对6处");
  });
});

describe("先发文件，再说要做什么（微信没有附言）", () => {
  test("“核一下这份年报”说的是刚发的文件，不是库里的", async () => {
    await office.hands("editor", fileOf("年报.txt", reportText(["46103", "50000"])));
    const { json, text } = await office.says("editor", "核一下这份年报");
    expect(json.kind).toBe("audit");
    expect(text).toContain("发来的文件，没有存");
    expect((await office.says("editor", "刚发的文件按草稿核")).text).toContain(
      "稿里50000，年报46103",
    );
  });

  test("十分钟后、别人说的，不算", async () => {
    const group = { conversation: "群", group: true };
    await office.hands("clerk", fileOf("年报.txt", reportText()), "", group);
    expect((await office.says("boss", "核一下这份年报", group)).text).not.toContain("发来的文件");
    office.later(11);
    expect((await office.says("clerk", "核一下这份年报", group)).text).not.toContain("发来的文件");
  });
});

describe("读不了的文件", () => {
  const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  test.each([
    ["照片.png", PICTURE, "图片"],
    ["空.docx", new Uint8Array(), "空"],
    ["坏.docx", new TextEncoder().encode("PK\u0003\u0004坏掉的"), "没有读"],
    ["长.txt", new TextEncoder().encode("新收31件。".repeat(250_000)), "超过"],
    ["稿.txt", new TextEncoder().encode("新收31件。".repeat(40_000)), "超过200000字"],
    ["深.html", new TextEncoder().encode("<div>".repeat(50_000)), "没有读"],
  ])("%s：一句话说清楚，机器人还在", async (name, bytes, words) => {
    const { text, files } = await office.hands("clerk", fileOf(name, bytes));
    expect(text).toContain(words);
    expect(files).toEqual([]);
    expect((await office.says("clerk", "信阳市公安局2023年收到多少件申请")).text).toContain("31件");
  });

  test("渠道说太大：把那句话转给人", async () => {
    const { NianbaoError } = await import("../../src/index.ts");
    const read = () => Promise.reject(new NianbaoError("file_too_large", "文件太大", "请拆开。"));
    const { text } = await office.hands("clerk", { name: "a.pdf", size: null, read });
    expect(text).toBe("文件太大\n请拆开。");
  });

  test("一次来两个文件：先看第一个，并说明", async () => {
    const files = [fileOf("一.txt", DRAFT), fileOf("二.txt", DRAFT)];
    const { text } = await office.says("clerk", "", { files });
    expect(text).toContain("先看“一.txt”");
  });
});

test("同一条消息再送达：连文件一起再给", async () => {
  const extra = { id: "same", files: [fileOf("简讯.txt", DRAFT)] };
  const first = await office.says("clerk", "", extra);
  const again = await office.says("clerk", "", extra);
  expect(again).toEqual(first);
});
