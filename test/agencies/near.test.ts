import { describe, expect, test } from "vitest";
import { findAgencies, makeAgencies } from "../../src/agencies/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";

const agencies = makeAgencies(loadAgencyData("knowledge"));
const roster = agencies.roster(
  [
    "信阳市海关",
    "南阳市财政局",
    "信阳市光山县财政局",
    "信阳市财政局",
    "信阳市罗山县公安局",
    "信阳市罗山县人民政府",
    "深圳市财政局",
    "信阳市息县人民政府",
  ].map((name) => ({ name, years: [2023] })),
);

describe("没入库的机关，给出最近的三家", () => {
  test.each([
    ["罗山县财政局2023年", ["信阳市财政局", "信阳市罗山县人民政府", "信阳市光山县财政局"]],
    ["平桥区财政局2023年", ["信阳市财政局", "信阳市光山县财政局", "南阳市财政局"]],
    ["河南省财政厅2023年", ["南阳市财政局", "信阳市财政局", "信阳市光山县财政局"]],
    ["息县水利局2023年", ["信阳市息县人民政府"]],
  ])("%s", (text, near) => {
    expect(findAgencies(text, roster)).toMatchObject([{ kind: "absent", held: [], near }]);
  });

  test("问的是政府，先给同一地区的机关", () => {
    const base = agencies.roster(
      ["信阳市罗山县公安局", "信阳市人民政府"].map((name) => ({ name, years: [2023] })),
    );
    expect(findAgencies("罗山县2023年", base)).toMatchObject([
      { kind: "absent", near: ["信阳市罗山县公安局", "信阳市人民政府"] },
    ]);
  });
});
