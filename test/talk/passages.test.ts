import { describe, expect, test } from "vitest";
import { newTalk } from "./talk.ts";

const agency = "南屿市公安局";
const { asks } = await newTalk({
  reports: [
    {
      agency,
      year: 2023,
      cells: { "requests.received@total": 31 },
      text: [
        "全年通过门户网站公开信息1287条，化解处置舆情隐患28起，未发生负面舆情，回复网民留言55条。",
        "严格做到先审后发，首先由法制部门法核。再由保密办保密审核，对国家秘密作脱密处理。最后由办公室文核。",
        "共接到群众申请31件，未收取任何费用。",
      ],
    },
  ],
});

describe("正文里的数换一种说法问", () => {
  test.each([
    ["网站上挂了多少信息", 1287],
    ["处置的舆情苗头有多少", 28],
    ["网上留言他们答复了几条", 55],
  ])("%s", async (question, value) => {
    expect((await asks(question)).headline?.value).toBe(value);
  });

  test.each(["负面舆情发生了几起", "信息处理费收了多少钱"])(
    "%s：句子里另一件事的数不是它的数",
    async (question) => {
      const answer = await asks(question);
      expect(answer.headline?.value ?? null).toBeNull();
    },
  );
});

describe("怎么做、谁来做，引原句和上下句", () => {
  test.each([
    ["先审后发是怎么执行的", "法制部门"],
    ["法核和文核分别由谁做", "法制部门"],
    ["涉密的信息怎么处理的", "脱密"],
  ])("%s", async (question, words) => {
    const answer = await asks(question);
    expect(answer.kind).toBe("passage");
    expect(answer.text).toContain(words);
  });

  test("报告没写的不硬凑", async () => {
    expect((await asks("怎么抓小偷的")).kind).not.toBe("passage");
  });
});
