import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const Term = z
  .object({
    id: z.string().regex(/^[a-z_]+\d{0,2}$/u),
    names: z.array(z.string().min(2)).min(1),
    spoken: z.array(z.string().min(2)),
    plain: z.string().min(8),
    article: z.string().nullable(),
    isNot: z.string().nullable(),
    metrics: z.array(z.string()).optional(),
  })
  .strict();
const Metric = z.object({ id: z.string(), object: z.string() });

const read = (file: string): unknown => JSON.parse(readFileSync(`knowledge/${file}`, "utf8"));
const terms = z.array(Term).parse(read("terms.json"));
const metrics = z.array(Metric).parse(read("metrics.json"));

test("至少九十个词，编号不重", () => {
  expect(terms.length).toBeGreaterThanOrEqual(90);
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
});

test("一个叫法只指一个词", () => {
  const owners = new Map<string, string[]>();
  for (const { id, names, spoken } of terms) {
    for (const word of [...names, ...spoken]) owners.set(word, [...(owners.get(word) ?? []), id]);
  }
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
});

test("提到的指标都在表里", () => {
  const known = new Set(metrics.map(({ id }) => id));
  const unknown = terms.flatMap(({ metrics: ids }) => ids ?? []).filter((id) => !known.has(id));
  expect(unknown).toEqual([]);
});

test("表上每一类数字都有解释", () => {
  const explained = new Set(terms.flatMap(({ metrics: ids }) => ids ?? []));
  const objects = new Set(metrics.map(({ object }) => object));
  const told = new Set(metrics.flatMap(({ id, object }) => (explained.has(id) ? [object] : [])));
  const missing = [...objects].filter(
    (object) => !object.startsWith("legacy") && !told.has(object),
  );
  expect(missing).toEqual([]);
});

describe("说明用大白话，除了法律里的日期，不留阿拉伯数字让人当成数据", () => {
  test.each(terms.map((term) => [term.names[0] ?? "", term] as const))("%s", (_name, term) => {
    const words = `${term.plain}${term.isNot ?? ""}`.replace(
      /国办公开办函〔\d{4}〕\d+号|(?:\d{4}年)?\d{1,2}月\d{1,2}日/gu,
      "",
    );
    expect(words).not.toMatch(/\d/u);
    expect(words).toMatch(/[。]$/u);
    expect(term.isNot).not.toBe("");
  });
});

test("依据写到条", () => {
  for (const { article } of terms) {
    if (article !== null) expect(article).toMatch(/^《条例》第[一二三四五六七八九十]+条/u);
  }
});

describe("两个词差在哪：至少一边的“不是什么”说到另一边", () => {
  test.each([
    ["denied", "unavailable"],
    ["denied", "rejected"],
    ["proactive", "on_request"],
    ["carried_in", "carried_out"],
    ["penalties", "coercion"],
    ["review", "litigation"],
    ["fees", "processing_fee"],
    ["regulations", "normative_documents"],
    ["unclear", "uncorrected"],
    ["repeated", "excessive"],
    ["received", "carried_in"],
    ["concluded", "received"],
    ["direct_litigation", "after_review_litigation"],
    ["granted", "partial"],
    ["report_year", "publication_time"],
    ["growth_rate", "percentage_points"],
    ["disclosure_rate", "full_disclosure_rate"],
    ["organizations", "company"],
  ])("%s / %s", (one, other) => {
    const [a, b] = [one, other].map((id) => terms.find((term) => term.id === id));
    if (!a || !b) throw new Error(`没有 ${one} 或 ${other}`);
    const mentions = (text: string | null, words: readonly string[]) =>
      words.some((word) => (text ?? "").includes(word));
    const said =
      mentions(`${a.isNot}${a.plain}`, [...b.names, ...b.spoken]) ||
      mentions(`${b.isNot}${b.plain}`, [...a.names, ...a.spoken]);
    expect(said).toBe(true);
  });
});
