import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { readNarrative } from "../../src/ingest/narrative/index.ts";
import { readDictionary } from "../../src/knowledge/dictionary.ts";
import { normalize, pinyinReadings, readNumbers, readYears } from "../../src/text/index.ts";
import { createSegment } from "../../src/tokens/segment.ts";

/** One measured value: milliseconds, microseconds or megabytes. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "µs" | "MB";
}

const QUESTION = "请问信阳市公安局2023年一共收到多少件政府信息公开申请，比去年多31件吗？";
const TRADITIONAL = "請問信陽市公安局２０２３年行政複議多少件";
const TODAY = new Date(2025, 2, 1);

/**
 * Cost of normalising, numbers, years, pinyin, segmenting and of a report's text. First calls load dictionaries,
 * so it must run before anything else has used them. `knowledge` is the knowledge folder.
 */
export function benchText(knowledge: string): readonly BenchRow[] {
  const text = normalize(QUESTION).text;
  const report = readFileSync(`${knowledge}/reports/xinyang-public-security-2023.txt`, "utf8");
  const sections = [{ number: null, heading: "", paragraphs: report.split("\n") }];
  const segment = createSegment({
    dictionary: readDictionary(knowledge),
    words: [{ word: "信息公开", tag: "metric" }],
  });
  const memory = process.memoryUsage().rss;
  const rows = [
    first("繁体首次归一（装入转换表）", () => normalize(TRADITIONAL)),
    each("归一，简体一问", () => normalize(QUESTION)),
    each("归一，繁体一问", () => normalize(TRADITIONAL)),
    each("读数，一问", () => readNumbers(text)),
    each("读年份，一问", () => readYears(text, { today: TODAY })),
    first("首个读音（装入拼音）", () => pinyinReadings("县")),
    first("首次分词（装入词典）", () => segment(text)),
    each("分词，一问", () => segment(text)),
    each("正文取数，一份年报", () => readNarrative(sections), 20),
  ];
  const grown = (process.memoryUsage().rss - memory) / 1e6;
  return [...rows, { name: "以上装入后增加的内存", value: grown, unit: "MB" }];
}

function first(name: string, run: () => unknown): BenchRow {
  const from = performance.now();
  run();
  return { name, value: performance.now() - from, unit: "ms" };
}

/** Median of `rounds` batches of 20 calls. */
function each(name: string, run: () => unknown, rounds = 25): BenchRow {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    for (let i = 0; i < 20; i++) run();
    return ((performance.now() - from) / 20) * 1000;
  }).sort((a, b) => a - b);
  return { name, value: times[Math.floor(rounds / 2)] ?? 0, unit: "µs" };
}
