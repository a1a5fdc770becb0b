/** Shapes of a number as printed, as sources of regular expressions. */
export const CN_DIGITS = "[零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌]";
/** Longer runs of digits than a numeral has are read in pieces that state nothing. */
export const CHINESE = `${CN_DIGITS}{1,24}(?:点[零一二三四五六七八九]+(?:万亿|[百千万亿])?)?`;
export const ARABIC = "(?:\\d{1,3}(?:,\\d{3}){1,5}(?!\\d)|\\d{1,15})(?:\\.\\d{1,10})?";
/** 万达, 万州 ... are names; 千克, 百分 units. */
export const SCALE =
  "(?:万亿|千亿|百亿|千万|百万|十万|万(?![达科州盛宁载荣豪象])|亿|千(?![克米瓦伏方])|百(?!分|姓)|[wWkK](?![A-Za-z0-9]))";

const WORTH: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  w: 1e4,
  千: 1000,
  k: 1000,
  百: 100,
};

/** Worth of a scale word; 1 for none. */
export const worth = (scale: string | undefined): number =>
  scale ? (WORTH[scale.toLowerCase()] ?? 1) : 1;
