import { afterEach, beforeEach, expect, test } from "vitest";
import { createTencentApi } from "../../adapters/tencent/api.ts";
import { ApiError } from "../../adapters/tencent/api-error.ts";
import { type FakeApi, startFakeApi } from "./fake-api.ts";

let fake: FakeApi;
beforeEach(async () => {
  fake = await startFakeApi();
});
afterEach(() => fake.stop());

const create = (now = () => new Date()) =>
  createTencentApi({
    kind: "official-account",
    root: fake.root,
    account: "wx0123456789abcdef",
    secret: "secret",
    now,
  });

test("一百个同时的请求只取一次令牌", async () => {
  const api = create();
  await Promise.all(Array.from({ length: 100 }, () => api.post("menu/create", {})));
  expect(fake.tokensGranted()).toBe(1);
  expect(fake.calls.filter(({ path }) => path === "stable_token")).toHaveLength(1);
});

test("令牌失效时重取一次再试", async () => {
  const api = create();
  await api.post("menu/create", { a: 1 });
  fake.expireToken();
  await api.post("menu/create", { a: 2 });
  expect(fake.tokensGranted()).toBe(2);
  fake.refuse("menu/create", 42001, 40014);
  await expect(api.post("menu/create", {})).rejects.toThrow(/40014/);
});

test("令牌快到期就换新", async () => {
  let time = Date.now();
  const api = create(() => new Date(time));
  await api.check();
  time += 6_000_000;
  await api.check();
  expect(fake.calls.filter(({ path }) => path === "stable_token")).toHaveLength(1);
  time += 1_000_000;
  await api.check();
  expect(fake.calls.filter(({ path }) => path === "stable_token")).toHaveLength(2);
});

test("取令牌失败不留下，下次再取", async () => {
  const api = create();
  fake.refuse("stable_token", 40164);
  await expect(api.check()).rejects.toThrow(/白名单/);
  await expect(api.check()).resolves.toBeUndefined();
});

test.each([
  [45015, /48 小时/],
  [45047, /条数/],
  [40164, /IP/],
  [48001, /权限/],
  [45009, /次数/],
  [40125, /AppSecret/],
  [99999, /99999/],
])("错误码 %i 说得清楚", async (code, words) => {
  const api = create();
  fake.refuse("message/custom/send", code);
  const failure = api.post("message/custom/send", { touser: "a" });
  await expect(failure).rejects.toThrow(words);
  await expect(failure).rejects.toBeInstanceOf(ApiError);
  await expect(failure).rejects.not.toThrow(/secret/);
});
