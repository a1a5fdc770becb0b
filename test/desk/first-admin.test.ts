import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { offerFirstAdmin } from "../../adapters/cli/first-admin.ts";
import { readConfig } from "../../adapters/config.ts";
import { type Base, openBase } from "../../src/index.ts";
import { databases, type Place } from "../facts/bases.ts";

let place: Place;
let base: Base;
const now = () => new Date(2025, 2, 1, 12);
beforeEach(async () => {
  const [sqlite] = databases;
  if (!sqlite) throw new Error("没有 SQLite");
  place = await sqlite.make();
  base = await openBase(place.url, { now });
});
afterEach(async () => {
  await base.close();
  await place.clear();
});

/** What the operator reads at the start. */
async function printed(): Promise<string> {
  let output = "";
  const stdout = new Writable({
    write: (chunk, _encoding, done) => {
      output += chunk;
      done();
    },
  });
  const openBaseAgain = async () => base;
  await offerFirstAdmin(base, {
    config: readConfig({}),
    stdin: process.stdin,
    stdout,
    stderr: stdout,
    now,
    today: now,
    exitWith: () => undefined,
    openBase: openBaseAgain,
  });
  return output;
}

test("还没有管理员：打出一次性管理码，用它就能绑定", async () => {
  const code = /#绑定 ([A-Z2-9-]+)/u.exec(await printed())?.[1] ?? "";
  const person = { channel: "telegram", asker: "1" };
  expect(await base.roles.redeem(code, person)).toBe(true);
  expect(await base.roles.of(person)).toBe("admin");
});

test("已有管理员：什么也不打", async () => {
  await base.roles.grant({ channel: "telegram", asker: "1" }, "admin", "terminal");
  expect(await printed()).toBe("");
});
