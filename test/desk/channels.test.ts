/** The desk as people meet it: through Telegram's and WeChat's stand-ins. */
import { afterEach, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read-document.ts";
import type { StateStore } from "../../src/index.ts";
import { answersIn, type Running, startTelegram, until } from "../telegram/start.ts";
import { Person } from "../telegram/stub/index.ts";
import { startMock, waitSent } from "../wechaty/start.ts";
import { type Office, openOffice, reportText } from "./office.ts";

const DRAFT = Buffer.from("信阳市公安局2023年新收31件，予以公开9件。");
const ADMIN = "测试";
let office: Office;
let running: Running | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
  await office.close();
});

const everybody = { permitted: () => true, maxBytes: 20 * 1024 * 1024 };

async function openTelegram(): Promise<Running> {
  office = await openOffice("政务公开科");
  for (const [asker, role] of [
    ["71", "staff"],
    ["72", "publisher"],
  ] as const)
    await office.base.roles.grant({ channel: "telegram", asker }, role, ADMIN);
  const state: StateStore = office.base.state;
  running = await startTelegram(office.ask, { files: everybody, state });
  return running;
}

test("Telegram：草稿进，标注稿和清单出", async () => {
  const bot = await openTelegram();
  new Person(bot.stub, 71).hands(DRAFT, "简讯.txt", { caption: "核一下" });
  const [answer] = await answersIn(bot, 71, 1);
  expect(answer?.text).toContain("核对2处：1处相符，1处不符，0处未载。");
  const sent = await until("两个文件", () => {
    const { uploads } = bot.stub.world;
    return uploads.length === 2 ? uploads : null;
  });
  expect(sent.map(({ name }) => name)).toEqual(["核对-简讯.html", "核对清单-简讯.xlsx"]);
  expect(sent[0]?.bytes.toString()).toContain('<mark class="wrong" title="不符">9件</mark>');
});

test("Telegram：没有权限的人发文件，不下载，告诉他找谁、自己的编号", async () => {
  const bot = await openTelegram();
  new Person(bot.stub, 73).hands(DRAFT, "简讯.txt");
  const [answer] = await answersIn(bot, 73, 1);
  expect(answer?.text).toContain("请联系政务公开科");
  expect(answer?.text).toContain("telegram:73");
  expect(bot.stub.calls("getFile")).toEqual([]);
});

test("Telegram：预览、点“发布”，微信里马上按新版答；再撤回", async () => {
  const bot = await openTelegram();
  const editor = new Person(bot.stub, 72);
  editor.hands(Buffer.from(reportText(["46103", "50000"])), "年报.txt");
  const [preview] = await answersIn(bot, 72, 1);
  expect(preview?.text).toContain("46103件 → 50000件");
  const { world } = await startMock({ ask: office.ask });
  world.says({ who: "市民", text: "信阳市公安局2023年行政许可多少件" });
  expect((await waitSent(world, 1))[0]?.text).toContain("46103件");
  editor.taps(preview as never, "发布");
  await until("已发布", () =>
    bot.stub.world.answers(72).some(({ text }) => text?.includes("已发布")),
  );
  world.says({ who: "市民", text: "信阳市公安局2023年行政许可多少件" });
  expect((await waitSent(world, 2))[1]?.text).toContain("50000件");
  editor.says("撤回 信阳市公安局2023");
  const asked = await until("确认", () =>
    bot.stub.world.answers(72).find(({ text }) => text?.includes("要撤回")),
  );
  editor.taps(asked as never, "确认撤回");
  await until("已撤回", () =>
    bot.stub.world.answers(72).some(({ text }) => text?.includes("已撤回")),
  );
  world.says({ who: "市民", text: "信阳市公安局2023年行政许可多少件" });
  expect((await waitSent(world, 3))[2]?.text).toContain("46103件");
});

test("微信：草稿进，标注稿和清单出；外人发布不了", async () => {
  office = await openOffice();
  const { world } = await startMock({ ask: office.ask, files: everybody });
  const asker = world.person("小李");
  await office.base.roles.grant({ channel: "wechaty", asker }, "staff", ADMIN);
  world.says({ who: "小李", file: { name: "简讯.txt", bytes: DRAFT } });
  const sent = await waitSent(world, 3);
  expect(sent[0]?.text).toContain("核对2处");
  expect(sent.slice(1).map(({ file }) => file?.name)).toEqual([
    "核对-简讯.html",
    "核对清单-简讯.xlsx",
  ]);
  const sheet = await readDocument({
    name: "a.xlsx",
    bytes: sent[2]?.file?.bytes ?? Buffer.alloc(0),
  });
  expect(JSON.stringify(sheet.blocks)).toContain("不符");
  world.says({ who: "小李", text: "发布" });
  expect((await waitSent(world, 4))[3]?.text).toContain("没有发布和撤回的权限");
});
