// Writes test/fixtures/telegram/botapi.schema.json: the parameters of the Bot API methods that the test server plays,
// as a JSON Schema generated from @grammyjs/types (types that we did not write).
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const METHODS = [
  ..."getMe getUpdates setWebhook deleteWebhook getWebhookInfo sendMessage sendDocument sendPhoto".split(
    " ",
  ),
  ..."sendChatAction editMessageText editMessageReplyMarkup deleteMessage answerCallbackQuery".split(
    " ",
  ),
  ..."answerInlineQuery getFile getChat setMyCommands getMyCommands deleteMyCommands".split(" "),
  ..."setMyDescription getMyDescription setMyShortDescription getMyShortDescription".split(" "),
];

const folder = mkdtempSync(join(tmpdir(), "telegram-schema-"));
try {
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  writeFileSync(
    join(folder, "all.ts"),
    `import type { ApiMethods } from "@grammyjs/types";
     type A = ApiMethods<string>;
     type Names = ${METHODS.map((name) => `"${name}"`).join(" | ")};
     export type All = { [N in Names]: A[N] extends (a: infer X) => unknown ? X : Record<string, never> };`,
  );
  const options = {
    target: "ES2022",
    module: "NodeNext",
    moduleResolution: "NodeNext",
    strict: true,
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: ["all.ts"] }),
  );
  const flags = ["--required", "--noExtraProps", "--ignoreErrors", "-o", "out.json"];
  const tool = resolve("node_modules/typescript-json-schema/bin/typescript-json-schema");
  execFileSync(process.execPath, [tool, "tsconfig.json", "All", ...flags], { cwd: folder });
  const schema = bare(JSON.parse(readFileSync(join(folder, "out.json"), "utf8")));
  writeFileSync(
    process.argv[2] ?? "test/fixtures/telegram/botapi.schema.json",
    `${JSON.stringify(schema)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The schema without its prose, which only the methods' documentation needs. */
function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => key !== "description" || typeof inner !== "string",
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}
