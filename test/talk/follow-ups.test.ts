import { expect, test } from "vitest";
import { newTalk } from "./talk.ts";

test("追问沿用上一问的机关、年份和指标", async () => {
  const { asks } = await newTalk();
  expect((await asks("南屿市公安局2022年新收多少件")).headline?.value).toBe(40);
  expect((await asks("2023年呢")).headline?.value).toBe(50);
  expect((await asks("那予以公开的呢")).headline?.value).toBe(25);
  expect((await asks("占办结的百分之几")).headline?.value).toBe(48.08);
  expect((await asks("财政局呢")).figures.every((f) => f.agency === "南屿市财政局")).toBe(true);
});

test("企业占其中多少：沿用上一问的行", async () => {
  const { asks } = await newTalk();
  await asks("南屿市公安局2023年新收多少件");
  const share = await asks("企业占其中百分之几");
  expect(share).toMatchObject({ kind: "derived", headline: { value: 4, unit: "%" } });
});

test("反问之后用序号、名称或整句都能接上", async () => {
  const { asks } = await newTalk();
  const question = await asks("公安局2023年许可多少件");
  expect(question.kind).toBe("clarification");
  expect(question.options.map((option) => option.label)).toEqual(["东礁县公安局", "南屿市公安局"]);
  expect((await asks("２")).headline?.value).toBe(1200);
  await asks("公安局2023年许可多少件");
  expect((await asks("我说的是东礁县的")).headline?.value).toBe(400);
  await asks("公安局2023年许可多少件");
  expect((await asks("南屿市公安局2022年许可多少件")).headline?.value).toBe(900);
});

test("排名之后接着问的是排第一的那家", async () => {
  const { asks } = await newTalk();
  const ranking = await asks("2023年许可最多的是哪家");
  expect(ranking).toMatchObject({ kind: "ranking", headline: { value: 1200 } });
  expect((await asks("那它强制多少")).headline?.value).toBe(8);
});

test("没有的年份不顶替，之后换年份仍接得上", async () => {
  const { asks } = await newTalk();
  const none = await asks("东礁县公安局2022年新收多少");
  expect(none.kind).toBe("no_data");
  expect(none.text).toContain("2023");
  expect((await asks("那2023年")).headline?.value).toBe(20);
});

test("二十轮之后不跑题，另一个会话什么也看不见", async () => {
  const { asks, nianbao } = await newTalk();
  await asks("南屿市公安局2023年新收多少件");
  for (let turn = 0; turn < 10; turn++) {
    expect((await asks("2022年呢")).headline?.value).toBe(40);
    expect((await asks("2023年呢")).headline?.value).toBe(50);
  }
  const other = await nianbao.answer("other", "2022年呢");
  expect(other.reply.json.kind).toBe("clarification");
});

test("来源、只要数字、清空、上一个", async () => {
  const { asks } = await newTalk();
  await asks("南屿市公安局2023年新收多少件");
  expect((await asks("来源？")).text).toContain("《南屿市公安局2023年年报》第三部分");
  expect((await asks("只要数字")).text).toBe("50件");
  await asks("南屿市财政局2023年新收多少件");
  expect((await asks("上一个")).headline?.value).toBe(50);
  expect((await asks("清空")).kind).toBe("smalltalk");
  expect((await asks("来源")).figures).toEqual([]);
});

test("核对之后问正确的数", async () => {
  const { asks } = await newTalk();
  const checked = await asks("南屿市公安局2023年新收55件，对吗");
  expect(checked.claims.map((claim) => claim.verdict)).toEqual(["mismatch"]);
  expect((await asks("正确的数是几")).headline?.value).toBe(50);
});

test("两问加起来之后再问差多少，仍是那两问", async () => {
  const { asks } = await newTalk();
  await asks("南屿市公安局2023年新收多少件");
  await asks("许可多少件");
  expect((await asks("两个加起来")).headline?.value).toBe(1250);
  expect(await asks("差多少")).toMatchObject({ kind: "derived", headline: { value: 1150 } });
});

test("反问是哪一家，答市里的、县里，就在给出的几家里选", async () => {
  const { asks } = await newTalk();
  await asks("公安局2023年许可多少件");
  expect((await asks("市里的")).headline?.value).toBe(1200);
});

test("反问是哪一家，答县里", async () => {
  const { asks } = await newTalk();
  await asks("公安局2023年许可多少件");
  expect((await asks("县里")).headline?.value).toBe(400);
});

test("比过两个之后差几件，说的就是那两个", async () => {
  const { asks } = await newTalk();
  await asks("南屿市公安局2022年和2023年许可哪年多");
  expect(await asks("差几件")).toMatchObject({ kind: "derived", headline: { value: 300 } });
  await asks("南屿市公安局和东礁县公安局2023年许可哪个多");
  expect(await asks("差几件")).toMatchObject({ kind: "derived", headline: { value: 800 } });
});

test("排过很多家之后差多少：不猜是哪两家", async () => {
  const { asks } = await newTalk();
  await asks("2023年许可最多的是哪家");
  expect((await asks("差多少")).kind).toBe("no_data");
});

test("哪年最多之后问最少呢，还是比各年", async () => {
  const { asks } = await newTalk();
  expect((await asks("南屿市公安局哪年许可最多")).headline?.value).toBe(1200);
  const least = await asks("最少呢");
  expect(least.kind).toBe("ranking");
  expect(least.text).toContain("年");
  expect(least.text).not.toMatch(/自然人|企业|组织/);
});

test.each([
  ["南屿市公安局2023年许可多少", "比2022年多多少", 300],
  ["南屿市公安局2023年许可多少", "比东礁县公安局多多少", 800],
  ["南屿市公安局2023年许可多少", "是东礁县公安局的几倍", 3],
  ["南屿市公安局2023年许可多少", "较2022年增长百分之几", 33.33],
])("%s → %s：点了名的是比较的另一边", async (first, then, value) => {
  const { asks } = await newTalk();
  await asks(first);
  expect(await asks(then)).toMatchObject({ kind: "derived", headline: { value } });
});

test("第一句就说比2022年涨了多少：同最近一年比", async () => {
  const { asks } = await newTalk();
  const growth = await asks("南屿市公安局许可比2022年涨了多少");
  expect(growth).toMatchObject({ kind: "derived", headline: { value: 33.33 } });
});

test("谁高之后问高多少，说的就是那两个", async () => {
  const { asks } = await newTalk();
  await asks("南屿市公安局和东礁县公安局2023年许可谁高");
  expect(await asks("高多少")).toMatchObject({ kind: "derived", headline: { value: 800 } });
});

test("跟强制加起来：点了名的是另一个加数", async () => {
  const { asks } = await newTalk();
  await asks("南屿市公安局2023年许可多少");
  expect(await asks("加上强制一共多少")).toMatchObject({
    kind: "derived",
    headline: { value: 1208 },
  });
});

test("办结里自然人占比：不是新收里的", async () => {
  const { asks } = await newTalk();
  const share = await asks("南屿市公安局2023年办结里自然人占比");
  expect(share.text).toContain("办结总计（自然人）占办结总计的比例");
  expect(share.figures.every(({ metric }) => metric !== "requests.received")).toBe(true);
});

test("只说占谁、没说哪一项：反问，不拿整体自己去比", async () => {
  const { asks } = await newTalk();
  const share = await asks("南屿市公安局2023年合起来占不予公开总计多少");
  expect(["derived", "figure"]).not.toContain(share.kind);
});
