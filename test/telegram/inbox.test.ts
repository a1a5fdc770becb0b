/** Files, pictures, stickers and inline questions. */
import { afterEach, describe, expect, test } from "vitest";
import type { Ask } from "../../src/conversation/message.ts";
import { line, turnOf } from "../channels/reply.ts";
import { createScript } from "../channels/script.ts";
import { answersIn, type Running, startTelegram, until } from "./start.ts";
import { Person } from "./stub/index.ts";

let running: Running;
afterEach(async () => {
  await running.stop();
});

describe("文件", () => {
  const bytes = Buffer.from("PK\u0003\u0004 草稿的字节");
  const reads =
    (limit: number): Ask =>
    async ({ files = [] }) => {
      const got = await files[0]?.read(limit);
      return turnOf(
        line("verification", `${files[0]?.name} ${Buffer.from(got ?? []).equals(bytes)}`),
      );
    };
  const staff = { permitted: (asker: string) => asker === "71" };

  test("准许的人：字节原样交给核心", async () => {
    running = await startTelegram(reads(1000), { files: staff });
    new Person(running.stub, 71).hands(bytes, "草稿.docx", { caption: "核一下" });
    const [answer] = await answersIn(running, 71, 1);
    expect(answer?.text).toBe("草稿.docx true");
  });

  test("别人的：不取，说一声", async () => {
    running = await startTelegram(reads(1000), { files: staff });
    new Person(running.stub, 72).hands(bytes, "草稿.docx");
    const [answer] = await answersIn(running, 72, 1);
    expect(answer?.text).toContain("文件我现在不收");
    expect(running.stub.calls("getFile")).toEqual([]);
  });

  test("报的大小超过 20 MB：不取，说一声", async () => {
    running = await startTelegram(reads(1000), { files: staff });
    new Person(running.stub, 71).hands(bytes, "大.pdf", { announced: 21 * 1024 * 1024 });
    const [answer] = await answersIn(running, 71, 1);
    expect(answer?.text).toContain("最多 20 MB");
    expect(running.stub.calls("getFile")).toEqual([]);
  });

  test("报小了的大文件：读到限额就停", async () => {
    running = await startTelegram(reads(100), { files: staff });
    new Person(running.stub, 71).hands(Buffer.alloc(1_000_000), "假.pdf", { announced: 10 });
    const [answer] = await answersIn(running, 71, 1);
    expect(answer?.text).toContain("文件太大了");
  });

  test("令牌和文件地址不进日志，下载失败时也不", async () => {
    running = await startTelegram(reads(1000), { files: staff });
    const person = new Person(running.stub, 71);
    running.stub.faults.add("getFile", { kind: "reset" }, { kind: "status", code: 500 });
    person.hands(bytes, "草稿.docx");
    await answersIn(running, 71, 1);
    running.stub.faults.chaos = () => ({ kind: "reset" });
    person.hands(bytes, "草稿.docx");
    await until("记下了失败", () => running.logs.length > 8);
    running.stub.faults.chaos = () => undefined;
    await answersIn(running, 71, 2);
    const logs = running.logs.join("");
    expect(logs).not.toContain(running.stub.token);
    expect(logs).not.toContain(running.stub.token.split(":")[1]);
    expect(logs).not.toContain("/file/");
    expect(logs).not.toContain("草稿");
  });
});

describe("读不懂的消息", () => {
  test.each([
    ["表情", { sticker: {} }, "文字"],
    ["图片", { photo: [] }, "图片"],
    ["语音", { voice: {} }, "语音"],
    ["视频", { video_note: {} }, "视频"],
    ["位置", { location: {} }, "位置"],
    ["名片", { contact: {} }, "名片"],
    ["投票", { poll: {} }, "看不了"],
  ])("%s：一句话", async (_name, content, word) => {
    running = await startTelegram();
    new Person(running.stub, 73).sends(content);
    const [answer] = await answersIn(running, 73, 1);
    expect(answer?.text).toContain(word);
  });

  test("一组图片只回一句；图片上写了问题就答问题", async () => {
    running = await startTelegram();
    const person = new Person(running.stub, 74);
    for (let count = 0; count < 4; count++) person.sends({ photo: [], media_group_id: "g1" });
    person.sends({ photo: [], caption: "信阳市公安局2023年收到多少件申请？" });
    const answers = await answersIn(running, 74, 2);
    expect(answers[0]?.text).toContain("图片");
    expect(answers[1]?.text).toContain("31件");
    expect(running.stub.world.answers(74)).toHaveLength(2);
  });
});

describe("内联提问", () => {
  const inline = async (query: string) => {
    new Person(running.stub, 75).asksInline(query);
    return (await until("内联应答", () => running.stub.calls("answerInlineQuery").at(-1))).payload;
  };

  test("给出能单独看的答案，带出处；不与私聊的记忆相混", async () => {
    const script = createScript();
    running = await startTelegram(script);
    const person = new Person(running.stub, 75);
    person.says("信阳市公安局2023年收到多少件申请？");
    await answersIn(running, 75, 1);
    const { results, is_personal } = await inline("信阳市公安局2023年收到多少件申请");
    const [first] = results as readonly {
      title: string;
      input_message_content: { message_text: string };
    }[];
    expect(first?.title).toContain("31件");
    expect(first?.input_message_content.message_text).toContain("<blockquote expandable>出处");
    expect(is_personal).toBe(true);
    const conversations = script.asked.map(({ conversation }) => conversation);
    expect(new Set(conversations).size).toBe(conversations.length);
  });

  test("有几种读法：每种读法一个答案", async () => {
    running = await startTelegram();
    const { results } = await inline("收到多少件申请");
    expect(results).toHaveLength(2);
  });

  test("空的、答不了的：没有结果，给一个去私聊的按钮", async () => {
    running = await startTelegram();
    expect(await inline("")).toMatchObject({ results: [], button: { text: expect.any(String) } });
    expect(await inline("今天天气")).toMatchObject({ results: [] });
  });
});
