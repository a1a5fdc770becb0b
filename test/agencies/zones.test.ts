import { describe, expect, test } from "vitest";
import { findAgencies, makeAgencies } from "../../src/agencies/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";

const agencies = makeAgencies(loadAgencyData("knowledge"));
const roster = agencies.roster(
  [
    "盐城经济技术开发区公安局",
    "徐州经济技术开发区公安局",
    "河北唐山芦台经济开发区管理委员会",
    "长春汽车经济技术开发区农业农村局",
    "信阳市平桥区人民政府",
    "国家统计局信阳市调查队",
    "国家金融监督管理总局信阳市监管分局",
  ].map((name) => ({ name, years: [2023] })),
);

describe("表里的开发区，全称简称是一家", () => {
  test.each([
    ["盐城经济技术开发区公安局2023年", "盐城经济技术开发区公安局"],
    ["盐城经开区公安2023年", "盐城经济技术开发区公安局"],
    ["盐城市经开区公安局2023年", "盐城经济技术开发区公安局"],
    ["公安局（盐城经济技术开发区）2023年", "盐城经济技术开发区公安局"],
    ["唐山芦台经开区管委会2023年", "河北唐山芦台经济开发区管理委员会"],
    ["长春汽车经开区农业局2023年", "长春汽车经济技术开发区农业农村局"],
    ["信阳调查队2023年", "国家统计局信阳市调查队"],
    ["信阳市银保监局2023年", "国家金融监督管理总局信阳市监管分局"],
  ])("%s → %s", (text, name) => {
    expect(findAgencies(text, roster)).toMatchObject([{ kind: "held", held: [name] }]);
  });

  test.each(["南通经济技术开发区公安局2023年", "长春经济技术开发区农业农村局2023年"])(
    "%s 未入库",
    (text) => {
      expect(findAgencies(text, roster)).toMatchObject([{ kind: "absent", held: [] }]);
    },
  );
});

test("部门认不出就不答括号里的政府", () => {
  const [one] = findAgencies("政府研究室（平桥区）2023年", roster);
  expect(one).toMatchObject({ kind: "absent", held: [], absentName: "平桥区政府研究室" });
});
