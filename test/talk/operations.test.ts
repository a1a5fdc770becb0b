import { describe, expect, test } from "vitest";
import { newTalk } from "./talk.ts";

const CASES: readonly (readonly [
  text: string,
  kind: string,
  value: number,
  unit: string | null,
])[] = [
  ["南屿市公安局2023年行政许可多少件", "figure", 1200, "件"],
  ["2023年南屿市公安局和财政局新收合计", "derived", 58, "件"],
  ["南屿市公安局2022到2023年新收一共多少", "derived", 90, "件"],
  ["南屿市公安局2023年公开率", "derived", 50, "%"],
  ["南屿市公安局2023年不掌握占办结的比例", "derived", 23.08, "%"],
  ["南屿市公安局2023年许可比2022年多多少件", "derived", 300, "件"],
  ["南屿市公安局2023年许可同比增长百分之几", "derived", 33.33, "%"],
  ["南屿市公安局2022年许可增长率 2023年", "derived", 33.33, "%"],
  ["2023年新收最少的是哪家", "ranking", 8, "件"],
  ["2023年许可超过500件的有几家", "derived", 1, "家"],
  ["2023年许可上千件的有几家", "derived", 1, "家"],
  ["南屿市财政局年均新收多少件，2022到2023年", "derived", 8, "件"],
  ["南屿市财政局2023年收费多少万元", "figure", 30.5, "万元"],
  ["南屿市公安局2023年新收是财政局的几倍", "derived", 6.25, "倍"],
  ["南屿市公安局哪年许可最多", "ranking", 1200, "件"],
  ["南屿市公安局2022年培训几期", "figure", 4, "期"],
];

describe("运算", () => {
  test.each(CASES)("%s → %s %s%s", async (text, kind, value, unit) => {
    const { asks } = await newTalk();
    const answer = await asks(text);
    expect({ kind: answer.kind, ...answer.headline }).toMatchObject({ kind, value, unit });
  });

  test("并列的同名次，空白不参加并说明", async () => {
    const { asks } = await newTalk();
    const ranking = await asks("2023年各单位许可从多到少排名");
    expect(ranking.figures.map((figure) => figure.value)).toEqual([1200, 400, 0]);
    expect(ranking.text).toContain("共3家，都有数");
  });

  test("缺的单位先说", async () => {
    const { asks } = await newTalk();
    const ranking = await asks("2022年各单位新收排名");
    expect(ranking.text).toContain("共2家有数，缺1家（东礁县公安局2022年）");
  });

  test("历年走势按年列出", async () => {
    const { asks } = await newTalk();
    const series = await asks("南屿市公安局历年新收");
    expect(series.kind).toBe("series");
    expect(series.figures.map((figure) => figure.value)).toEqual([40, 50]);
  });

  test("一句两问按顺序答", async () => {
    const { asks } = await newTalk();
    const both = await asks("南屿市公安局2023年新收多少件？许可呢？");
    expect(both.parts?.map((part) => part.headline?.value)).toEqual([50, 1200]);
  });
});
