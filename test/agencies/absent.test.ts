import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeAgency, findAgencies, makeAgencies } from "../../src/agencies/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";

const agencies = makeAgencies(loadAgencyData("knowledge"));
const HELD = [
  "信阳市公安局",
  "信阳市财政局",
  "信阳市人民政府",
  "平桥区人民政府",
  "罗山县公安局",
  "汝沅市人民政府",
  "汝沅市文化广电和旅游局",
  "栎陂区人民政府",
  "青岑县公安局",
];
const roster = agencies.roster(HELD.map((name) => ({ name, years: [2023] })));
const heldPlaces = new Set(["信阳市", "平桥区", "罗山县", "汝沅市", "栎陂区", "青岑县"]);
const real = agencies.gazetteer.all.filter(({ name }) => !heldPlaces.has(name));
const departments = agencies.families.list.flatMap(({ id, official, spoken }) =>
  ["政府", "政府办"].includes(id) ? [] : [...official, ...spoken].filter((name) => name.length > 2),
);
const tails = ["2023年收到多少件申请", "去年处罚几件", "2022年呢", "的许可有几件"];
const stems = [..."岚峤洮汶桐渚洲岭峪屏台湾苇莆鹿鹤"];

/** Nothing of the answer may be a held agency as if it had been asked for. */
function answersHeld(text: string): boolean {
  return findAgencies(text, roster).some((one) => one.kind === "held" || one.kind === "deixis");
}

describe("没入库的机关，一万个里没有一个被顶替", () => {
  test("真地区 × 部门", () => {
    const names = fc.tuple(
      fc.constantFrom(...real),
      fc.constantFrom(...departments, "人民政府", "政府", ""),
      fc.constantFrom(...tails),
    );
    fc.assert(
      fc.property(
        names,
        ([region, department, tail]) => !answersHeld(region.name + department + tail),
      ),
      { numRuns: 6000, seed: 7 },
    );
  });

  test("表里没有的地区 × 部门", () => {
    const names = fc.tuple(
      fc.constantFrom(...stems),
      fc.constantFrom(...stems),
      fc.constantFrom("县", "区", "市", "镇", "乡", "街道"),
      fc.constantFrom("公安局", "财政局", "", "政府", "教体局", "医保局", "文旅局"),
      fc.constantFrom(...tails),
      fc.constantFrom("", "隔壁", "请问", "那", "换成"),
    );
    fc.assert(
      fc.property(names, ([a, b, suffix, department, tail, head]) => {
        return !answersHeld(head + a + b + suffix + department + tail);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  test("入库的地区 × 没入库的部门", () => {
    const held = new Set(HELD);
    const names = fc.tuple(
      fc.constantFrom("信阳市", "汝沅市", "青岑县"),
      fc.constantFrom(...departments),
      fc.constantFrom(...tails),
    );
    fc.assert(
      fc.property(names, ([region, department, tail]) => {
        const { family } = agencies.parse(region + department);
        const isHeld = [...held].some((name) => {
          const other = agencies.parse(name);
          return other.region?.name === region && other.family === family;
        });
        return isHeld || !answersHeld(region + department + tail);
      }),
      { numRuns: 1000, seed: 13 },
    );
  });
});

test("机关在树里的位置", () => {
  const base = agencies.roster([
    { name: "信阳市环境保护局", years: [2016, 2017] },
    { name: "信阳市生态环境局", years: [2019, 2020] },
    { name: "信阳市人民政府", years: [2020] },
  ]);
  expect(describeAgency(base, "信阳市环境保护局")).toMatchObject({
    name: "信阳市生态环境局",
    regionChain: ["河南省", "信阳市"],
    level: "city",
    family: "生态环境",
    vertical: false,
    renamedFrom: 2019,
    formerNames: [{ name: "环境保护局", until: 2018 }],
    above: ["信阳市人民政府"],
  });
  expect(describeAgency(base, "信阳市财政局")).toBeNull();
});
