/** The program as an operator starts it: `nianbao serve` with Telegram configured, in a process of its own. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { cleanUp, newFolder } from "./spawn.ts";
import { until } from "./start.ts";
import { Person, type StubServer, startStub } from "./stub/index.ts";

let stub: StubServer;
beforeEach(async () => {
  stub = await startStub();
});
afterEach(async () => {
  await stub.stop();
  expect(stub.refused).toEqual([]);
});
afterAll(cleanUp);

function serve(variables: Record<string, string>) {
  const data = join(newFolder(), "data");
  const env = {
    PATH: process.env.PATH ?? "",
    TELEGRAM_API_ROOT: stub.url,
    NIANBAO_DATA: data,
    ...variables,
  };
  const child = spawn(process.execPath, ["dist/main.js", "serve"], { env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const exit = new Promise<number | null>((done) => child.once("exit", done));
  return { child, exit, output: () => output };
}

test("启动、回答、停止：答得对，退出码 0，日志里没有令牌和提问", async () => {
  const { child, exit, output } = serve({ TELEGRAM_TOKEN: stub.token });
  await until("已启动", () => output().includes("已启动：telegram"));
  const person = new Person(stub, 111);
  person.says("信阳市公安局2023年收到多少件申请？");
  const answer = await until("回答", () => stub.world.answers(111)[0]);
  expect(answer.text).toContain("31件");
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
  expect(output()).not.toContain(stub.token);
  expect(output()).not.toContain("收到多少件申请");
});

test("令牌不对：说出变量名，退出码不是 0，不印令牌", async () => {
  const wrong = "123456:wrong_wrong_wrong_wrong_wrong";
  const { exit, output } = serve({ TELEGRAM_TOKEN: wrong });
  expect(await exit).not.toBe(0);
  expect(output()).toContain("TELEGRAM_TOKEN");
  expect(output()).not.toContain("wrong_wrong");
});
