import { expect, test } from "vitest";
import { toMarkdown } from "../../adapters/aibot/markdown.ts";
import type { ReplyBlock } from "../../src/conversation/message.ts";

const draw = (...blocks: readonly ReplyBlock[]) =>
  toMarkdown({
    json: { kind: "figure", text: "", figures: [], claims: [], options: [] },
    text: "",
    blocks,
    options: [],
    suggestions: [],
    files: [],
  });

test("数字原样：负数、区间、小数点不加斜杠", () => {
  const text = "-5件\n+3.5%\n10~20件\n-3.25个百分点\n1. 甲";
  expect(draw({ kind: "text", text })).toBe(text);
});

test("会被当成格式的字符加斜杠", () => {
  expect(draw({ kind: "text", text: "# 一\n- 二\n> 三\n*四* _五_ ~~六~~" })).toBe(
    "\\# 一\n\\- 二\n\\> 三\n\\*四\\* \\_五\\_ \\~~六\\~~",
  );
});

test("标题加粗，出处引用，表格成表", () => {
  const drawn = draw(
    { kind: "headline", text: "31件" },
    { kind: "table", header: ["年", "件"], rows: [["2023", "31|32"]] },
    { kind: "source", text: "甲\n乙" },
  );
  expect(drawn).toBe("**31件**\n\n| 年 | 件 |\n| --- | --- |\n| 2023 | 31\\|32 |\n\n> 甲\n> 乙");
});
