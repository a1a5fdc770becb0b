import { expect, test } from "vitest";
import { readImports, roomOf, shown, sourceFiles, textOf } from "./imports.ts";

/** Each of these packages is wrapped in one place; another one needs no change elsewhere. Types may be used anywhere. */
const WRAPPED: Readonly<Record<string, string>> = {
  nodejieba: "src/tokens/segment.ts",
  "fuse.js": "src/slots/",
  "opencc-js": "src/text/script.ts",
  "pinyin-pro": "src/text/pinyin.ts",
  "better-sqlite3": "src/facts/sqlite.ts",
  kysely: "src/facts/",
  pg: "src/facts/postgres.ts",
  redis: "src/state/redis.ts",
  mammoth: "src/documents/",
  unpdf: "src/documents/pdf/",
  "word-extractor": "src/documents/legacy/",
  htmlparser2: "src/documents/html/",
  yauzl: "src/documents/archive/",
  "iconv-lite": "src/documents/text/decode.ts",
  jschardet: "src/documents/text/decode.ts",
  telegraf: "adapters/telegram/",
  wechaty: "adapters/wechaty/",
  "wechaty-puppet": "adapters/wechaty/",
  "wechaty-puppet-service": "adapters/wechaty/",
  "qrcode-terminal": "adapters/wechaty/",
  "@wecom/aibot-node-sdk": "adapters/aibot/",
  "fast-xml-parser": "adapters/tencent/xml.ts",
  "prom-client": "adapters/http/",
  commander: "adapters/cli/",
  "cli-progress": "adapters/cli/progress.ts",
  tinypool: "adapters/cli/",
  minisearch: "test/bench/understanding/",
};

/** Rooms that open files; one of them also starts the processes that read old formats. */
const OPENS_FILES = ["knowledge", "facts", "ingest", "documents"];
const WORLD =
  /\bprocess\.(?:env|argv|std\w+|exit|exitCode|cwd|hrtime)\b|\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/u;
/** The reader of old formats is a process of its own: it ends itself when its parent has gone. */
const OWN_PROCESS = "src/documents/legacy/child.ts";

const product = [...sourceFiles("src"), ...sourceFiles("adapters")];
const lines = product.flatMap((file) => readImports(file, textOf(file)));

test("每个外部包只在一处使用", () => {
  const broken = lines.filter(({ to, own, kind, from }) => {
    const place = WRAPPED[to];
    return !own && kind === "value" && place !== undefined && !from.startsWith(place);
  });
  expect(broken.map(shown)).toEqual([]);
});

test("src 不看环境、时钟、控制台；只有四个房间打开文件", () => {
  const inSrc = sourceFiles("src").filter((file) => file !== OWN_PROCESS);
  expect(inSrc.filter((file) => WORLD.test(textOf(file)))).toEqual([]);
  const opening = lines.filter(
    ({ from, to }) =>
      from.startsWith("src/") &&
      /^node:(?:fs|child_process|worker_threads|http|https|net)/u.test(to),
  );
  expect(opening.filter(({ from }) => !OPENS_FILES.includes(roomOf(from))).map(shown)).toEqual([]);
});
