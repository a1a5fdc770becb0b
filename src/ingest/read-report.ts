import type { Block, SourceDocument } from "../documents/document.ts";
import { type Era, type Finding, NianbaoError, type ReadCell, type Report } from "../form/index.ts";
import { readDisclosureTable } from "./disclosure-table.ts";
import { readDisputesTable } from "./disputes-table.ts";
import { eraFindings, eraOfYear, majority } from "./eras.ts";
import { readIdentity } from "./identity.ts";
import { missingCells, missingSections } from "./missing.ts";
import { readRequestsTable } from "./requests-table.ts";
import { toRows } from "./rows.ts";
import { findHeadings, type Heading, toSections } from "./sections.ts";

/**
 * Reads a report from a document: sections by their words, each table by its labels, every figure bound to its
 * row and column and proved by the sums of the form. A figure whose place is not certain is left out and named
 * in `missingCells`, or kept apart in `uncertain`.
 * @throws NianbaoError `not_a_report` where neither a title nor the parts of the form are found.
 */
export function readReport(document: SourceDocument): Report {
  const headings = findHeadings(document.blocks);
  const sections = toSections(document.blocks, headings);
  const tables = readTables(document.blocks, headings);
  const identity = readIdentity(document);
  if (
    identity.year === null ||
    (tables.cells.length === 0 && headings.length < 2 && identity.title === null)
  ) {
    throw new NianbaoError(
      "not_a_report",
      `${document.fileName} 里没有找到政府信息公开工作年度报告的标题和表格，没有读。`,
      "请确认发来的是年度报告全文，不是目录页、图解或通知。",
    );
  }
  const { cells, uncertain, tableEras } = tables;
  return {
    agency: identity.agency,
    year: identity.year,
    era: majority(Object.values(tableEras)),
    tableEras,
    title: identity.title,
    period: identity.period,
    scope: null,
    sections,
    cells,
    uncertain,
    narrative: [],
    missing: missingSections(sections, [...cells, ...uncertain]),
    missingCells: missingCells(
      [...cells, ...uncertain],
      tableEras,
      majority(Object.values(tableEras)) ?? eraOfYear(identity.year),
    ),
    findings: [...eraFindings(tableEras, tables.blockEras, identity.year), ...tables.findings],
  };
}

interface Tables {
  readonly cells: readonly ReadCell[];
  readonly uncertain: readonly ReadCell[];
  readonly tableEras: Report["tableEras"];
  readonly blockEras: readonly Era[];
  readonly findings: readonly Finding[];
}

function readTables(blocks: readonly Block[], headings: readonly Heading[]): Tables {
  const fourth = between(blocks, headings);
  const upTo = fourth ? blocks.slice(0, fourth.from) : blocks;
  const rows = toRows(upTo, fourth === null);
  const disclosure = readDisclosureTable(rows);
  const requests = readRequestsTable(rows);
  const disputes = fourth
    ? readDisputesTable(toRows(blocks.slice(fourth.from, fourth.to), fourth.to === blocks.length))
    : [];
  const second = majority(disclosure.eras);
  const tableEras = {
    ...(second ? { 二: second } : {}),
    ...(requests.era ? { 三: requests.era } : {}),
    ...(disputes.length > 0 && (second ?? requests.era)
      ? { 四: (second ?? requests.era) as Era }
      : {}),
  };
  const failed = requests.failed ? requests.cells : [];
  return {
    cells: [...disclosure.cells, ...(requests.failed ? [] : requests.cells), ...disputes],
    uncertain: failed,
    tableEras,
    blockEras: disclosure.eras,
    findings: [],
  };
}

/** Blocks of table 4: from the heading of section 四 to the next heading. */
function between(
  blocks: readonly Block[],
  headings: readonly Heading[],
): { from: number; to: number } | null {
  const at = headings.findIndex((heading) => heading.number === "四");
  const heading = headings[at];
  if (!heading) return null;
  return { from: heading.block + 1, to: headings[at + 1]?.block ?? blocks.length };
}
