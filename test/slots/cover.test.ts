import * as fc from "fast-check";
import { expect, test } from "vitest";
import { loadTools } from "../../src/index.ts";
import { coverText } from "../../src/slots/cover.ts";

const { lexicon } = loadTools();

test("长的赢：三安全一稳定不被拆开", () => {
  const { mentions, gaps } = coverText("危及三安全一稳定的几件", lexicon, []);
  expect(mentions.map((mention) => mention.words)).toContain("危及三安全一稳定");
  expect(gaps).toEqual([]);
});

test("别处读出的跨度占着位置，更长的词除外", () => {
  const year = { start: 0, end: 2 };
  expect(coverText("去年处罚", lexicon, [year]).kept).toEqual([year]);
  expect(coverText("上年结转", lexicon, [year]).kept).toEqual([]);
});

test("任何文字：片段不重叠，不越界，连同空隙盖住全部文字和数字", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      const { mentions, gaps } = coverText(text, lexicon, []);
      const pieces = [...mentions, ...gaps].sort((a, b) => a.start - b.start);
      pieces.forEach((piece, i) => {
        expect(piece.start).toBeGreaterThanOrEqual(pieces[i - 1]?.end ?? 0);
        expect(piece.end).toBeLessThanOrEqual(text.length);
      });
      const covered = new Set(pieces.flatMap(({ start, end }) => range(start, end)));
      const telling = [...text.matchAll(/[\p{L}\p{N}]/gu)].map((match) => match.index);
      expect(telling.filter((at) => !covered.has(at))).toEqual([]);
    }),
  );
});

const range = (start: number, end: number) =>
  Array.from({ length: end - start }, (_, i) => start + i);
