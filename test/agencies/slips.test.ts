import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findAgencies, makeAgencies } from "../../src/agencies/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";

const groups: readonly string[] = JSON.parse(readFileSync("knowledge/look-alikes.json", "utf8"));

test.each(["东西", "南北", "上下", "阴阳", "江河", "大小"])("%s 对仗，不算形近", (pair) => {
  expect(groups.filter((group) => [...pair].every((char) => group.includes(char)))).toEqual([]);
});

const agencies = makeAgencies(loadAgencyData("knowledge"));
const counties = agencies.gazetteer.all.filter(({ level }) => level === "county");
const forms = ["人民政府", "公安局", "财政局", "卫生健康委员会", "自然资源和规划局", "审计局"];
/** Every county with six agencies, every city with its police: enough for names to meet by chance. */
const nation = agencies.roster(
  [
    ...counties.flatMap(({ name, up }) => forms.map((form) => `${up.at(-1)}${name}${form}`)),
    ...agencies.gazetteer.all
      .filter(({ level }) => level === "city")
      .map(({ name }) => `${name}公安局`),
  ].map((name) => ({ name, years: [2023] })),
);
const read = (text: string) => findAgencies(text, nation).filter(({ kind }) => kind !== "group");

describe("旁边有写对的词：改，并注明", () => {
  test.each([
    ["信阳市师河区公安局2023年", "信阳市浉河区公安局"],
    ["新阳市浉河区公安局2023年", "信阳市浉河区公安局"],
    ["太原市曲县财政局2023年", "太原市阳曲县财政局"],
    ["榆林市米米脂县审计局2023年", "榆林市米脂县审计局"],
    ["榆林市市米脂县审计局2023年", "榆林市米脂县审计局"],
    ["信阳市平桥曲财政局2023年", "信阳市平桥区财政局"],
    ["西安食新城区财政局2023年", "西安市新城区财政局"],
    ["信阳市平桥区财证局2023年", "信阳市平桥区财政局"],
    ["信阳市平桥区审汁局2023年", "信阳市平桥区审计局"],
    ["信阳市平桥区财局2023年", "信阳市平桥区财政局"],
    ["信阳市平桥区卫生建康委员会2023年", "信阳市平桥区卫生健康委员会"],
    ["信阳市平桥区公公安局2023年", "信阳市平桥区公安局"],
    ["信阳市平桥区人民政俯2023年", "信阳市平桥区人民政府"],
  ])("%s → %s", (text, name) => {
    expect(read(text)).toMatchObject([{ kind: "held", held: [name], corrected: true }]);
  });
});

describe("旁边没有别的地名：地市、长名、地名里没有的字才改", () => {
  test.each([
    ["新阳市公安局2023年", "信阳市公安局"],
    ["信阳是公安局2023年", "信阳市公安局"],
    ["呼伦尔市公安局2023年", "呼伦贝尔市公安局"],
  ])("%s → %s", (text, name) => {
    expect(read(text)).toMatchObject([{ kind: "held", held: [name], corrected: true }]);
  });

  test.each(["平旗区公安局2023年", "晴海区公安局2023年", "广忻区公安局2023年"])(
    "%s 只问",
    (text) => {
      expect(read(text)).toMatchObject([{ kind: "ambiguous", corrected: true }]);
    },
  );
});

describe("像几家就列出来问，不挑一家", () => {
  test.each([
    ["六安市霍县公安局2023年", ["六安市霍山县公安局", "六安市霍邱县公安局"]],
    ["信阳市县公安局2023年", ["信阳市新县公安局", "信阳市息县公安局"]],
  ])("%s", (text, names) => {
    const [one, more] = read(text);
    expect(more).toBeUndefined();
    expect(one?.kind).toBe("ambiguous");
    expect([...(one?.held ?? [])].sort()).toEqual([...names].sort());
  });
});

describe("部门写错了，不当成问当地政府", () => {
  test.each([
    "信阳市平桥区民证局2023年",
    "信阳市平桥区水里局2023年",
    "信阳市平桥区衣业农村局2023年",
  ])("%s 未入库", (text) => {
    expect(read(text)).toMatchObject([{ kind: "absent", held: [], corrected: true }]);
  });

  test("真名字一个字也不改", () => {
    const names = nation.agencies.filter((_, at) => at % 7 === 0).map(({ name }) => name);
    const wrong = names.filter((name) => {
      const [one, more] = read(`${name}2023年收到多少件申请`);
      return more || one?.held.join() !== name || one.corrected;
    });
    expect(wrong).toEqual([]);
  });
});

describe("话题不是写错的机关", () => {
  test.each([
    "信阳市平桥区行政审批2023年有几件",
    "信阳市平桥区收到的申请2023年有几件",
    "信阳市平桥区政务公开2023年做了什么",
    "2023年收到多少件申请",
    "1.信访举报投诉类申请2023年有几件",
    "商业企业 科研机构 2023年各多少件",
    "2023年度政府信息公开没有发生收费",
    "申请",
    "各机关2023年平均多少，网站 结果 名称",
  ])("%s", (text) => {
    expect(read(text).every(({ corrected }) => !corrected)).toBe(true);
  });
});
