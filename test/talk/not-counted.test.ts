import { expect, test } from "vitest";
import { newTalk } from "./talk.ts";

const { asks } = await newTalk();

test.each([
  "南屿市公安局2023年每个民警办多少许可",
  "南屿市公安局2023年各派出所处罚多少",
  "南屿市公安局2023年处罚里被复议的几件",
  "南屿市公安局2023年公布了几件行政处罚",
  "南屿市公安局2023年许可申请收到多少",
  "南屿市公安局2023年补正了几件",
  "南屿市公安局2023年收到举报多少件",
])("%s：表里没有，不拿旁边的数来答", async (question) => {
  const answer = await asks(question);
  expect(answer.kind).toBe("no_data");
  expect(answer.figures).toEqual([]);
});
