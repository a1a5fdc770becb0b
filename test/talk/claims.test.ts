import { expect, test } from "vitest";
import { newTalk } from "./talk.ts";
import type { TownReport } from "./town.ts";

const POLICE: TownReport = {
  agency: "南屿市公安局",
  year: 2023,
  cells: {
    "requests.received@person": 48,
    "requests.received@company": 2,
    "requests.received@research": 0,
    "requests.received@legal": 0,
    "requests.received@total": 50,
    "requests.granted@person": 24,
    "requests.granted@company": 1,
    "requests.granted@total": 25,
    "requests.unavailable.not_held@total": 12,
    "requests.concluded@total": 50,
    "licensing.decisions": 1200,
    "penalties.decisions": 167,
    "litigation.direct.total": 1,
    "litigation.direct.upheld": 1,
    "litigation.direct.corrected": 0,
    "litigation.after_review.total": 0,
    "litigation.after_review.upheld": 0,
    "litigation.after_review.corrected": 0,
    "normative_documents.repealed": 3,
    "fees.amount": 5600,
  },
  text: [
    "发布政务信息2000条，其中门户网站公开信息500条，政务新媒体发布信息900条，回复网民留言55条。",
    "“南屿警事”抖音平台粉丝量突破17万，点赞数近486万。",
    "全市公安机关对户政、出入境、行政审批等办理业务的277个窗口单位进行排查，发现问题145个，已全部整改。",
    "化解舆情隐患28起，没有负面舆情，应诉行政诉讼1起。",
  ],
};

const { asks } = await newTalk({ reports: [POLICE] });
const verdicts = async (text: string) => (await asks(text)).claims.map(({ verdict }) => verdict);

test.each([
  ["粉丝486万", ["mismatch"]],
  ["点赞17万", ["mismatch"]],
  ["点赞近500万", ["approximate"]],
  ["网民留言900条", ["mismatch"]],
  ["门户网站900条，政务新媒体500条", ["mismatch", "mismatch"]],
  ["窗口单位145个，发现问题277个", ["mismatch", "mismatch"]],
  ["政务新媒体900条，网民留言55条", ["match", "match"]],
  ["门户网站500条，占发布总量的25%", ["match", "match"]],
  ["政务新媒体占发布总量四成多", ["approximate"]],
])("%s：说的是哪个数就核哪个数", async (text, expected) => {
  expect(await verdicts(text)).toEqual(expected);
});

test.each([
  "女性申请50件",
  "60岁以上老人申请50件",
  "网上申请50件",
  "交警支队收到申请50件",
  "出入境许可1200件",
  "不予许可1200件",
  "公开处罚167件",
  "一审诉讼1件",
  "行政赔偿1起",
  "微博粉丝17万",
  "新增粉丝17万",
  "公众号发布900条",
  "负面舆情28起",
  "问题窗口145个",
  "出入境窗口277个",
  "政务新媒体占门户网站的45%",
  "局里复核处罚167件",
  "处罚167件是复核的",
  "老师申请50件",
  "申请里女性的50件",
  "驾校的，许可1200件",
  "罚了167个人",
  "企业处罚167件",
])("%s：多出的词报告没有，不说相符", async (text) => {
  const answer = await asks(text);
  expect(answer.text).not.toMatch(/[✓≈]/u);
  expect(answer.claims.map(({ verdict }) => verdict)).not.toContain("match");
});

test("未载的说出是哪个词报告没有", async () => {
  expect((await asks("郑州人申请50件")).text).toContain("郑州");
});

test.each([
  ["律所申请了50件吧", 0],
  ["高校申请50件", 0],
  ["商家申请50件吧", 2],
  ["企业予以公开24件", 1],
])("%s：在这类申请人那一列里核", async (text, actual) => {
  expect((await asks(text)).claims).toMatchObject([{ verdict: "mismatch", actual }]);
});

test.each([
  ["自然人予以公开24件、企业予以公开1件", ["match", "match"]],
  ["个人48件占九成多", ["match", "approximate"]],
  ["50件全部是自然人提的", ["mismatch"]],
  ["占比自然人90%", ["mismatch"]],
  ["行政诉讼1起，败诉1起", ["match", "mismatch"]],
  ["官司输了一场，是吧", ["mismatch"]],
  ["败诉率0", ["match"]],
  ["予以公开25加不掌握12等于37吗", ["match", "match", "match"]],
  ["处罚超过160件", ["approximate"]],
  ["处罚不到160件", ["mismatch"]],
  ["处罚不止167件", ["mismatch"]],
  ["处罚比200件少", ["approximate"]],
  ["据我了解许可1200件", ["match"]],
  ["请复核处罚167件", ["match"]],
  ["新收申请50件，由企业提出的2件", ["match", "match"]],
  ["50件里公开25件、不掌握12件", ["match", "match", "match"]],
  ["收到50件申请，比2022年多3件", ["match", "not_found"]],
  ["信息公开处理费收了300元", ["not_found"]],
])("%s", async (text, expected) => {
  expect(await verdicts(text)).toEqual(expected);
});

test.each([
  "12件不掌握的都是啥",
  "277个窗口里出入境有几个",
  "145个问题里电话错误的占几个",
  "废止的3件是哪三件",
])("%s：前提对，问的没有，不只打个勾", async (text) => {
  const answer = await asks(text);
  expect(answer.kind).toBe("no_data");
  expect(answer.claims).toEqual([]);
});

test("问的在原句里的，给原句", async () => {
  const answer = await asks("查出来的145个问题都改了没");
  expect(answer).toMatchObject({ kind: "passage" });
  expect(answer.text).toContain("已全部整改");
});

test("前提不对的照样核出来", async () => {
  expect(await verdicts("15件不掌握的都是啥")).toEqual(["mismatch"]);
});

test("行号、条号、没写年字的年份不是数", async () => {
  expect((await asks("（四）无法提供１．本机关不掌握＝？")).headline?.value).toBe(12);
  expect((await asks("2023 行政许可决定数量")).headline?.value).toBe(1200);
});

test("没有数字的后半句说明没有核对", async () => {
  expect((await asks("50件申请，都是女性提的")).text).toContain("“都是女性提的”没有数字，没有核对");
});

test("上一问是正文里的数，接着说的数也核它；别的账号的不算", async () => {
  await asks("抖音粉丝多少");
  expect(await verdicts("17万对吗")).toEqual(["approximate"]);
  await asks("抖音粉丝多少");
  expect((await asks("微博17万对吗")).text).not.toMatch(/[✓≈]/u);
});

test("库里有几家、没说是哪家的，先问", async () => {
  const { asks: ask } = await newTalk();
  expect(await ask("2023年许可1200件对吗")).toMatchObject({ kind: "clarification" });
});
