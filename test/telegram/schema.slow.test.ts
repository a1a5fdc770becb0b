import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cleanUp, newFolder } from "./spawn.ts";
import { faultOf } from "./stub/schema.ts";

afterAll(cleanUp);

test("参数表就是从 @grammyjs/types 生成的那一份", () => {
  const fresh = join(newFolder(), "schema.json");
  execFileSync(process.execPath, ["scripts/telegram-schema.mjs", fresh]);
  const committed = readFileSync("test/fixtures/telegram/botapi.schema.json", "utf8");
  expect(readFileSync(fresh, "utf8")).toBe(committed);
});

test("写错的、缺的、类型不对的参数都被拒", () => {
  const right = { chat_id: 1, text: "好", reply_parameters: { message_id: 1 } };
  expect(faultOf("sendMessage", right)).toBeNull();
  expect(faultOf("sendMessage", { ...right, reply_parameter: {} })).toContain("additional");
  expect(faultOf("sendMessage", { chat_id: 1 })).toContain("text");
  expect(faultOf("sendMessage", { ...right, text: 5 })).toContain("string");
  const hidden = { inline_keyboard: [[{ text: "点", callback_data: "a", hide: false }]] };
  expect(faultOf("sendMessage", { ...right, reply_markup: hidden })).not.toBeNull();
});
