import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { commands } from "../adapters/cli/commands.ts";
import { readConfig } from "../adapters/config.ts";
import { sourceFiles, textOf } from "./imports.ts";

const PAGES = ["README.md", "README.zh-CN.md"] as const;

/** The variables that the program reads: the keys of the shapes in its `config.ts` files. */
const read = sourceFiles("adapters")
  .filter((file) => file.endsWith("config.ts"))
  .flatMap((file) => textOf(file).match(/\b[A-Z]+_[A-Z_]+(?=: (?:z|\w+)[\s.,(])/gu) ?? []);
const variables = [...new Set(read)].sort();

const namedIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name).sort();

test("配置表和 .env.example 列全了程序读的变量，没有多的", () => {
  expect(variables.length).toBeGreaterThan(40);
  for (const page of PAGES) {
    expect(namedIn(textOf(page), /^\| `([A-Z_]+)` \|/gmu), page).toEqual(variables);
  }
  expect(namedIn(textOf(".env.example"), /^# ([A-Z_]+)=/gmu)).toEqual(variables);
});

test(".env.example 里写着的值都是程序接受的", () => {
  const filled = [
    ...textOf(".env.example").matchAll(/^# (NIANBAO_[A-Z_]+|TELEGRAM_[A-Z_]+)=(\S+)$/gmu),
  ];
  expect(filled.length).toBeGreaterThan(4);
  const env = Object.fromEntries(filled.map(([, name = "", value = ""]) => [name, value]));
  expect(readConfig(env).unansweredDays).toBe(Number(env.NIANBAO_UNANSWERED_DAYS));
});

test("命令表列全了命令；npm 命令都有", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf("package.json"));
  for (const page of PAGES) {
    const text = textOf(page);
    expect(namedIn(text, /^\| `nianbao ([a-z-]+)` \|/gmu), page).toEqual(
      Object.keys(commands).sort(),
    );
    for (const name of namedIn(text, /npm run ([\w:]+)/gu))
      expect(scripts, page).toHaveProperty(name);
    expect(text).toContain("\nnpm ci && npm start\n");
    expect(text).toContain("\nnpm ci && npm test\n");
  }
  expect(scripts).toHaveProperty("start");
  expect(scripts).toHaveProperty("test");
});

test("说明里链接的文件都在，中英文两篇的章节相当", () => {
  const pages = [...PAGES, "CONTRIBUTING.md", "docs/design.md"];
  const links = pages.flatMap((page) =>
    namedIn(textOf(page), /\]\(([^)#]+)\)/gu).map((link) => ({ page, link })),
  );
  const gone = links.filter(
    ({ page, link }) =>
      !/^https?:/u.test(link) && !existsSync(new URL(link, new URL(`../${page}`, import.meta.url))),
  );
  expect(gone).toEqual([]);
  const [english = [], chinese = []] = PAGES.map((page) => textOf(page).match(/^## /gmu) ?? []);
  expect(chinese.length).toBe(english.length);
});
