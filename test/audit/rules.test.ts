import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit/index.ts";
import { balancedTable3, buildReport, type ReportSketch } from "./build-report.ts";

interface Case {
  readonly name: string;
  readonly report: ReportSketch;
  readonly previous?: ReportSketch;
}
interface Invalid extends Case {
  readonly severity: "error" | "warning" | "info";
  /** Words that the finding's line must hold. */
  readonly says: string;
}

const table3 = balancedTable3({
  granted: 6,
  "unavailable.not_held": 22,
  "denied.internal_affairs": 1,
  "rejected.petition": 2,
});
const review = {
  "review.total": 4,
  "review.upheld": 2,
  "review.corrected": 1,
  "review.other": 1,
  "review.pending": 0,
};

const RULES: Readonly<
  Record<string, { readonly valid: readonly Case[]; readonly invalid: readonly Invalid[] }>
> = {
  "R3-1": {
    valid: [
      { name: "31+0=31+0", report: { cells: table3 } },
      { name: "空格不算错", report: { cells: { ...table3, "requests.carried_in@person": "" } } },
    ],
    invalid: [
      {
        name: "上年结转多填",
        report: { cells: { ...table3, "requests.carried_in@person": 2 } },
        severity: "error",
        says: "自然人：31+2 ≠ 31+0",
      },
    ],
  },
  "R3-2": {
    valid: [{ name: "各项之和等于总计", report: { cells: table3 } }],
    invalid: [
      {
        name: "总计少1",
        report: { cells: { ...table3, "requests.concluded@total": 30 } },
        severity: "error",
        says: "总计：30 ≠ 6+1+22+2",
      },
    ],
  },
  "R3-3": {
    valid: [
      { name: "自然人列与总计列相同", report: { cells: table3 } },
      {
        name: "分项留空、总计为0",
        report: {
          cells: { ...table3, "requests.partial@company": "", "requests.partial@person": "" },
        },
      },
    ],
    invalid: [
      {
        name: "总计不等于分项",
        report: { cells: { ...table3, "requests.partial@total": 3 } },
        severity: "error",
        says: "3 ≠ 0",
      },
      {
        name: "已填分项超过总计",
        report: {
          cells: { ...table3, "requests.granted@total": 5, "requests.granted@company": "" },
        },
        severity: "error",
        says: "已超过总计",
      },
    ],
  },
  "R3-4": {
    valid: [{ name: "整数", report: { cells: table3 } }],
    invalid: [
      {
        name: "小数",
        report: { cells: { ...table3, "requests.partial@other": 0.5 } },
        severity: "error",
        says: "整数",
      },
    ],
  },
  "R3-5": {
    valid: [{ name: "都填", report: { cells: table3 } }],
    invalid: [
      {
        name: "总计空、分项填",
        report: { cells: { ...table3, "requests.granted@total": "" } },
        severity: "warning",
        says: "分项之和6",
      },
      {
        name: "个别格漏填",
        report: { cells: { ...table3, "requests.partial@other": "" } },
        severity: "warning",
        says: "疑漏填",
      },
    ],
  },
  "R3-6": {
    valid: [{ name: "全填0", report: { cells: table3 } }],
    invalid: [
      {
        name: "有空有0",
        report: {
          cells: {
            ...table3,
            "requests.partial@legal": "",
            "requests.partial@other": "",
            "requests.granted@legal": "",
          },
        },
        severity: "info",
        says: "3格未填",
      },
    ],
  },
  "R4-1": {
    valid: [{ name: "4=2+1+1+0", report: { cells: review } }],
    invalid: [
      {
        name: "总计多2",
        report: { cells: { ...review, "review.total": 6 } },
        severity: "error",
        says: "6 ≠ 2+1+1",
      },
    ],
  },
  "R4-2": {
    valid: [{ name: "整数", report: { cells: review } }],
    invalid: [
      {
        name: "负数",
        report: { cells: { ...review, "review.pending": -1 } },
        severity: "error",
        says: "不小于0",
      },
    ],
  },
  "R4-3": {
    valid: [
      {
        name: "复议够数",
        report: { cells: { "review.total": 1, "litigation.after_review.total": 2 } },
        previous: { year: 2022, cells: { "review.total": 3 } },
      },
    ],
    invalid: [
      {
        name: "复议后起诉多于两年复议",
        report: { cells: { "review.total": 1, "litigation.after_review.total": 5 } },
        previous: { year: 2022, cells: { "review.total": 1 } },
        severity: "info",
        says: "1+1 < 5",
      },
    ],
  },
  "R2-1": {
    valid: [
      { name: "减少的项目可为负", report: { era: "2019", cells: { "licensing.change": -3 } } },
      { name: "金额可有小数", report: { cells: { "fees.amount": 282.1 } } },
    ],
    invalid: [
      {
        name: "许可有小数",
        report: { cells: { "licensing.decisions": 12.5 } },
        severity: "error",
        says: "整数",
      },
    ],
  },
  "R2-2": {
    valid: [
      {
        name: "设区的市政府",
        report: { agency: "青禾市人民政府", cells: { "regulations.issued": 2 } },
      },
      { name: "局填0", report: { cells: { "regulations.issued": 0 } } },
    ],
    invalid: [
      {
        name: "县局填15",
        report: { agency: "青山县卫生健康局", cells: { "regulations.in_force": 15 } },
        severity: "warning",
        says: "规章只能由",
      },
    ],
  },
  "R2-3": {
    valid: [
      {
        name: "寻常金额",
        report: { cells: { "fees.amount": 484.58 } },
        previous: { year: 2022, cells: { "fees.amount": 478 } },
      },
    ],
    invalid: [
      {
        name: "去年的一万倍",
        report: { cells: { "fees.amount": 45_000 } },
        previous: { year: 2022, cells: { "fees.amount": 4.2 } },
        severity: "warning",
        says: "千倍以上",
      },
      {
        name: "484亿元",
        report: { cells: { "fees.amount": 4_845_800 } },
        severity: "warning",
        says: "484.58亿元",
      },
      {
        name: "去年才是大数",
        report: { cells: { "fees.amount": 549 } },
        previous: { year: 2022, cells: { "fees.amount": 4_845_800 } },
        severity: "info",
        says: "千倍",
      },
    ],
  },
  "R2-4": {
    valid: [
      {
        name: "有效多于制发",
        report: { cells: { "normative_documents.issued": 2, "normative_documents.in_force": 6 } },
      },
    ],
    invalid: [
      {
        name: "有效少于制发",
        report: { cells: { "normative_documents.issued": 5, "normative_documents.in_force": 3 } },
        severity: "info",
        says: "3 < 5",
      },
    ],
  },
  "R2-5": {
    valid: [
      {
        name: "总数够",
        report: {
          era: "2019",
          cells: { "normative_documents.disclosed": 2, "normative_documents.disclosed_total": 31 },
        },
      },
    ],
    invalid: [
      {
        name: "总数少于新公开",
        report: {
          era: "2019",
          cells: { "normative_documents.disclosed": 2, "normative_documents.disclosed_total": 1 },
        },
        severity: "warning",
        says: "1 < 2",
      },
    ],
  },
  "Y-1": {
    valid: [
      {
        name: "上年结转接得上",
        report: { cells: table3 },
        previous: { year: 2022, cells: table3 },
      },
    ],
    invalid: [
      {
        name: "接不上",
        report: { cells: table3 },
        previous: { year: 2022, cells: { ...table3, "requests.carried_out@total": 4 } },
        severity: "warning",
        says: "0 ≠ 4",
      },
      {
        name: "总计接得上、申请人归类不同",
        report: { cells: table3 },
        previous: { year: 2022, cells: { ...table3, "requests.carried_out@legal": 1 } },
        severity: "info",
        says: "0 ≠ 1",
      },
    ],
  },
  "Y-2": {
    valid: [
      {
        name: "6=9+0−3",
        report: {
          cells: {
            "normative_documents.in_force": 6,
            "normative_documents.issued": 0,
            "normative_documents.repealed": 3,
          },
        },
        previous: { year: 2022, cells: { "normative_documents.in_force": 9 } },
      },
      {
        name: "去年是旧表",
        report: {
          cells: {
            "normative_documents.in_force": 6,
            "normative_documents.issued": 0,
            "normative_documents.repealed": 3,
          },
        },
        previous: { year: 2022, era: "2019", cells: { "normative_documents.in_force": 20 } },
      },
    ],
    invalid: [
      {
        name: "推算差2",
        report: {
          cells: {
            "normative_documents.in_force": 46,
            "normative_documents.issued": 0,
            "normative_documents.repealed": 0,
          },
        },
        previous: { year: 2022, cells: { "normative_documents.in_force": 48 } },
        severity: "warning",
        says: "46 ≠ 48+0−0",
      },
    ],
  },
  "Y-3": {
    valid: [
      {
        name: "项目数接得上",
        report: { year: 2020, era: "2019", cells: { "licensing.prior_items": 7 } },
        previous: {
          year: 2019,
          era: "2019",
          cells: { "licensing.prior_items": 10, "licensing.change": -3 },
        },
      },
    ],
    invalid: [
      {
        name: "项目数接不上",
        report: { year: 2020, era: "2019", cells: { "licensing.prior_items": 9 } },
        previous: {
          year: 2019,
          era: "2019",
          cells: { "licensing.prior_items": 10, "licensing.change": -3 },
        },
        severity: "warning",
        says: "9 ≠ 10−3",
      },
    ],
  },
  "Y-4": {
    valid: [
      {
        name: "小数目的大变动",
        report: { cells: { "review.total": 4 } },
        previous: { year: 2022, cells: { "review.total": 1 } },
      },
    ],
    invalid: [
      {
        name: "翻番",
        report: { cells: { "penalties.decisions": 400 } },
        previous: { year: 2022, cells: { "penalties.decisions": 100 } },
        severity: "info",
        says: "300.00%",
      },
    ],
  },
  "Y-5": {
    valid: [
      {
        name: "两年都全0",
        report: { cells: { "review.total": 0 } },
        previous: { year: 2022, cells: { "review.total": 0 } },
      },
    ],
    invalid: [
      {
        name: "沿用去年的表",
        report: { cells: table3 },
        previous: { year: 2022, cells: table3 },
        severity: "warning",
        says: "全部相同",
      },
    ],
  },
  "Y-6": {
    valid: [
      {
        name: "今年总计含去年未结",
        report: { cells: { "review.total": 3 } },
        previous: { year: 2022, cells: { "review.pending": 2 } },
      },
    ],
    invalid: [
      {
        name: "今年总计少于去年未结",
        report: { cells: { "review.total": 1 } },
        previous: { year: 2022, cells: { "review.pending": 2 } },
        severity: "info",
        says: "1 < 2",
      },
    ],
  },
  "N-3": {
    valid: [
      {
        name: "文表一致",
        report: { cells: table3, paragraphs: ["全年新收申请31件，予以公开6件。"] },
      },
      {
        name: "取整",
        report: {
          cells: { "requests.received@total": 843 },
          paragraphs: ["年内接到公开申请800余件。"],
        },
      },
      {
        name: "全系统不是本机关",
        report: {
          cells: table3,
          paragraphs: ["全市民政系统上下接到公开申请170件，归我局本级办理的新申请31件。"],
        },
      },
      {
        name: "受理含上年结转",
        report: {
          cells: { "requests.received@total": 30, "requests.carried_in@total": 5 },
          paragraphs: ["全年受理政府信息公开申请35件。"],
        },
      },
      {
        name: "一种渠道的件数",
        report: { cells: table3, paragraphs: ["其中网上收到申请20件，信函收到申请11件。"] },
      },
      {
        name: "来年计划",
        report: { cells: table3, paragraphs: ["2024年力争受理申请100件以内。"] },
      },
      {
        name: "许可事项不是许可件数",
        report: {
          cells: { "licensing.decisions": 500 },
          paragraphs: ["公布行政许可事项93项，公开行政许可信息300条。"],
        },
      },
      {
        name: "处理费不是事业性收费",
        report: { cells: { "fees.amount": 5600 }, paragraphs: ["信息处理费一项，收费0元。"] },
      },
      {
        name: "亿元对万元",
        report: {
          cells: { "fees.amount": 5600 },
          paragraphs: ["全年收取行政事业性收费0.56亿元。"],
        },
      },
      {
        name: "表格以外的类别",
        report: { cells: table3, paragraphs: ["其中不属于政府信息的4件，告知其他途径的3件。"] },
      },
      {
        name: "处分规定不是件数",
        report: {
          cells: { "litigation.direct.total": 1 },
          paragraphs: ["引起行政诉讼导致败诉的，追究一级责任。"],
        },
      },
    ],
    invalid: [
      {
        name: "文少表多",
        report: {
          cells: { "requests.received@total": 52, "requests.carried_in@total": 0 },
          paragraphs: ["年内新接到公开申请46件，另有上年未办结转入的0件。"],
        },
        severity: "warning",
        says: "46件",
      },
      {
        name: "合并说的结果",
        report: { cells: { ...table3 }, paragraphs: ["予以公开和部分公开4件。"] },
        severity: "warning",
        says: "6+0=6",
      },
      {
        name: "复议件数",
        report: { cells: review, paragraphs: ["不服答复提起行政复议7件。"] },
        severity: "warning",
        says: "7件",
      },
      {
        name: "诉讼两类合计",
        report: {
          cells: { "litigation.direct.total": 5, "litigation.after_review.total": 4 },
          paragraphs: ["全年应诉行政诉讼8起。"],
        },
        severity: "warning",
        says: "5+4=9",
      },
    ],
  },
  "N-4b": {
    valid: [
      {
        name: "均获维持且确无其他",
        report: {
          cells: { "review.total": 2, "review.upheld": 2, "review.pending": 0 },
          paragraphs: ["行政复议2件，均获维持。"],
        },
      },
    ],
    invalid: [
      {
        name: "还有未审结",
        report: {
          cells: { "review.total": 3, "review.upheld": 2, "review.pending": 1 },
          paragraphs: ["行政复议3件，均获维持。"],
        },
        severity: "warning",
        says: "尚未审结1件",
      },
    ],
  },
  "N-5": {
    valid: [
      { name: "占比", report: { cells: table3, paragraphs: ["予以公开6件，占办结总数的19.4%。"] } },
      {
        name: "增幅",
        report: {
          cells: { "requests.received@total": 508 },
          paragraphs: ["全年新收申请508件，比上年下降16.72%。"],
        },
        previous: { year: 2022, cells: { "requests.received@total": 610 } },
      },
      {
        name: "没有去年的报告就不核",
        report: {
          cells: { "requests.received@total": 508 },
          paragraphs: ["全年新收申请508件，比上年下降30%。"],
        },
      },
      { name: "别的率", report: { cells: table3, paragraphs: ["公众好评率为百分之九十四点七。"] } },
    ],
    invalid: [
      {
        name: "凑整",
        report: { cells: { ...table3 }, paragraphs: ["予以公开6件，占办结总数的21%。"] },
        severity: "warning",
        says: "6÷31=19.35%",
      },
      {
        name: "增幅算错",
        report: {
          cells: { "requests.received@total": 508 },
          paragraphs: ["全年新收申请508件，比上年下降20.1%。"],
        },
        previous: { year: 2022, cells: { "requests.received@total": 610 } },
        severity: "warning",
        says: "16.72%",
      },
    ],
  },
  "N-6": {
    valid: [
      { name: "正好", report: { paragraphs: ["发布信息100条，其中网站60条、新媒体40条。"] } },
    ],
    invalid: [
      {
        name: "部分超过总数",
        report: { paragraphs: ["发布信息3437条，其中网站2914条、新媒体1000条。"] },
        severity: "warning",
        says: "2914+1000=3914",
      },
      {
        name: "没有列全",
        report: { paragraphs: ["发布信息12034条，其中网站1287条，新媒体3637条。"] },
        severity: "info",
        says: "少于总数",
      },
    ],
  },
  "N-7": {
    valid: [
      { name: "期间对", report: { period: "统计期限自2023年1月1日起至12月31日止" } },
      {
        name: "来年打算",
        report: { paragraphs: ["2023年，我局公开信息。", "2024年，我局将改进。"] },
      },
    ],
    invalid: [
      {
        name: "期间是去年的",
        report: { paragraphs: ["数据起于2022年1月1日，止于2022年12月31日。"] },
        severity: "warning",
        says: "2022年",
      },
      {
        name: "止于更早",
        report: { period: "2023-01-01至2022-12-31" },
        severity: "warning",
        says: "2022",
      },
      {
        name: "正文年份写错",
        report: { paragraphs: ["2021年，我局认真落实条例。"] },
        severity: "warning",
        says: "2021年",
      },
    ],
  },
};

const findingsOf = ({ report, previous }: Case, rule: string) =>
  auditReport(buildReport(report), {
    previous: previous ? buildReport(previous) : null,
  }).findings.filter((finding) => finding.rule === rule);

describe.each(Object.entries(RULES))("%s", (rule, { valid, invalid }) => {
  test.each(valid)("不报：$name", (example) => {
    expect(findingsOf(example, rule)).toEqual([]);
  });
  test.each(invalid)("报：$name", (example) => {
    const found = findingsOf(example, rule).find((finding) =>
      finding.message.includes(example.says),
    );
    expect(found?.severity).toBe(example.severity);
  });
});

test("多行同样不平时说读表可能错列，不说单位填错", () => {
  const shifted = Object.fromEntries(
    Object.entries(
      balancedTable3({
        granted: 6,
        partial: 2,
        "unavailable.not_held": 22,
        "denied.internal_affairs": 1,
        "rejected.petition": 2,
      }),
    ).map(([id, value]) => [id, id.endsWith("@total") ? 0 : value]),
  );
  const { findings } = auditReport(buildReport({ cells: shifted }));
  expect(findings.find((finding) => finding.rule === "R3-7")?.message).toContain("读表可能错列");
  expect(
    findings.filter((finding) => finding.severity === "error" && finding.rule === "R3-3"),
  ).toEqual([]);
});

test("每条算式一行，平也列出，缺格说无法核", () => {
  const { checks } = auditReport(
    buildReport({ cells: { ...table3, "requests.carried_in@legal": "" } }),
  );
  expect(
    checks.find((check) => check.rule === "R3-1" && check.cells[0] === "requests.received@person")
      ?.line,
  ).toBe("自然人：31+0 = 31+0 平");
  expect(
    checks.find((check) => check.rule === "R3-1" && check.verdict === "无法核")?.line,
  ).toContain("空格按0计");
});

test("横竖同差时指出交叉的那一格", () => {
  const { findings } = auditReport(
    buildReport({ cells: { ...table3, "requests.partial@total": 1 } }),
  );
  expect(findings.find((finding) => finding.rule === "R3-3")?.message).toContain("的1应为0");
});
