import { type Applicant, cellId } from "../form/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Question } from "../slots/question.ts";
import { type Form, figureOf } from "./measure.ts";
import type { RatioMeasure } from "./plan.ts";

type Indicator = Knowledge["indicators"][number];

/** An indicator as measures: 企业的公开率 is that of the companies' column, 个人和企业的公开率 one each. */
export function indicatorMeasures(
  row: Indicator,
  question: Question,
  form: Form,
): readonly RatioMeasure[] {
  const applicants = isOfRequests(row) ? applicantsOf(question) : [];
  return (applicants.length > 0 ? applicants : [null]).map((one) => measureOf(row, one, form));
}

/** Rates whose every cell is a row of table 3 without a column of its own. */
const isOfRequests = ({ numerator, denominator = [] }: Indicator) =>
  [...numerator, ...denominator].every((cell) => /^requests\.[^@]+$/u.test(cell));

function applicantsOf({ targets, applicants }: Question): readonly Applicant[] {
  const named = [...targets.flatMap(({ applicant }) => applicant ?? []), ...applicants];
  return [...new Set(named)].filter((applicant) => applicant !== "total");
}

function measureOf(row: Indicator, applicant: Applicant | null, form: Form): RatioMeasure {
  const read = (cells: readonly string[] = []) =>
    cells.map((cell) => figureOf(form, cellId(cell, applicant)));
  return {
    kind: "ratio",
    label: applicant ? `${row.label}（${form.applicantLabel(applicant)}）` : row.label,
    unit: row.unit,
    numerator: read(row.numerator),
    minus: read(row.minus),
    denominator: read(row.denominator),
    less: read(row.less),
    note: row.note ?? null,
  };
}
