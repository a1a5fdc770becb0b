import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import type { Row } from "./row.ts";

const RUNS = 9;
const QUESTION = "2023年收到多少件申请？";

/**
 * From the start of the process to the answer on its standard output, over a base that stands already; the first start,
 * which makes the base, by itself. Beside it: Node starting and ending with nothing to do.
 */
export function benchStart(folder: string): readonly Row[] {
  const env = { ...process.env, NIANBAO_DATA: folder };
  const ask = ["dist/main.js", "ask", QUESTION];
  const first = timed(ask, env);
  const warm = median(Array.from({ length: RUNS }, () => timed(ask, env)));
  const bare = median(Array.from({ length: RUNS }, () => timed(["-e", "0"], env)));
  return [
    { name: "首次启动到第一个回答（先建底库）", value: first, unit: "ms" },
    {
      name: "启动到第一个回答（已有底库）",
      value: warm,
      unit: "ms",
      goal: "< 600",
      beside: { name: "空的 Node", value: bare },
    },
  ];
}

function timed(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} 失败：${stderr}`);
  return performance.now() - start;
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
