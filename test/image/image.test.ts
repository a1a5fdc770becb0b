import { existsSync } from "node:fs";
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
