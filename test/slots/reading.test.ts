import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

const cells = (text: string) =>
  read(text).targets.map(
    ({ metrics, applicant }) => metrics.join("|") + (applicant ? `@${applicant}` : ""),
  );

describe("同一句里的法院、官司跟着已点明的那一类诉讼", () => {
  test.each([
    ["没复议直接告到法院 机关赢了的几件", ["litigation.direct.upheld"]],
    ["复议之后又去告的 法院还没判的有几个", ["litigation.after_review.pending"]],
    ["官司几件，直接起诉几件", ["litigation.all.total", "litigation.direct.total"]],
  ])("%s", (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe("结果后面的合计、总数不是另一个数", () => {
  test.each([
    ["行政诉讼结果维持合计", ["litigation.all.upheld"]],
    ["诉讼尚未审结的总数", ["litigation.all.pending"]],
    ["行政复议总计", ["review.total"]],
  ])("%s", (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe("几项：说对了项数才放过", () => {
  test.each(["无法提供 三项合计", "不予处理 五项之和", "新收、予以公开、不掌握、信访类四个数相加"])(
    "%s",
    (text) => {
      expect(read(text).unexplained).toEqual([]);
    },
  );

  test("无法提供四项合计：只有三项", () => {
    expect(read("无法提供 四项合计").unexplained.map(({ words }) => words)).toEqual(["四项"]);
  });
});

describe("不是个人的，就是法人或其他组织", () => {
  test.each(["非个人申请几件", "不是自然人提的申请有多少", "单位申请的几件，不算个人"])(
    "%s",
    (text) => {
      const { targets, applicants } = read(text);
      const named = [...applicants, ...targets.map(({ applicant }) => applicant)];
      expect(new Set(named)).toEqual(new Set(["organizations"]));
    },
  );
});

test("现成的词不当作笔误", () => {
  expect(read("勾稽公式").slips).toEqual([]);
  expect(read("收费折合多少亿元").slips).toEqual([]);
  expect(read("行政付议几件").slips).toEqual([{ from: "行政付议", to: "行政复议" }]);
});

test("笔误不把话改成反话", () => {
  const { slips, applicants } = read("31件全部是自然人提的");
  expect(slips).toEqual([]);
  expect(applicants).toEqual(["person"]);
});

describe("由几部分拼成的说法", () => {
  test.each([
    ["不肯缴处理费的几件", "requests.other.unpaid"],
    ["过了期没补材料的几件", "requests.other.uncorrected"],
    ["法规明令禁止公开的几件", "requests.denied.prohibited"],
    ["顺延到下一年度办理的件数", "requests.carried_out"],
    ["查不到这份材料的几件", "requests.unavailable.not_held"],
    ["头一年留下来的申请", "requests.carried_in"],
  ])("%s", (text, metric) => {
    expect(cells(text)).toContain(metric);
  });

  test.each(["没交申请书", "不补办证件", "转到财政局"])("%s：不是", (text) => {
    expect(cells(text).filter((cell) => cell.startsWith("requests.other"))).toEqual([]);
  });
});

describe("错字藏在单字的词后面", () => {
  test.each([
    ["行政事业性收废多少万元", "fees.amount"],
    ["新坊举报投诉类几件", "requests.rejected.petition"],
    ["现行有郊的规范性文件几件", "normative_documents.in_force"],
  ])("%s", (text, metric) => {
    expect(cells(text).map((cell) => cell.split("@")[0])).toContain(metric);
    expect(read(text).unexplained).toEqual([]);
  });

  test.each(["新方申请几件", "行政处分几件"])("%s：不是错字", (text) => {
    expect(read(text).slips).toEqual([]);
  });
});
