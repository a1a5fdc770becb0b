import type { Report } from "../../form/index.ts";
import type { Audited, AuditRule, Outcome } from "../outcome.ts";

/** 数据起于2020年1月1日，止于2020年12月31日; 统计期限自2023年1月1日至12月31日; 2010-01-01 至 2009-12-31. */
const PERIOD =
  /(20\d\d)\s*(?:年|[-./])\s*0?1\s*(?:月|[-./])\s*0?1\s*日?[^。；\d]{0,8}?(?:(20\d\d)\s*(?:年|[-./])\s*)?12\s*(?:月|[-./])\s*31\s*日?/gu;

/** 2023年，我局…… at the head of a paragraph: the year that the text is about. */
const OPENING =
  /^(?:[(（]?[一二三四五六七八九十][)）、.．]\s*)?\s*(20\d\d)\s*年度?[，,]?(?:我|本|全|市|县|区|镇|乡|街道|[，,])/u;

function periods(report: Report): readonly Outcome[] {
  const texts = [report.period ?? "", ...paragraphs(report)];
  const found = texts.flatMap((text) =>
    [...text.matchAll(PERIOD)].map((match) => ({
      words: match[0],
      years: [match[1], match[2] ?? match[1]].map(Number),
    })),
  );
  const wrong = found.filter(({ years }) => years.some((year) => year !== report.year));
  return unique(wrong.map(({ words }) => words)).map((words) => {
    const years = wrong.find((one) => one.words === words)?.years ?? [];
    return {
      verdict: "不平",
      line: `文中统计期限写“${words}”，报告年度是${report.year}年`,
      cells: [],
      expected: report.year,
      actual: years.find((year) => year !== report.year) ?? null,
    };
  });
}

/** A paragraph of the first section that opens with another year, where none opens with the report's own. */
function openings(report: Report): readonly Outcome[] {
  const first = report.sections.filter(
    (section) => section.number === "一" || section.number === null,
  );
  const opened = first
    .flatMap((section) => section.paragraphs)
    .flatMap((paragraph) => {
      const year = OPENING.exec(paragraph)?.[1];
      return year ? [{ year: Number(year), paragraph }] : [];
    });
  if (opened.some(({ year }) => year === report.year)) return [];
  const slip = opened.find(({ year }) => year !== report.year);
  if (!slip) return [];
  return [
    {
      verdict: "不平",
      line: `正文写“${slip.paragraph.slice(0, 20)}……”，年份是${slip.year}年，报告年度是${report.year}年`,
      cells: [],
      expected: report.year,
      actual: slip.year,
    },
  ];
}

const paragraphs = (report: Report): readonly string[] =>
  report.sections.flatMap((section) => section.paragraphs);

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const check = ({ report }: Audited): readonly Outcome[] => [
  ...periods(report),
  ...openings(report),
];

/** N-7: a year in the text that is not the report's. */
export const yearSlipRules: readonly AuditRule[] = [
  { id: "N-7", severity: "warning", says: "正文的年份与报告年度一致", check },
];
