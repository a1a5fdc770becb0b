import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBase } from "../../src/facts/base.ts";
import { openRedisState } from "../../src/state/redis.ts";
import type { StateStore } from "../../src/state/state.ts";
import { databases } from "../facts/bases.ts";

/** Two stores on one place, as two processes have them. */
interface Pair {
  readonly one: StateStore;
  readonly two: StateStore;
  readonly close: () => Promise<void>;
}

const redisUrl = process.env.NIANBAO_TEST_REDIS;
const redisSkip = redisUrl ? null : "未设 NIANBAO_TEST_REDIS";
if (redisSkip) console.warn(`略过 Redis 的测试：${redisSkip}`);

const places = [
  ...databases.map(({ name, skip, make }) => ({ name, skip, open: () => openPair(make) })),
  { name: "Redis", skip: redisSkip, open: openRedisPair },
];

async function openPair(make: (typeof databases)[number]["make"]): Promise<Pair> {
  const place = await make();
  const options = { now: () => new Date() };
  const [one, two] = [await openBase(place.url, options), await openBase(place.url, options)];
  const close = async () => {
    await one.close();
    await two.close();
    await place.clear();
  };
  return { one: one.state, two: two.state, close };
}

async function openRedisPair(): Promise<Pair> {
  const options = {
    url: redisUrl ?? "",
    prefix: `nianbao-test-${randomBytes(6).toString("hex")}:`,
  };
  const [one, two] = [await openRedisState(options), await openRedisState(options)];
  const close = async () => {
    await one.close();
    await two.close();
  };
  return { one, two, close };
}

describe.each(places)("共享状态：$name", ({ skip, open }) => {
  describe.skipIf(skip)(skip ?? "两个进程同用", () => {
    let pair: Pair;
    beforeAll(async () => {
      pair = await open();
    });
    afterAll(() => pair.close());

    test("写入的值别处读得到，可替换，可删除", async () => {
      await pair.one.set("a", '{"问":1}', 60);
      expect(await pair.two.get("a")).toBe('{"问":1}');
      await pair.two.set("a", "二", 60);
      expect(await pair.one.get("a")).toBe("二");
      await pair.one.delete("a");
      expect(await pair.two.get("a")).toBeNull();
    });

    test("许多人同抢一个键，只有一人抢到", async () => {
      const wins = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 ? pair.one : pair.two).claim("b", String(n), 60),
        ),
      );
      expect(wins.filter(Boolean)).toHaveLength(1);
      expect(await pair.one.get("b")).toBe(String(wins.indexOf(true)));
    });

    test("取走只成一次", async () => {
      await pair.one.set("c", "值", 60);
      const taken = await Promise.all(Array.from({ length: 10 }, () => pair.two.take("c")));
      expect(taken.filter((value) => value !== null)).toEqual(["值"]);
      expect(await pair.one.get("c")).toBeNull();
    });

    test("到期即无：读不到、取不走、可再抢", async () => {
      for (const key of ["d", "e", "f"]) await pair.one.set(key, "旧", 0.05);
      await sleep(120);
      expect(await pair.two.get("d")).toBeNull();
      expect(await pair.two.take("e")).toBeNull();
      expect(await pair.two.claim("f", "新", 60)).toBe(true);
      expect(await pair.one.get("f")).toBe("新");
    });
  });
});

test("连不上 Redis 时说明白", async () => {
  await expect(openRedisState({ url: "redis://127.0.0.1:1" })).rejects.toMatchObject({
    code: "config_invalid",
    message: expect.stringContaining("连不上 Redis"),
  });
});
