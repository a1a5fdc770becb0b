export { lookAlike } from "./look-alikes.ts";
export { matchesOf } from "./matches.ts";
export { readNonFigures } from "./non-figures.ts";
export { type NormalText, normalize, rawSpan, rawWords } from "./normalize.ts";
export type { NumberMention } from "./number-mention.ts";
export { readFigures, readNumbers } from "./numbers.ts";
export { pinyinReadings } from "./pinyin.ts";
export { readYears, type YearMention } from "./years/year.ts";
