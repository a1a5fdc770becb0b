import { describe, expect, test } from "vitest";
import { loadTools } from "../../src/index.ts";
import { findCoordinates } from "../../src/slots/coordinates.ts";
import { normalize } from "../../src/text/index.ts";

const { table } = loadTools();
const cells = (text: string) =>
  findCoordinates(normalize(text).text, table).flatMap(({ senses }) =>
    senses.flatMap((sense) => (sense.kind === "metric" ? [sense.metric] : [])),
  );

describe("表格里的位置", () => {
  test.each([
    ["（四）1 总计", "requests.unavailable.not_held"],
    ["表三（三）5 自然人", "requests.denied.internal_affairs"],
    ["（五）不予处理3 是多少", "requests.rejected.publications"],
    ["无法提供3 补正后仍不明确", "requests.unavailable.unclear"],
    ["（六）其他处理 合计数", "requests.other.all"],
    ["（三）不予公开5件对吗", "requests.denied.all"],
    ["表四第六格", "litigation.direct.upheld"],
    ["表四第15列", "litigation.after_review.total"],
    ["表三第四项", "requests.carried_out"],
    ["表三第一大项", "requests.received"],
    ["表三第（四）大项第一小项", "requests.unavailable.not_held"],
    ["第二十条第八项金额", "fees.amount"],
    ["20（八）", "fees.amount"],
  ])("%s", (text, metric) => {
    expect(cells(text)).toEqual([metric]);
  });

  test.each([
    "无法提供3件对吗",
    "不予公开1",
    "不予处理3，对不对",
    "表四第十六格",
    "第八项",
    "表三第三项",
  ])("%s：不是位置", (text) => {
    expect(cells(text)).toEqual([]);
  });
});
