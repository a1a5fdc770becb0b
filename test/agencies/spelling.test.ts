import { describe, expect, test } from "vitest";
import { findAgencies, makeAgencies, nameInYear } from "../../src/agencies/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";

const agencies = makeAgencies(loadAgencyData("knowledge"));
const held = (...names: readonly string[]) =>
  agencies.roster(names.map((name) => ({ name, years: [2023] })));
const roster = held(
  "信阳市公安局",
  "信阳市财政局",
  "信阳市医疗保障局",
  "信阳市文化广电和旅游局",
  "信阳市人民政府",
  "栎陂区人民政府",
  "青岑县公安局",
);

describe("同音字、错字、叠字、颠倒，改得准才用，并注明改过", () => {
  test.each([
    ["市财证局2023年收几件", "信阳市财政局"],
    ["医保句2023年", "信阳市医疗保障局"],
    ["新阳市财政局2023年", "信阳市财政局"],
    ["信扬财政局去年收多少", "信阳市财政局"],
    ["信阳市公按局2023", "信阳市公安局"],
    ["市证府2023年收了多少", "信阳市人民政府"],
    ["信阳公按去年收几件", "信阳市公安局"],
    ["市政财局2023年", "信阳市财政局"],
    ["文化广电和旅游剧2023年", "信阳市文化广电和旅游局"],
    ["文化广电和族游局2023年", "信阳市文化广电和旅游局"],
    ["青芩县公安局2023年", "青岑县公安局"],
  ])("%s → %s", (text, name) => {
    const found = findAgencies(text, roster);
    expect(found).toMatchObject([{ held: [name], corrected: true }]);
    expect(["held", "ambiguous"]).toContain(found[0]?.kind);
  });
});

describe("改不准就问，不答", () => {
  test.each(["信阴市公安局2023年", "青峰县公安局2023年"])("%s", (text) => {
    const [one] = findAgencies(text, roster);
    expect(one).toMatchObject({ kind: "ambiguous", corrected: true });
    expect(one?.absentName).not.toBeNull();
  });
});

describe("错一个字而本身是真地名的，就是那个地方", () => {
  test.each([
    ["阜宁水利局2023年", held("富宁县水利局"), "阜宁县水利局"],
    ["河西区教育局2023年", held("河东区教育局"), "河西区教育局"],
    ["唐山市审计局2023年", held("黄山市审计局"), "唐山市审计局"],
    ["阳信县公安局2023年", held("信阳市公安局"), "阳信县公安局"],
  ])("%s", (text, base, name) => {
    expect(findAgencies(text, base)).toMatchObject([
      { kind: "absent", held: [], absentName: name, corrected: false },
    ]);
  });
});

describe("同名地区要看上级", () => {
  const two = held("南京市鼓楼区教育局", "福州市鼓楼区教育局");
  test("没说上级就问", () => {
    expect(findAgencies("鼓楼区教育局2023年", two)).toMatchObject([
      { kind: "ambiguous", held: ["南京市鼓楼区教育局", "福州市鼓楼区教育局"] },
    ]);
  });
  test.each([
    ["福州鼓楼教育局2023年", "held", ["福州市鼓楼区教育局"]],
    ["南京市鼓楼区教育局", "held", ["南京市鼓楼区教育局"]],
    ["徐州市鼓楼区教育局", "absent", []],
  ])("%s", (text, kind, names) => {
    expect(findAgencies(text, two)).toMatchObject([{ kind, held: names }]);
  });
  test("年报没印上级，问的人说了上级：只能问", () => {
    expect(findAgencies("徐州市鼓楼区教育局2023年", held("鼓楼区教育局"))).toMatchObject([
      { kind: "ambiguous", held: ["鼓楼区教育局"], absentName: "徐州市鼓楼区教育局" },
    ]);
  });
});

test("部门在前、地区在后", () => {
  expect(findAgencies("公安局（青岑县）2023年", roster)).toMatchObject([
    { held: ["青岑县公安局"] },
  ]);
});

test("句首陌生地名加部门，不当成已入库的那家", () => {
  const [one] = findAgencies("梅湾财政局2023年收几件", roster);
  expect(one).toMatchObject({ kind: "absent", held: [], absentName: "梅湾财政局" });
});

test("改名前后是一家，按年份取名", () => {
  const base = agencies.roster([
    { name: "信阳市环境保护局", years: [2016, 2017] },
    { name: "信阳市生态环境局", years: [2019, 2020] },
  ]);
  for (const text of ["环保局2017年", "市生态环境局2020年", "信阳市环境保护局"]) {
    expect(findAgencies(text, base)).toMatchObject([{ kind: "held", held: ["信阳市生态环境局"] }]);
  }
  expect(nameInYear(base, "信阳市生态环境局", 2017)).toBe("信阳市环境保护局");
  expect(nameInYear(base, "信阳市环境保护局", 2020)).toBe("信阳市生态环境局");
  expect(nameInYear(base, "信阳市生态环境局", 2018)).toBeNull();
});
