import { findAgencies, makeAgencies } from "../../src/agencies/index.ts";
import type { StoredReport } from "../../src/facts/store.ts";
import type { Report } from "../../src/form/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";
import { knowledgeDirectory } from "../../src/knowledge/index.ts";
import { evaluate } from "../../src/statements/index.ts";
import type { ClaimScope } from "../../src/verify/index.ts";
import { balancedTable3, buildReport } from "../audit/build-report.ts";

const NARRATIVE = [
  "门户网站主动公开各类信息1287条，政务新媒体发布各类信息3637条。",
  "化解处置28起舆情隐患，回复网民留言55条，粉丝量突破17万。",
];

const EXTRA = {
  "licensing.decisions": 46_103,
  "penalties.decisions": 2674,
  "coercion.decisions": 31,
  "fees.amount": 5600,
  "normative_documents.issued": 2,
  "normative_documents.repealed": 3,
  "normative_documents.in_force": 86,
  "review.total": 28,
  "review.upheld": 15,
  "review.corrected": 5,
  "review.other": 4,
  "review.pending": 4,
  "litigation.direct.total": 17,
  "litigation.after_review.total": 6,
};

const held: readonly Report[] = [
  buildReport({
    agency: "青禾市民政局",
    year: 2022,
    cells: {
      ...balancedTable3({
        granted: 60,
        partial: 40,
        "unavailable.not_held": 22,
        "denied.internal_affairs": 9,
      }),
      ...EXTRA,
      "licensing.decisions": 51_000,
    },
    paragraphs: NARRATIVE,
  }),
  buildReport({
    agency: "青禾市民政局",
    year: 2023,
    cells: {
      ...balancedTable3({
        granted: 157,
        partial: 60,
        "unavailable.not_held": 97,
        "denied.internal_affairs": 22,
        "denied.enforcement_files": 31,
        "rejected.petition": 23,
      }),
      ...EXTRA,
    },
    paragraphs: NARRATIVE,
  }),
  buildReport({
    agency: "青禾市水利局",
    year: 2023,
    cells: {
      ...balancedTable3({ granted: 12, "unavailable.not_held": 31 }),
      ...EXTRA,
      "penalties.decisions": 270,
    },
  }),
];

/** Three reports of a town that does not exist, as a base would hold them. */
export const town = {
  facts: {
    report: async (agency: string, year: number): Promise<StoredReport | null> => {
      const report = held.find((one) => one.agency === agency && one.year === year);
      return report
        ? {
            id: `${agency}-${year}`,
            agency,
            year,
            version: 1,
            era: "2021",
            title: null,
            fileName: "a.txt",
            hash: "",
            publishedAt: "",
            report,
          }
        : null;
    },
  },
  scope: scopeOf(),
  /** The value of a cell or of a sum that the form does not print. */
  value: (agency: string, year: number, cell: string): number | null => {
    const [metric = "", applicant] = cell.split("@");
    const report = held.find((one) => one.agency === agency && one.year === year);
    const lookup = (id: string) => report?.cells.find((one) => one.id === id)?.value ?? null;
    return (
      evaluate(
        {
          kind: "cell",
          metric,
          applicant:
            applicant === "person"
              ? "person"
              : applicant === undefined
                ? null
                : applicant === "company"
                  ? "company"
                  : applicant === "legal"
                    ? "legal"
                    : "total",
          year: "own",
        },
        (one, column) => lookup(column ? `${one}@${column}` : one),
      )?.value ?? null
    );
  },
  reports: held.map(({ agency, year }) => ({ agency, year })),
};

function scopeOf(): ClaimScope {
  const names = [...new Set(held.map((report) => report.agency))];
  const roster = makeAgencies(loadAgencyData(knowledgeDirectory())).roster(
    names.map((name) => ({
      name,
      years: held.filter((report) => report.agency === name).map((report) => report.year),
    })),
  );
  return {
    held,
    findAgencies: (text, context) => findAgencies(text, roster, context),
    today: new Date(2024, 5, 1),
  };
}
