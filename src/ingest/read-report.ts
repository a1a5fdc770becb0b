import type { SourceDocument } from "../documents/document.ts";
import { NianbaoError, type Report } from "../form/index.ts";
import type { ReadContext } from "./context.ts";
import { eraFindings, eraOfYear, majority } from "./eras.ts";
import { type Identity, readIdentity } from "./identity/index.ts";
import { missingCells, missingSections } from "./missing.ts";
import { readNarrative } from "./narrative/index.ts";
import { findHeadings, toSections } from "./sections.ts";
import { readTables } from "./tables.ts";
import { unfold } from "./unfold.ts";

/**
 * Reads a report from a document: sections by their words, each table by its labels, every figure bound to its
 * row and column and proved by the sums of the form. A figure whose place is not certain is left out and named
 * in `missingCells`, or kept apart in `uncertain`.
 * @throws NianbaoError `not_a_report` where neither a title nor the parts of the form are found.
 */
export function readReport(document: SourceDocument, context: ReadContext): Report {
  const blocks = unfold(document.blocks);
  const headings = findHeadings(blocks);
  const sections = toSections(blocks, headings);
  const tables = readTables(blocks, document.needsProof);
  const lines = blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
  const { fileName, titles } = document;
  const identity = readIdentity({ fileName, titles, lines }, context.agencies);
  const hasForm = tables.cells.length > 0 || looksLikeForm(headings.length, lines);
  const year = checkedYear(document, identity, hasForm);
  const { agency, title, period, scope, findings } = identity;
  const { cells, uncertain, tableEras } = tables;
  const era = majority(Object.values(tableEras));
  const all = [...cells, ...uncertain];
  return {
    ...{ agency: agency ?? "", year, era, tableEras, title, period, scope },
    ...{ sections, cells, uncertain, narrative: readNarrative(sections) },
    missing: missingSections(sections, all),
    missingCells: missingCells(all, tableEras, era ?? eraOfYear(year)),
    findings: [...findings, ...eraFindings(tableEras, tables.blockEras, year), ...tables.findings],
  };
}

/** The year of the report; throws where the document is none. */
function checkedYear(document: SourceDocument, identity: Identity, hasForm: boolean): number {
  const next = "请确认发来的是一个机关的年度报告全文，不是目录页、图解、半年统计或通知。";
  const { fileName } = document;
  if (identity.reject !== null) {
    throw new NianbaoError("not_a_report", `${fileName} 没有读：${identity.reject}`, next);
  }
  if (!hasForm && identity.title === null) {
    const message = `${fileName} 里没有找到政府信息公开工作年度报告的标题和表格，没有读。`;
    throw new NianbaoError("not_a_report", message, next);
  }
  if (identity.year === null) {
    const message = `${fileName} 没有写明是哪一年的报告，没有读。`;
    throw new NianbaoError(
      "not_a_report",
      message,
      "请在标题里写上年份，例如“2024年政府信息公开工作年度报告”。",
    );
  }
  return identity.year;
}

/** Two headings of the form, or one where a copy was cut early and the text is about disclosure. */
function looksLikeForm(headings: number, lines: readonly string[]): boolean {
  return (
    headings > 1 || (headings === 1 && lines.some((line) => /主动公开|信息公开申请/u.test(line)))
  );
}
