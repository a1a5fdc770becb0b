import { describe, expect, test } from "vitest";
import type { Known } from "../../src/slots/bind-aspects.ts";
import { read } from "./read.ts";

/** Cells named by a text, `requests.received@person`; `a|b` where the words fit both. */
const cells = (text: string, known: Known | null = null) =>
  read(text, known).targets.map(
    ({ metrics, applicant }) => metrics.join("|") + (applicant ? `@${applicant}` : ""),
  );

const CORPUS: readonly (readonly [cell: string, ...phrases: string[]])[] = [
  [
    "requests.received",
    "收到多少件申请",
    "新收申请几件",
    "接到的依申请公开多少",
    "申请量是多少",
    "收了几件",
  ],
  ["requests.carried_out", "结转下年度继续办理", "年底还没办完的申请", "没办结的几件"],
  ["requests.granted", "予以公开几件", "同意公开的有多少", "点头同意公开的"],
  ["requests.denied.all", "不予公开多少", "没公开的几件", "被拒了几件申请"],
  ["requests.denied.state_secret", "涉密的几件", "属于国家秘密", "涉密不公开几件"],
  ["requests.denied.process_information", "四类过程性信息", "过程性信息多少件"],
  [
    "requests.unavailable.not_held",
    "不掌握的",
    "信息不存在几件",
    "（四）无法提供第1小项",
    "三、(四)1项",
  ],
  ["requests.rejected.petition", "信访举报投诉类几件", "当成信访打回去的申请"],
  ["requests.concluded", "办结几件", "办理结果总计", "办结总数"],
  ["review.total", "行政复议几件", "复议多少", "复议案件总数"],
  ["review.corrected", "复议被纠正几件", "行政复议结果纠正"],
  ["litigation.all.total", "行政诉讼几件", "打了几场官司"],
  ["litigation.direct.corrected", "未经复议直接起诉的结果纠正", "直接起诉败诉几件"],
  ["litigation.after_review.upheld", "复议后起诉结果维持"],
  ["normative_documents.repealed", "废掉的规范性文件", "规范性文件废止几件", "废止的红头文件"],
  ["normative_documents.in_force", "现行有效的规范性文件", "还有效的规范性文件几件"],
  ["licensing.decisions", "行政许可多少件", "发了多少个许可", "许可决定数"],
  ["licensing.change", "行政许可本年增减"],
  ["penalties.decisions", "处罚几起", "开了多少罚单", "下了几份处罚决定"],
  ["fees.amount", "收费多少万元", "规费收了多少钱"],
  ["procurement.amount", "采购总金额", "集中采购金额多少万元"],
  ["procurement.projects", "集中采购项目几个"],
];

describe("说法 → 单元格", () => {
  for (const [cell, ...phrases] of CORPUS)
    test.each(phrases)(`${cell} ← %s`, (phrase) => {
      expect(cells(phrase)).toEqual([cell]);
      expect(read(phrase).unexplained).toEqual([]);
    });
});

test("占字后面点了名的整体，和前面一行里的同一个词是两回事", () => {
  expect(cells("内部事务不公开的占全部不予公开的比例")).toEqual([
    "requests.denied.internal_affairs",
    "requests.denied.all",
  ]);
});

describe("申请人", () => {
  test.each([
    ["企业申请几件", "requests.received@company"],
    ["律所申请了多少", "requests.received@legal"],
    ["个人不掌握的几件", "requests.unavailable.not_held@person"],
    ["法人或其他组织申请几件", "requests.received@organizations"],
    ["新收申请中“其他”类组织", "requests.received@other"],
  ])("%s → %s", (text, cell) => {
    expect(cells(text)).toEqual([cell]);
  });

  test("表二没有申请人：企业的许可说不清", () => {
    expect(read("企业的行政许可几件").unexplained.map((u) => u.words)).toEqual(["企业"]);
  });
});

describe("几项并列", () => {
  test.each([
    [
      "许可、处罚、强制各多少",
      ["licensing.decisions", "penalties.decisions", "coercion.decisions"],
    ],
    [
      "复议的维持、纠正、其他、未审结、总计",
      ["review.upheld", "review.corrected", "review.other", "review.pending", "review.total"],
    ],
    ["复议诉讼各几件", ["review.total", "litigation.all.total"]],
    [
      "规范性文件有多少",
      ["normative_documents.issued|normative_documents.repealed|normative_documents.in_force"],
    ],
  ])("%s", (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test("追问只说方面：接上一问的对象", () => {
    const known = { object: "normative", route: null, aspect: "issued" };
    expect(cells("废的呢", known)).toEqual(["normative_documents.repealed"]);
    expect(cells("规章呢", { ...known, aspect: "repealed" })).toEqual(["regulations.repealed"]);
    expect(cells("那维持的", { object: "review", route: null, aspect: "total" })).toEqual([
      "review.upheld",
    ]);
  });
});

describe("错字、谐音、拼音", () => {
  test.each([
    ["行政处法几件", "penalties.decisions"],
    ["与以公开几件", "requests.granted"],
    ["不掌屋信息的申请", "requests.unavailable.not_held"],
    ["付议几件", "review.total"],
    ["xingzheng chufa jijian", "penalties.decisions"],
  ])("%s → %s", (text, cell) => {
    expect(cells(text)).toEqual([cell]);
    expect(read(text).slips.length).toBeGreaterThan(0);
  });

  test.each(["行政处分几件", "行政赔偿几件", "行政裁决几件"])("%s 不是错字", (text) => {
    expect(cells(text)).toEqual([]);
  });
});
