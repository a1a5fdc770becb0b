import { expect, test } from "vitest";
import { newTalk } from "./talk.ts";

const agency = "南屿市教育局";
const reports = [
  { agency, year: 2022, cells: {}, text: ["全年扫描旧档案310卷，开设家长讲堂6堂，听课512人次。"] },
  {
    agency,
    year: 2023,
    cells: {},
    text: [
      "市教育局组织对38所学校公示栏进行检查，共发现问题17个，已全部整改到位。",
      "全年向社会发布信息900条，其中门户网站发布信息420条，政务新媒体发布信息380条。",
      "就校服采购办法征得家长意见64条，公示名单时遮蔽处理个人信息205条。",
      "整合归并新媒体账号，由9个压减至3个，关注用户近4万人。",
      "全年扫描旧档案345卷，未发生失泄密事件。",
    ],
  },
];

test.each([
  ["学校公示栏查出来多少毛病", 17],
  ["就校服采购办法征集到多少条家长意见", 64],
  ["公开文件时遮蔽处理了多少条个人信息", 205],
  ["把新媒体账号归并成几个", 3],
  ["新媒体账号原来有几个", 9],
  ["新媒体比门户网站少发几条", -40],
  ["网站和新媒体合计多少条", 800],
  ["900条里面网站发的是几条", 420],
])("%s：正文里挨着数字的名词和量词定是哪个数", async (question, value) => {
  const { asks } = await newTalk({ reports });
  expect((await asks(`${agency}2023年${question}`)).headline?.value).toBe(value);
});

test("正文说没有发生的，照原文答", async () => {
  const { asks } = await newTalk({ reports });
  const answer = await asks(`${agency}2023年失泄密事件出过几起`);
  expect(answer.kind).toBe("passage");
  expect(answer.text).toContain("未发生失泄密事件");
});

test("正文里的数可以接着加、减、和总数比", async () => {
  const { asks } = await newTalk({ reports });
  await asks(`${agency}2023年门户网站发布信息多少条`);
  await asks("政务新媒体发布信息的呢");
  expect((await asks("这两个加起来")).headline?.value).toBe(800);
  expect((await asks("离总数还差多少")).headline?.value).toBe(100);
});

test("两年的正文数字接着问差多少；有一年没写就不相加", async () => {
  const { asks } = await newTalk({ reports });
  await asks(`${agency}2023年扫描旧档案多少卷`);
  expect((await asks("2022年")).headline?.value).toBe(310);
  expect((await asks("差多少")).headline?.value).toBe(35);
  expect((await asks("三年一共")).kind).toBe("no_data");
});

test.each([
  "拒绝了多少条家长意见",
  "退回家长意见多少条",
  "回收个人信息多少条",
  "采纳家长意见几个人",
])("%s：正文没有这样的数，不拿旁边的顶", async (question) => {
  const { asks } = await newTalk({ reports });
  expect((await asks(`${agency}2023年${question}`)).kind).not.toBe("figure");
});
