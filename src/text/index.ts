export { type NonFigure, type NonFigureReason, readNonFigures } from "./non-figures.ts";
export { type NormalText, normalize, rawSpan, rawWords } from "./normalize.ts";
export { type NumberWord, readNumberWords } from "./number-words.ts";
export { type NumberMention, readFigures, readNumbers } from "./numbers.ts";
export { pinyinReadings } from "./pinyin.ts";
export { type QualifierMention, qualifierAfter, qualifierBefore } from "./qualifiers.ts";
export { contains, overlaps, type Span } from "./span.ts";
export { type UnitKind, type UnitMention, unitAt } from "./units.ts";
export { readYears, type YearMention, type YearReading } from "./years/year.ts";
