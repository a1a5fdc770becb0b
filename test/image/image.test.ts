import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { textOf } from "../imports.ts";
import { readCopy, readStages } from "./dockerfile.ts";

const stages = readStages(textOf("Dockerfile"));
const [build = [], final = []] = stages;
const said = (name: string) => final.filter((one) => one.name === name).map(({ words }) => words);

test("构建阶段只取 .dockerignore 放行的、确实存在的文件", () => {
  const letIn: readonly string[] = textOf(".dockerignore").match(/^!.+$/gmu) ?? [];
  const sources = build
    .filter(({ name }) => name === "COPY")
    .flatMap((one) => readCopy(one).sources);
  expect(sources.filter((file) => !existsSync(file))).toEqual([]);
  expect(sources.filter((file) => !letIn.includes(`!${file.split("/")[0]}`))).toEqual([]);
  expect(textOf(".dockerignore")).toMatch(/^\*$/mu);
});

test("成品不以 root 运行，有数据卷、健康检查、停止信号", () => {
  expect(stages).toHaveLength(2);
  expect(final[0]?.words).toMatch(/^node:20-\w+-slim$/u);
  expect(said("USER")).toEqual(["node"]);
  expect(said("VOLUME")).toEqual(["/data"]);
  expect(said("STOPSIGNAL")).toEqual(["SIGTERM"]);
  expect(said("HEALTHCHECK").join()).toContain("/healthz");
  expect(said("COPY").every((words) => words.startsWith("--from=build "))).toBe(true);
});

test("健康检查：各渠道好时为 0，不好或没有启动为 1", async () => {
  const command: unknown = JSON.parse(
    said("HEALTHCHECK")
      .join()
      .replace(/^.*? CMD /u, ""),
  );
  const [, ...args] = Array.isArray(command) ? command.map(String) : [];
  let status = 200;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(status).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : address;
  const check = async () => {
    const env = { ...process.env, NIANBAO_STATUS_PORT: String(port) };
    const [code] = await once(spawn(process.execPath, args, { env }), "exit");
    return code;
  };
  expect(await check()).toBe(0);
  status = 503;
  expect(await check()).toBe(1);
  server.close();
  server.closeAllConnections();
  expect(await check()).toBe(1);
  expect(asked).toEqual(["/healthz", "/healthz"]);
});
