import type { Block } from "../documents/document.ts";
import type { Era, Finding, ReadCell, Report } from "../form/index.ts";
import { readDisclosureTable } from "./disclosure-table.ts";
import { readDisputesTable } from "./disputes-table.ts";
import { majority } from "./eras.ts";
import { requestRow, resultOf } from "./labels.ts";
import { type Proof, splitByProof } from "./proof.ts";
import { readRequestsTable } from "./requests-table.ts";
import { type Row, toRows } from "./rows.ts";
import { sectionOf } from "./sections.ts";
import { readStatisticsTable } from "./statistics-table.ts";

/** The three tables of a report as read. */
export interface Tables {
  readonly cells: readonly ReadCell[];
  /** Cells whose reading failed its proof. */
  readonly uncertain: readonly ReadCell[];
  readonly tableEras: Report["tableEras"];
  /** Form of each block of table 2. */
  readonly blockEras: readonly Era[];
  readonly findings: readonly Finding[];
}

/** Finds and reads the three tables by their own words, wherever they stand: in their section or in an annex. */
export function readTables(blocks: readonly Block[], needsProof: boolean): Tables {
  const starts = disputeStarts(blocks);
  const cut = starts.find((start) => blocks.slice(0, start).some(hasRequests)) ?? blocks.length;
  const rows = toRows(blocks.slice(0, cut), cut === blocks.length);
  const disclosure = readDisclosureTable(rows);
  const requests = readRequestsTable(rows);
  const disputes = firstDisputes(blocks, starts);
  const second = majority(disclosure.eras);
  const fourth = disputes.length > 0 ? (second ?? requests.era) : null;
  const statistics = blocks.some(namesStatistics) ? readStatisticsTable(toRows(blocks, true)) : [];
  const all = [...disclosure.cells, ...requests.cells, ...disputes, ...statistics];
  const { cells, uncertain } = needsProof ? splitByProof(all) : splitTable3(all, requests.failed);
  return {
    cells,
    uncertain,
    tableEras: {
      ...(second ? { 二: second } : statistics.length > 0 ? { 二: "2014" as const } : {}),
      ...(requests.era ? { 三: requests.era } : {}),
      ...(fourth ? { 四: fourth } : {}),
    },
    blockEras: disclosure.eras,
    findings:
      uncertain.length === 0
        ? []
        : [requests.failed ? misread(requests.proof) : unproved(uncertain)],
  };
}

function splitTable3(cells: readonly ReadCell[], failed: boolean) {
  if (!failed) return { cells, uncertain: [] };
  return {
    cells: cells.filter((cell) => cell.section !== "三"),
    uncertain: cells.filter((cell) => cell.section === "三"),
  };
}

function misread(proof: Proof): Finding {
  const { failedRows, checkedRows, failedSums } = proof;
  const why =
    failedRows.length > 0
      ? `表三有${checkedRows}行能核对，其中${failedRows.length}行总计不等于各列之和`
      : failedSums.length > 0
        ? `表三有${failedSums.length}列的办理结果加起来不等于（七）总计`
        : "表三的表头里总计不在最后或另有小计，又没有行能说明各列的次序";
  return uncertainFinding(`${why}，可能是读表错列，请对照原文核对后再用。`, []);
}

function unproved(cells: readonly ReadCell[]): Finding {
  const message = `旧格式文件（doc、xls）里有${cells.length}格不能用勾稽关系验证，没有采用。请另存为 docx 或 xlsx 再导入。`;
  return uncertainFinding(
    message,
    cells.slice(0, 8).map((cell) => cell.id),
  );
}

function uncertainFinding(message: string, cells: readonly string[]): Finding {
  return {
    rule: "reading_uncertain",
    severity: "warning",
    message,
    cells,
    expected: null,
    actual: null,
  };
}
/** 指标, blanks and glosses between: without it there is no table of 2014-2018. */
const INDICATOR = /指[^\p{Script=Han}]*[标標]/u;

const namesStatistics = (block: Block): boolean =>
  block.kind === "table"
    ? block.rows.some((row) => row.some((cell) => INDICATOR.test(cell.text)))
    : INDICATOR.test(block.text);

const hasRequests = (block: Block): boolean =>
  textsOf(block).some((text) => requestRow(text) === "requests.received");

function textsOf(block: Block): readonly string[] {
  if (block.kind === "table") return block.rows.flatMap((row) => row.map((cell) => cell.text));
  return block.text.split(/[|｜\t]|\s{2,}/u);
}

/** Where table 4 may begin: after each heading of section 四, and at each head 结果维持. */
function disputeStarts(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block, i) => {
    if (block.kind !== "table" && sectionOf(block.text) === "四") return [i + 1];
    return textsOf(block).some(isResultHead) ? [i] : [];
  });
}

const RESULT_HEADS = new Set(["upheld", "corrected", "pending"]);

const isResultHead = (text: string): boolean => RESULT_HEADS.has(resultOf(text) ?? "");

function firstDisputes(blocks: readonly Block[], starts: readonly number[]): readonly ReadCell[] {
  for (const start of starts) {
    const after = blocks.findIndex(
      (block, i) => i >= start && block.kind !== "table" && isLater(block.text),
    );
    const end = after < 0 ? blocks.length : after;
    const rows: readonly Row[] = toRows(blocks.slice(start, end), end === blocks.length);
    const cells = readDisputesTable(rows);
    if (cells.length > 0) return cells;
  }
  return [];
}

const isLater = (text: string): boolean => ["五", "六"].includes(sectionOf(text) ?? "");
