const CN = "[零一二三四五六七八九壹贰叁肆伍陆柒捌玖]";

/** 2023, 二零二三, 贰零贰叁. */
export const FULL_YEAR = `(?:19[5-9]\\d|20\\d\\d|二零[0-3]\\d|[一二壹贰][零九玖]${CN}{2})`;
/** 23 or 二三, only with 年 or in a list or range that ends in 年. */
export const SHORT_YEAR = `(?:[0-3]\\d|[零一二]${CN})`;
export const ANY_YEAR = `(?:${FULL_YEAR}|${SHORT_YEAR})`;
/** 至, 到, -, —, ~ between two years. */
export const TO = "\\s*(?:年度?)?\\s*(?:至|到|-{1,2}|[—–~～]{1,2}|直到)\\s*";

/** A year does not begin inside a longer number or an ordinal. */
export const HEAD = "(?<!\\d|\\d\\.|第)";
/** 2023件 counts, 2023.5 and 2023% measure, 20231 is longer. */
export const NOT_COUNT =
  "(?![\\d]|[.,]\\d|\\s*(?:[%‰万亿余]|(?:人次|件|条(?!例|款|目)|项(?!目)|个(?!人)|次|人(?!均|员|大)|篇|期(?!末|初|间)|场|起(?!诉)|宗|份(?!额)|家|户|元|倍|页|册|处(?!罚|理|分|置)|张|台(?!账)|部(?!分|门)|笔|批(?![准文了复])|例|单(?!位)|块|则|名(?!单|录|下|义)|位|多(?=[件个条项次人份起宗家户篇期册页名万千百元])|多?万)(?!数(?![据字]))))";

const DIGITS = "零一二三四五六七八九";
const CAPITALS = "零壹贰叁肆伍陆柒捌玖";

/** The year that the words name, 23 as 2023; null outside 1950-2099. */
export function yearOf(words: string): number | null {
  const digits = [...words].map((char) => {
    const plain = DIGITS.indexOf(char) >= 0 ? DIGITS.indexOf(char) : CAPITALS.indexOf(char);
    return plain >= 0 ? String(plain) : char;
  });
  const number = Number(digits.join(""));
  if (!Number.isInteger(number)) return null;
  if (digits.length === 2) return 2000 + number;
  return number >= 1950 && number <= 2099 ? number : null;
}

/** 2024年发布的年报 names a report by its publication; 2023年发布信息 and 2024年公布的处罚 tell what was done in that year. */
export const OF_REPORT =
  "(?:(?=[^,，。;；?？]{0,16}(?:年报|报告|那份))|(?<=的)(?=[,，。;；?？]|$))";
