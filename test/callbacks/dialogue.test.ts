import { describe, expect, test } from "vitest";
import { PHRASES } from "../../adapters/tencent/phrases.ts";
import { createScriptedAsk } from "../tencent/scripted-ask.ts";
import { type FakeAccount, OFFICIAL_ACCOUNT, WECOM_APP } from "./fake-platform.ts";
import { startReplica } from "./replica.ts";

const ACCOUNTS: readonly FakeAccount[] = [
  { ...OFFICIAL_ACCOUNT, mode: "plain" },
  { ...OFFICIAL_ACCOUNT, mode: "compatible" },
  { ...OFFICIAL_ACCOUNT, mode: "safe" },
  WECOM_APP,
];

describe.each(ACCOUNTS)("$kind $mode", (account) => {
  test("提问得到被动回复", async () => {
    const { ask, asked } = createScriptedAsk();
    const { platform } = await startReplica(account, { ask });
    expect(await platform.say("张三", "2023年收到多少件申请？")).toBe("答：2023年收到多少件申请？");
    expect(asked[0]).toMatchObject({ channel: account.kind, asker: "张三", group: false });
  });

  test("MsgId 有 64 位也原样保留", async () => {
    const { ask, asked } = createScriptedAsk();
    const { platform } = await startReplica(account, { ask });
    await platform.push(platform.text("张三", "你好", { MsgId: "9223372036854775807" }));
    expect(asked[0]?.id).toBe("9223372036854775807");
  });

  test("关注得到欢迎语，取消关注没有回复", async () => {
    const { platform } = await startReplica(account);
    const welcome = await platform.push(platform.event("张三", "subscribe"));
    expect(welcome.text).toBe(PHRASES.welcome);
    const leave = await platform.push(platform.event("张三", "unsubscribe"));
    expect(leave).toMatchObject({ text: "", status: 200 });
  });

  test("点菜单等于提问；浏览网页和上报位置没有回复", async () => {
    const { platform } = await startReplica(account);
    const click = account.kind === "wecom" ? "click" : "CLICK";
    const clicked = await platform.push(
      platform.event("张三", click, { EventKey: "有哪些报告？" }),
    );
    expect(clicked.text).toBe("答：有哪些报告？");
    for (const event of ["VIEW", "LOCATION", "TEMPLATESENDJOBFINISH"]) {
      expect((await platform.push(platform.event("张三", event))).text).toBe("");
    }
  });

  test("语音按识别结果回答，没有识别结果请发文字", async () => {
    const { platform } = await startReplica(account);
    const voice = { MsgType: "voice", MediaId: "m", Format: "amr" };
    const heard = await platform.push(
      platform.text("张三", "", { ...voice, Recognition: "收到多少件" }),
    );
    expect(heard.text).toBe("答：收到多少件");
    const mute = await platform.push(platform.text("张三", "", { ...voice, Recognition: "" }));
    expect(mute.text).toBe(PHRASES.voiceUnread);
  });

  test("图片等只回一句，连发九张也只回一句", async () => {
    const { platform } = await startReplica(account);
    const replies = [];
    for (let count = 0; count < 9; count += 1) {
      replies.push((await platform.push(platform.text("张三", "", { MsgType: "image" }))).text);
    }
    expect(replies).toEqual([PHRASES.notText, ...Array(8).fill("")]);
  });

  test("用户和回答里的尖括号、CDATA 结尾、控制字符都不破坏 XML", async () => {
    const { ask, asked } = createScriptedAsk((text) => ({ text: `${text}\u0007<b>]]></Content>` }));
    const { platform } = await startReplica(account, { ask });
    const said = "a]]>b<!DOCTYPE x>&amp;";
    expect(await platform.say("张三", said)).toBe(`${said}<b>]]></Content>`);
    expect(asked[0]?.text).toBe(said);
  });

  test("回答出错时道歉，进程还在", async () => {
    const { ask } = createScriptedAsk((text) => {
      if (text === "坏") throw new Error("故障");
      return null;
    });
    const { platform } = await startReplica(account, { ask });
    expect(await platform.say("张三", "坏")).toBe(PHRASES.failed);
    expect(await platform.say("张三", "好问题")).toBe("答：好问题");
  });
});
