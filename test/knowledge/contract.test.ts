import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../src/knowledge/index.ts";

const SHARED = "../shared/contract/cells.tsv";
const absent = !existsSync(SHARED);
if (absent) console.warn(`跳过与约定原件的比对：没有 ${SHARED}；改用 test/fixtures 里的编号表`);

const { metrics } = loadKnowledge();
const printed = metrics.filter(({ table }) => table !== 0);
const ours = printed.map(({ id, table, unit, eras }) => ({ id, table, unit, eras })).sort(byId);

test("metrics.json 的编号、表、单位、年代与自己的编号表一致", () => {
  expect(ours).toEqual(readIds("test/fixtures/metric-ids.tsv"));
});

describe.skipIf(absent)(`程序之间的约定（没有 ${SHARED} 时跳过）`, () => {
  test("metrics.json 与约定一致", () => {
    expect(ours).toEqual(readIds(SHARED));
  });
});

test("2014—2018 年统计表的编号以 legacy. 开头，编号没有重复", () => {
  const legacy = metrics.filter(({ table }) => table === 0);
  expect(legacy.length).toBeGreaterThan(10);
  expect(legacy.filter(({ id }) => !id.startsWith("legacy."))).toEqual([]);
  expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
});

/** Columns by their heads; `derived` stands where no form prints the figure. */
function readIds(file: string) {
  const [heads = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const at = (name: string) => heads.split("\t").indexOf(name);
  return lines
    .map((line) => line.split("\t"))
    .map((cells) => ({
      id: cells[at("id")] ?? "",
      table: Number(cells[at("table")]),
      unit: cells[at("unit")] ?? "",
      eras: (cells[at("eras")] ?? "").split(" ").filter((era) => era !== "derived"),
    }))
    .sort(byId);
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
