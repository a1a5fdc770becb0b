interface ScopeRule {
  readonly scope: string;
  readonly pattern: RegExp;
}

/** In reading order: the first that a sentence of the preface says. */
const scopeRules: readonly ScopeRule[] = [
  {
    scope: "汇总",
    pattern:
      /(?:数据|统计|报告)[^。]{0,30}(?:汇总|涵盖|包括|包含)[^。]{0,20}(?:各(?:县|区|市|部门|乡镇|街道|单位)|下辖|所属|全[市县区省])/u,
  },
  { scope: "汇总", pattern: /由[^。]{0,40}汇总[^。]{0,20}(?:各|全[市县区省])/u },
  {
    scope: "本级",
    pattern:
      /(?:数据|统计|报告)[^。]{0,30}(?:政府|[省市县区])本级|不(?:含|包括)(?:下属|所属|各)[^。]{0,10}(?:单位|部门|县|区)/u,
  },
  {
    scope: "本机关",
    pattern: /(?:数据|统计)[^。]{0,20}(?:仅|只|均)?(?:为|限|指)本(?:机关|局|单位)/u,
  },
];

/** 汇总, 本级 or 本机关 where the report says whose figures it gives; null where it does not. */
export function readScope(lines: readonly string[]): string | null {
  const head = lines.slice(0, 20);
  return scopeRules.find(({ pattern }) => head.some((line) => pattern.test(line)))?.scope ?? null;
}
