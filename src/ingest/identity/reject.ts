import type { Title } from "./titles.ts";

interface RejectRule {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** In reading order: the first that the head of the document matches gives the reason. */
const rejectRules: readonly RejectRule[] = [
  {
    pattern: /20\d\d[-—~至]+20\d\d学年|学年(?:度)?(?:学校)?信息公开/u,
    reason: "这是高等学校按学年编的信息公开年度报告，统计期和表式都不同，不收录。",
  },
  {
    pattern:
      /(?:上半年|下半年|半年度|第?[一二三四1-4]季度|20\d\d年\d{1,2}(?:[-—至]\d{1,2})?月份?)(?:政府|政务)?信息公开.{0,12}(?:统计|情况|数据|报表|报告)/u,
    reason: "这是半年、季度或月度统计，不是年度报告，不收录。",
  },
  {
    pattern: /^(?:.{0,30})(?:政府|政务)?信息公开(?:指南|目录|制度|规定|办法|申请表)(?:[(（].*)?$/u,
    reason: "这是信息公开指南、目录或制度，不是年度报告。",
  },
  {
    pattern:
      /^(?:.{0,30})政务公开(?:工作)?(?:年度)?(?:工作)?(?:总结|要点|计划|方案|自评|自查报告)(?:报告)?$/u,
    reason: "这是政务公开工作总结、要点或方案，不是按统一格式编的年度报告。",
  },
];

/** Why the document is no annual report of an agency; null where its head does not say so. */
export function rejection(titles: readonly Title[], lines: readonly string[]): string | null {
  const dated = titles.find(({ agency, year }) => agency !== "" && year !== null);
  const heads = dated ? [dated.words] : [...titles.map(({ words }) => words), ...lines.slice(0, 6)];
  const rule = rejectRules.find(({ pattern }) =>
    heads.some((head) => head.length <= 60 && pattern.test(head)),
  );
  return rule?.reason ?? null;
}
