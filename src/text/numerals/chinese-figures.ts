import type { Span } from "../span.ts";

/** Classifiers after which 一 usually only means "a": 建立一个平台, 开展一次检查. */
const LOOSE = new Set("个种项条次位批张名本部类支组套家座块起轮篇份场期处道档人封款只幅".split(""));
/** 信息处理费一项, 查封扣押这一类: a name repeated by its classifier. */
const APPOSED = new Set("项类块栏条".split(""));
const CLOSED = /^\s*(?:[,，。;；:、!?？()）”"\n/]|$|吗|呢|吧|么|啊)/u;
const COUNTING = /(?:共|仅|只|就|只有|计|为|各|达|有且仅有|收到|受理|新收|办结|减少|增加)\s*$/u;

/** True where a Chinese numeral with a unit counts: 三件, 案件一起。 but not 建立一个平台. */
export function statesCount(
  text: string,
  mention: Span & { readonly unit: string | null; readonly unitSpan: Span | null },
): boolean {
  if (text.slice(mention.start, mention.end) !== "一") return true;
  if (!mention.unit || !LOOSE.has(mention.unit)) return true;
  const after = nearAfter(text, mention.unitSpan?.end ?? mention.end);
  if (mention.unit === "起" && /^(?:行政|诉讼|案|信访|舆情|事)/u.test(after)) return true;
  const closed = CLOSED.test(after) && !(APPOSED.has(mention.unit) && /^\s*[,，]/u.test(after));
  return closed || COUNTING.test(nearBefore(text, mention.start));
}

/** True where a numeral without unit is a number: 三十一, 四六一零三, 是三吗; not the 三 of 三农. */
export function standsAlone(text: string, mention: Span): boolean {
  const words = text.slice(mention.start, mention.end);
  const before = nearBefore(text, mention.start);
  const after = nearAfter(text, mention.end);
  const open = /(?:^|[\s,，。;；:、!?？(（“"]|是|为|有|共|填|写|等于|减|加|除以|乘以|到)$/u.test(
    before,
  );
  if (open && CLOSED.test(after)) return true;
  if (/^[零一二三四五六七八九]{3,}$/u.test(words)) return true;
  return (
    words.length > 1 && /[十百千万亿点]/u.test(words) && !/^十[一二三四五六七八九]?$/u.test(words)
  );
}

const nearBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 12), at);
const nearAfter = (text: string, at: number): string => text.slice(at, at + 12);
