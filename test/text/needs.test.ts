import fc from "fast-check";
import { expect, test } from "vitest";
import { readNonFigures } from "../../src/text/non-figures.ts";
import { readYears } from "../../src/text/years/year.ts";

/** What the rules of both lists are made of: any mixture may be a match. */
const PIECES =
  "2023 2019 23 19 7 12 1234567 13800000000 0912 2024/1 二零二三 壹贰 三 十 一 第 号 条 款 项 目 ( ) 年 度 月 日 、 , 。 ; : . - — 至 到 ~ / @ 和 与 前 后 以来 至今 之前 起 开始 今年 去年 近 过去 几 来 间 十四五 季度 上半年 页 共 电话 热线 拨打 邮编 编号 索引号 备案号 届 附件 表 图 名 室 楼 村 路 发布 的 年报 报告 www gov cn http:// a 上午 点 TOP 两 两年 从 自 年前 历 每 明 上一 头 昨 当 本".split(
    " ",
  );
/** Characters that open the gate of every rule, on a line of their own. */
const OPEN =
  "\n/ . @ 号 〔 [ 【 ( 0 1 话 拨 邮 码 9 年 月 日 季 : 条 - 页 、 件 前 第 届 五 至 后 两 零";
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((it) => it.join(""));

test("无关的字不改变读法：规则的必有字没有漏写", () => {
  const today = new Date(2025, 5, 1);
  fc.assert(
    fc.property(texts, (words) => {
      const text = `${words}。`;
      const inside = (span: { readonly start: number }) => span.start < text.length;
      const wide = `${text}${OPEN}`;
      expect(readNonFigures(text)).toEqual(readNonFigures(wide).filter(inside));
      expect(readYears(text, { today })).toEqual(readYears(wide, { today }).filter(inside));
    }),
    { numRuns: 4_000, seed: 7 },
  );
});
