import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Ask } from "../../src/conversation/message.ts";
import { createScript, FIGURES } from "./script.ts";

/** What a person does in a channel. */
export interface Said {
  /** The same name is the same person. */
  readonly who: string;
  /** The group that it is said in; none is a private chat with the bot. */
  readonly room?: string;
  /** The bot is mentioned the way the platform marks it. */
  readonly mention?: boolean;
  readonly text?: string;
  readonly sticker?: true;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  /** How often the platform delivers this one message; 1 where not said. */
  readonly delivered?: number;
}

/** One channel, connected to a stand-in of its platform. */
export interface ChannelUnderTest {
  /**
   * Says something, waits until the bot has sent `answers` messages and then long enough that one more would be seen.
   * Gives the new messages as a person reads them, in their order; labels of buttons count as lines of the message.
   */
  readonly say: (said: Said, answers: number) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

/** A dialogue that the platform has no way for; a reason must be given. */
interface Skip {
  readonly test: DialogueName;
  readonly why: string;
}

export interface ChannelSuite {
  /** 「Telegram，轮询」 */
  readonly name: string;
  /** Starts the channel with this core; files are declined (nobody is permitted). */
  readonly create: (ask: Ask) => Promise<ChannelUnderTest>;
  readonly skip?: readonly Skip[];
}

type Dialogue = (channel: ChannelUnderTest, ask: ReturnType<typeof createScript>) => Promise<void>;
type DialogueName = keyof typeof DIALOGUES;

const POLICE = "信阳市公安局2023年收到多少件申请？";

/** Every channel holds these conversations. */
const DIALOGUES = {
  "问数字，答数字和出处": async ({ say }) => {
    const [answer] = await say({ who: "甲", text: POLICE }, 1);
    expect(answer).toContain(FIGURES.信阳市公安局);
    expect(answer).toContain("《信阳市公安局2023年年报》");
  },
  "反问，用序号回答": async ({ say }) => {
    const [question] = await say({ who: "甲", text: "收到多少件申请？" }, 1);
    expect(question).toContain("1. 信阳市公安局");
    expect(question).toContain("2. 信阳市司法局");
    const [answer] = await say({ who: "甲", text: "2" }, 1);
    expect(answer).toContain(FIGURES.信阳市司法局);
  },
  "反问，用选项的字回答": async ({ say }) => {
    await say({ who: "甲", text: "收到多少件申请？" }, 1);
    const [answer] = await say({ who: "甲", text: "信阳市公安局" }, 1);
    expect(answer).toContain(FIGURES.信阳市公安局);
  },
  追问记得上一问: async ({ say }) => {
    await say({ who: "甲", text: POLICE }, 1);
    const [answer] = await say({ who: "甲", text: "司法局呢？" }, 1);
    expect(answer).toContain(FIGURES.信阳市司法局);
  },
  群里点了名才答: async ({ say }, { asked }) => {
    expect(await say({ who: "甲", room: "群", text: POLICE }, 0)).toEqual([]);
    expect(asked).toEqual([]);
    const [answer] = await say({ who: "甲", room: "群", mention: true, text: POLICE }, 1);
    expect(answer).toContain(FIGURES.信阳市公安局);
    expect(asked[0]?.group).toBe(true);
    expect(asked[0]?.text).toBe(POLICE);
  },
  群里各问各的: async ({ say }) => {
    await say({ who: "甲", room: "群", mention: true, text: POLICE }, 1);
    const [answer] = await say({ who: "乙", room: "群", mention: true, text: "司法局呢？" }, 1);
    expect(answer).not.toContain(FIGURES.信阳市司法局);
  },
  "长答案分段，不丢字": async ({ say }) => {
    const parts = await say({ who: "甲", text: "全文" }, 2);
    expect(parts.length).toBeGreaterThan(1);
    const words = parts.join("").replace(/\s/gu, "");
    for (const index of [1, 130, 260]) expect(words).toContain(`第${index}句：依法公开政府信息`);
  },
  重复送达只答一次: async ({ say }) => {
    const answers = await say({ who: "甲", text: POLICE, delivered: 3 }, 1);
    expect(answers).toHaveLength(1);
  },
  两个私聊互不相干: async ({ say }) => {
    await say({ who: "甲", text: POLICE }, 1);
    const [answer] = await say({ who: "乙", text: "司法局呢？" }, 1);
    expect(answer).not.toContain(FIGURES.信阳市司法局);
  },
  "不收的文件，说一声": async ({ say }, { asked }) => {
    const file = { name: "草稿.docx", bytes: Buffer.from("PK草稿") };
    const answers = await say({ who: "甲", file }, 1);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(/文件/u);
    expect(asked).toEqual([]);
  },
  "表情，说一声": async ({ say }, { asked }) => {
    const answers = await say({ who: "甲", sticker: true }, 1);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(/文字/u);
    expect(asked).toEqual([]);
  },
  帮助: async ({ say }) => {
    const [answer] = await say({ who: "甲", text: "帮助" }, 1);
    expect(answer).toContain("2023年收到多少件申请");
  },
} satisfies Record<string, Dialogue>;

/** Holds every dialogue with one channel; a skip must name a dialogue and say why. */
export function channelSuite({ name, create, skip = [] }: ChannelSuite): void {
  for (const { test: skipped, why } of skip) {
    if (!(skipped in DIALOGUES) || why.trim() === "")
      throw new Error(`${name}：跳过「${skipped}」要写明理由`);
  }
  describe(name, () => {
    let ask: ReturnType<typeof createScript>;
    let channel: ChannelUnderTest;
    beforeEach(async () => {
      ask = createScript();
      channel = await create(ask);
    });
    afterEach(() => channel.stop());
    for (const [title, dialogue] of Object.entries<Dialogue>(DIALOGUES)) {
      const reason = skip.find((one) => one.test === title)?.why;
      if (reason === undefined) test(title, () => dialogue(channel, ask));
      else test.skip(`${title}（跳过：${reason}）`, () => {});
    }
  });
}
