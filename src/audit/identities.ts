import { z } from "zod";
import data from "../../knowledge/identities.json" with { type: "json" };
import type { CellId, Report } from "../form/index.ts";
import { PRINTED_APPLICANTS } from "../form/index.ts";
import { applicantName, metricName } from "./names.ts";
import type { Audited, ReportCells } from "./outcome.ts";

const identitySchema = z.object({
  id: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  /** The equation in words, as the bureau reads it. */
  says: z.string(),
  table: z.enum(["二", "三", "四"]),
  /** Only where the table is printed in this form. */
  era: z.enum(["2019", "2021"]).optional(),
  /** `applicant`: once a column of table 3; `metric`: once a row of it, the terms being columns. */
  each: z.enum(["applicant", "metric"]).optional(),
  left: z.array(z.string()),
  relation: z.enum(["=", ">="]),
  /** A term is a cell; `-` subtracts it, `prior:` takes it from last year's report. */
  right: z.array(z.string()),
  /** Why a difference may be right all the same. */
  unless: z.string().optional(),
});

/** A sum of the form: a row of `knowledge/identities.json`. */
export type Identity = z.infer<typeof identitySchema>;

export const identities: readonly Identity[] = z.array(identitySchema).parse(data);

/** One cell in an equation. */
export interface Term {
  readonly cell: CellId;
  readonly sign: 1 | -1;
  readonly prior: boolean;
}

/** An identity put to one column, one row or the whole table. */
export interface Equation {
  readonly identity: Identity;
  /** 自然人, 予以公开; empty where the identity is put once. */
  readonly where: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** All equations that the report's own form asks for. Cross-year ones need both years in that form. */
export function equationsOf(identity: Identity, audited: Audited): readonly Equation[] {
  const prior = [...identity.left, ...identity.right].some((term) => term.includes("prior:"));
  if (prior && audited.previous === null) return [];
  const forms = prior && audited.previous ? [audited, audited.previous] : [audited];
  if (identity.era && forms.some((form) => eraOf(form.report, identity.table) !== identity.era))
    return [];
  return places(identity, audited).map(({ where, cell }) => ({
    identity,
    where,
    left: identity.left.map((term) => readTerm(term, cell)),
    right: identity.right.map((term) => readTerm(term, cell)),
  }));
}

const eraOf = (report: Report, table: Identity["table"]) => report.tableEras[table] ?? report.era;

interface Place {
  readonly where: string;
  readonly cell: (term: string) => CellId;
}

function places(identity: Identity, audited: ReportCells): readonly Place[] {
  switch (identity.each) {
    case "applicant":
      return PRINTED_APPLICANTS.map((applicant) => ({
        where: applicantName(applicant),
        cell: (term) => `${term}@${applicant}`,
      }));
    case "metric":
      return rowsOf(audited).map((metric) => ({
        where: metricName(metric),
        cell: (term) => `${metric}@${term}`,
      }));
    case undefined:
      return [{ where: "", cell: (term) => term }];
  }
}

function rowsOf({ cells }: ReportCells): readonly string[] {
  const rows = cells.all
    .filter((cell) => cell.id.includes("@"))
    .map((cell) => cell.id.split("@", 1)[0] ?? "");
  return [...new Set(rows)];
}

function readTerm(term: string, cell: (term: string) => CellId): Term {
  const sign = term.startsWith("-") ? -1 : 1;
  const name = term.replace(/^-/u, "");
  const prior = name.startsWith("prior:");
  return { cell: cell(name.replace(/^prior:/u, "")), sign, prior };
}
