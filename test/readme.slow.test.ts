import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { textOf } from "./imports.ts";

const data = mkdtempSync(join(tmpdir(), "nianbao-readme-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test("README 里的对话就是程序说的", () => {
  const [, english = ""] = /```text\n([\s\S]*?)```/u.exec(textOf("README.md")) ?? [];
  const [, chinese = ""] = /```text\n([\s\S]*?)```/u.exec(textOf("README.zh-CN.md")) ?? [];
  expect(chinese).toBe(english);
  const [, ...turns] = english.trim().split("\n\n> ");
  expect(turns.length).toBeGreaterThan(4);
  const asked = turns.map((turn) => turn.split("\n")[0] ?? "");
  expect(talk(asked)).toEqual(turns.map((turn) => turn.split("\n").slice(1).join("\n")));
});

/** One conversation through the program itself. */
function talk(questions: readonly string[]): readonly string[] {
  const env = { ...process.env, NIANBAO_DATA: data, NIANBAO_TODAY: "2025-03-01" };
  const input = questions.map((text) => JSON.stringify({ session: "readme", text })).join("\n");
  const out = execFileSync(process.execPath, ["dist/main.js", "ask", "--json"], {
    env,
    input,
    encoding: "utf8",
  });
  return out
    .trim()
    .split("\n")
    .map((line): { readonly text: string } => JSON.parse(line))
    .map(({ text }) => text);
}
