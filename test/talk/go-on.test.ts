import { expect, test } from "vitest";
import { newTalk } from "./talk.ts";
import { TOWN } from "./town.ts";

const ends = async (turns: readonly string[]) => {
  const { asks } = await newTalk();
  let last = null;
  for (const turn of turns) last = await asks(turn);
  return last;
};

test.each([
  [["南屿市公安局2022年许可多少", "2023年呢", "这两年加起来"], 2100],
  [["南屿市公安局2022年许可多少", "2023年呢", "一共多少"], 2100],
  [["南屿市公安局2022年许可多少", "2023年呢", "是几倍"], 0.75],
  [["南屿市公安局2023年许可多少", "东礁县公安局呢", "差多少"], 800],
  [["南屿市公安局2023年许可多少", "东礁县公安局呢", "这两家合计"], 1600],
  [["南屿市公安局2023年许可多少", "加上强制呢", "占总数多少"], null],
  [["2023年许可最多的是哪家", "第二的呢"], 400],
  [["2023年许可最多的是哪家", "第二的呢", "这俩差多少"], 800],
  [["2023年许可最多的是哪家", "最少呢", "相差多少"], 1200],
  [["2023年许可最多的是哪家", "超过500的呢"], 1],
  [["南屿市公安局2022到2023年许可", "累计多少"], 2100],
  [["南屿市公安局2022到2023年许可", "年均"], 1050],
  [["南屿市公安局2023年许可比2022年多多少", "百分比呢"], 33.33],
])("%j → %s", async (turns, value) => {
  const answer = await ends(turns);
  if (value === null) expect(["figure", "derived"]).not.toContain(answer?.kind);
  else expect(answer?.headline?.value).toBe(value);
});

test.each([
  ["南屿市公安局2023年许可占许可和强制之和的百分比", 99.34],
  ["南屿市公安局2023年许可、强制两项里强制占多少", 0.66],
  ["2023年各单位许可总数里南屿市公安局占多少", 75],
  ["2023年许可最多和最少的差多少", 1200],
  ["南屿市公安局去年许可比上一年涨百分之几", 33.33],
  ["南屿市公安局2023年许可是东礁县公安局的百分之几", 300],
])("%s → %s", async (question, value) => {
  const { asks } = await newTalk();
  expect(await asks(question)).toMatchObject({ kind: "derived", headline: { value } });
});

test("每年都涨吗：逐年写出算式，说升降", async () => {
  const earlier = TOWN.filter((row) => row.agency === "南屿市公安局" && row.year === 2022);
  const reports = [...TOWN, ...earlier.map((row) => ({ ...row, year: 2021 }))];
  const { asks } = await newTalk({ reports });
  const steps = await asks("南屿市公安局2021到2023年许可每年都涨吗");
  expect(steps.kind).toBe("series");
  expect(steps.text).toContain("2022年比2021年持平");
  expect(steps.text).toContain("2023年比2022年：1200－900＝+300件");
  expect(steps.text).toContain("不是每年都同一个方向");
});

test("市公安局排第几：在入库的各家里的名次", async () => {
  const { asks } = await newTalk();
  const place = await asks("东礁县公安局2023年许可排第几");
  expect(place.text).toContain("排第2的是东礁县公安局");
});

test("只有一边入库时不拿自己比自己", async () => {
  const { asks } = await newTalk();
  expect((await asks("南屿市公安局2023年许可是南屿市教育局的几倍")).kind).toBe("no_data");
});
