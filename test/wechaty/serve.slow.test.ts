/** The program as an operator runs it, with a gateway that comes and goes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Gateway, makeGateway, TOKEN } from "./gateway.ts";
import { closeAfter, newFolder, until, waitSent } from "./start.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

function serve({ endpoint }: Gateway, token = TOKEN) {
  const program = spawn(process.execPath, [PROGRAM, "serve"], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NIANBAO_DATA: join(newFolder(), "data"),
      WECHATY_PUPPET_SERVICE_TOKEN: token,
      WECHATY_PUPPET_SERVICE_ENDPOINT: endpoint,
      WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: "true",
      WECHATY_PACE: "0-0",
    },
  });
  const said = { out: "", err: "" };
  program.stdout.on("data", (chunk) => (said.out += String(chunk)));
  program.stderr.on("data", (chunk) => (said.err += String(chunk)));
  const ended = once(program, "exit");
  closeAfter(() => program.kill("SIGKILL"));
  return { program, said, ended };
}

test("网关断了又来：进程还在，照答；停止信号后正常结束", async () => {
  const gateway = await makeGateway(false);
  await gateway.up();
  const { program, said, ended } = serve(gateway);
  await until(() => said.out.includes("微信已登录") || said.err.includes("微信已登录"), 30_000);
  const question = "信阳市公安局2023年收到多少件申请？";
  gateway.world.says({ who: "甲", text: question });
  expect((await waitSent(gateway.world, 1, 10_000))[0]?.text).toContain("31件");
  await gateway.down();
  await sleep(1_500);
  await gateway.up();
  await until(() => gateway.world.isLoggedIn, 15_000);
  await until(() => said.err.split("微信已登录").length > 2, 15_000);
  gateway.world.says({ who: "乙", text: question });
  expect((await waitSent(gateway.world, 2, 10_000))[1]?.text).toContain("31件");
  expect(program.exitCode).toBeNull();
  program.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(said.err).not.toMatch(/Unhandled|at .*node_modules/u);
});

test("令牌不对：说出变量，不带令牌，状态非零", async () => {
  const gateway = await makeGateway(false);
  await gateway.up();
  const { said, ended } = serve(gateway, "insecure_wrongsecret");
  const [status] = await ended;
  expect(status).not.toBe(0);
  expect(said.err).toContain("WECHATY_PUPPET_SERVICE_TOKEN");
  expect(said.out + said.err).not.toContain("wrongsecret");
});
