import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeAgencies } from "../../src/agencies/index.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import { readIdentity } from "../../src/ingest/identity/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";

const agencies = makeAgencies(loadAgencyData("knowledge"));
const BODY = ["一、总体情况", "严格执行公开条例。"];
const read = (lines: readonly string[], fileName = "正文.html", titles: readonly string[] = []) =>
  readIdentity({ fileName, titles, lines: [...lines, ...BODY] }, agencies);

describe("标题", () => {
  test.each([
    ["信阳市公安局 2023 年政府信息公开工作年度报告", "信阳市公安局", 2023],
    ["2023 年度信阳市公安局政府信息公开工作年度报告", "信阳市公安局", 2023],
    ["嘉兴市人民政府办公室2023年度政府信息公开工作年度报告", "嘉兴市人民政府办公室", 2023],
    ["2022年上海市政府信息公开工作年度报告", "上海市", 2022],
    ["武汉市公安局2024年度政府信息公开工作报告", "武汉市公安局", 2024],
    ["长春市公安局2023年政府信息公开年度工作报告", "长春市公安局", 2023],
    [
      "重庆市大足区人民政府外事办公室政府信息公开工作2022年度报告",
      "重庆市大足区人民政府外事办公室",
      2022,
    ],
    ["中山市自然资源局政府信息公开工作2022年度报告", "中山市自然资源局", 2022],
    ["广州市国资委2020年政府信息公开工作年度报告", "广州市国资委", 2020],
    ["桃园开发区管委会2023年信息公开工作年度报告", "桃园开发区管委会", 2023],
    ["舒兰市市场监督管理局2016年政务信息公开年度报告", "舒兰市市场监督管理局", 2016],
    ["南阳市公安局2012年信息公开年度报告", "南阳市公安局", 2012],
    ["建平县卫生健康局2020年度政府信息公开工作报告", "建平县卫生健康局", 2020],
    ["2015年西牛镇政府信息公开工作年度报告", "西牛镇", 2015],
    ["2020年卫生健康委员会政府信息公开工作年度报告", "卫生健康委员会", 2020],
    ["国家税务总局鄂州市税务局2023年政府信息公开工作年度报告", "国家税务总局鄂州市税务局", 2023],
    ["遂宁市公安局船山区分局2023年政府信息公开工作年度报告", "遂宁市公安局船山区分局", 2023],
    ["上海市黄浦区人民政府2022年政府信息公开工作年度报告(超链版)", "上海市黄浦区人民政府", 2022],
    ["自然资源部2024年政府信息公开工作报告", "自然资源部", 2024],
    ["子长市人民政府2023年度政府信息公开工作报告", "子长市人民政府", 2023],
    [
      "商洛高新区(商丹园区)管理委员会 2023年政府信息公开工作年度报告",
      "商洛高新区(商丹园区)管理委员会",
      2023,
    ],
    ["白石县人民政府信息公开工作年度报告（2023年）", "白石县人民政府", 2023],
    ["兰汀市医疗保障局二〇二三年度政府信息公开工作报告", "兰汀市医疗保障局", 2023],
    ["兰汀市水利局２０２１年度政府信息公开工作报告", "兰汀市水利局", 2021],
    ["首页 > 政务公开 > 汝沅市民政局2022年政府信息公开工作年度报告", "汝沅市民政局", 2022],
    ["汝沅市统计局2022年政府信息公开工作年度报告_汝沅市人民政府", "汝沅市统计局", 2022],
  ])("%s", (title, agency, year) => {
    expect(read([title])).toMatchObject({ agency, year, reject: null });
  });

  test("标题断成几行", () => {
    const lines = ["2025 年上海市黄浦区人民政府打浦桥街道政府信息", "公开工作年度报告"];
    expect(read(lines)).toMatchObject({ agency: "上海市黄浦区人民政府打浦桥街道", year: 2025 });
    expect(read(["得荣县卫生健康局", "2019年政府信息公开工作年度报告"])).toMatchObject({
      agency: "得荣县卫生健康局",
      year: 2019,
    });
  });
});

describe("没有标题", () => {
  test.each([
    ["依照条例，公布汝沅市统计局2023年政府信息公开工作年度报告，共六部分。", "汝沅市统计局", 2023],
    [
      "本报告由栎陂区人民政府办公室依照条例编写，统计期限为2022年1月1日至2022年12月31日。",
      "栎陂区人民政府",
      2022,
    ],
    ["绍兴市越城区东湖街道编制2023年政府信息公开年度报告。", "绍兴市越城区东湖街道", 2023],
    ["2022年，北京街道办事处依法、客观、及时地公开信息。", "北京街道办事处", 2022],
    ["2024年,市市场监管局按照公开条例和各级部署,不断提高公开质量。", "市市场监管局", 2024],
  ])("%s", (line, agency, year) => {
    expect(read([line])).toMatchObject({ agency, year });
  });

  test("只有本局，就不猜", () => {
    const got = read(["2022年,本局在中江县人民政府网站主动公开信息416条。"]);
    expect(got).toMatchObject({ agency: null, year: 2022 });
    expect(got.findings.map(({ rule }) => rule)).toContain("agency_missing");
  });

  test("落款和文件名", () => {
    const lines = [
      "政府信息公开工作年度报告",
      "一、总体情况",
      "按要求公开。",
      "汝沅市水利局",
      "2024年1月16日",
    ];
    const got = readIdentity({ fileName: "年报.txt", titles: [], lines }, agencies);
    expect(got).toMatchObject({ agency: "汝沅市水利局", year: 2023 });
    expect(read(["按要求公开。"], "2020_汝沅市财政局_年报.txt")).toMatchObject({
      agency: "汝沅市财政局",
      year: 2020,
    });
  });
});

describe("同一机关取印得最全的名字", () => {
  test.each([
    [["杨柳镇2021年政府信息公开工作年度报告", "来源:杨柳镇人民政府 字体:"], "杨柳镇人民政府"],
    [
      ["蜀山区教体局2022年政府信息公开工作年度报告", "蜀山区教育体育局将2022年工作汇总如下。"],
      "蜀山区教育体育局",
    ],
    [
      [
        "洪泽区人民政府2023年政府信息公开工作年度报告",
        "本报告由淮安市洪泽区人民政府办公室依照条例编写。",
      ],
      "淮安市洪泽区人民政府",
    ],
  ])("%j", (lines, agency) => {
    expect(read(lines).agency).toBe(agency);
  });
});

describe("互相矛盾就写成问题", () => {
  test("期限写成上一年", () => {
    const got = read([
      "汝沅市民政局2021年政府信息公开工作年度报告",
      "数据起于2020年1月1日，止于2020年12月31日。",
    ]);
    expect(got.year).toBe(2021);
    expect(got.findings).toMatchObject([{ rule: "year_conflict", expected: 2021, actual: 2020 }]);
  });
  test("两个机关名", () => {
    const got = read([
      "汝沅市民政局2021年政府信息公开工作年度报告",
      "汝沅市财政局将2021年度工作汇总如下。",
    ]);
    expect(got.agency).toBe("汝沅市民政局");
    expect(got.findings).toMatchObject([
      { rule: "agency_conflict", expected: "汝沅市民政局", actual: "汝沅市财政局" },
    ]);
  });
  test("计划写明年，不算矛盾", () => {
    const got = read(["汝沅市民政局2023年政府信息公开工作年度报告", "2024年，本局将继续改进。"]);
    expect(got.findings).toEqual([]);
  });
});

describe("不是年报的不收", () => {
  test.each([
    "中山大学2021—2022学年信息公开年度报告",
    "2022年上半年政府信息公开数据统计",
    "蚌埠市2019年政务公开工作总结",
    "汝沅市民政局政府信息公开指南",
  ])("%s", (title) => {
    expect(read([title]).reject).not.toBeNull();
  });
});

const SAMPLES = ["../shared/reports/expected.json", "../shared/city/truth.json"];
interface Expected {
  readonly file: string;
  readonly agency: string | null;
  readonly agency_aliases?: readonly string[];
  readonly year: number;
}
for (const truth of SAMPLES) {
  const absent = !existsSync(truth);
  if (absent) console.warn(`跳过：没有 ${truth}`);
  describe.skipIf(absent)(`样本 ${truth}（没有该目录时跳过）`, () => {
    const list: readonly Expected[] = absent ? [] : JSON.parse(readFileSync(truth, "utf8")).reports;
    const folder = truth.replace("expected.json", "").replace("truth.json", "reports/");
    test.each(list)("$file", async (expected) => {
      const bytes = readFileSync(folder + expected.file);
      const document = await readDocument({ name: expected.file, bytes });
      const lines = document.blocks.flatMap((block) =>
        block.kind === "table" ? [] : [block.text],
      );
      const got = readIdentity(
        { fileName: expected.file, titles: document.titles, lines },
        agencies,
      );
      expect([expected.agency, ...(expected.agency_aliases ?? [])]).toContain(got.agency);
      expect(got).toMatchObject({ year: expected.year, reject: null });
    });
  });
}
