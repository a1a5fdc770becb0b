import type { Reserved } from "./cover.ts";

/** How many places of a ranking are asked for (前三, 头五位), which one (第二名), or a round threshold (上千件, 破万). */
export interface Limit extends Reserved {
  readonly kind: "places" | "place" | "threshold";
  readonly value: number;
}

const DIGITS = "一二三四五六七八九十";
const COUNT = `(\\d{1,2}|[${DIGITS}两])`;
const PLACES = [
  new RegExp(
    `(?:前|头|倒数|末|后)\\s*${COUNT}\\s*(?:名|位|家|个|条|项|强|大|甲|的(?=单位|部门|机关|局|那?几|是)|(?=[,，。?？!！]|$))`,
    "gu",
  ),
  new RegExp(`(?:top|TOP|Top)\\s*${COUNT}`, "gu"),
  new RegExp(`(?<=最[多高大少低小]的?)\\s*${COUNT}\\s*(?:名|位|家|个|条|项)`, "gu"),
];
/** 第二名; 第二的呢 and 第三多: not 第二十条, 第二部分. 第一 alone asks for the top by its own word. */
const PLACE = new RegExp(
  `(?:排(?:在)?|倒数)?第${COUNT}(?:名|位)(?!小)|(?:排(?:在)?|倒数)?第([2-9]|[二三四五六七八九])(?:[多高少低]的?|(?=的?(?:呢|是谁|是哪|单位|部门|机关|是(?=$)|[,，。?？!！\\s]|$)))`,
  "gu",
);
const THRESHOLD =
  /[上过破超](十万|百万|十|百|千|万)(?=[件个份宗起家元%条次的]|有|[,，。?？!！]|$)/gu;
const ROUND: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
};

const PARTICLES = [
  /(?<=减[^?？。]{1,30})还?剩下?(?=多少|几)/gu,
  /零(?=申请|复议|诉讼|处罚|许可|强制|受理)/gu,
  /[^,，。]{0,6}缺(?:哪[家年个些]|谁|的)[^,，。]{0,4}(?:说|标|注|列)[^,，。]{0,6}/gu,
  /(?<=[^,，。?？!！\s])[不没](?=[,，。?？!！\s]|$)/gu,
  /第?(?:二十|20)条的?第?\(?[一五六九1569]\)?[项款]?|(?<!\d)20\([一五六九]\)[项款]?/gu,
  /(?<![\p{L}\p{N}])[一二三四]、(?=本年|新收|上年|结转|办理)/gu,
  /判(?=[^,，。]{0,6}(?:[错输赢胜败]|违法))/gu,
  /第\(?[一五六八九]\)?项(?=[^,，。]{0,4}(?:收费|许可|处罚|强制|规章|规范|采购))/gu,
  /[一二三四五六七八九十两\d]年(?=\(20\d\d)/gu,
  /[一二三四五六七八两\d](?:个)?(?:小项|大类|小类|(?:种|类|个)情形|[条个种]理由)/gu,
];

/** 谁的许可多, 哪家公开率低: the last word asks for the most or the least. */
export interface Comparative extends Reserved {
  readonly name: "top" | "bottom";
}

/** Comparatives that a question for 谁 or 哪家 ends with. */
export function findComparatives(text: string): readonly Comparative[] {
  const pattern =
    /(?<=(?:谁|哪家|哪个|哪边|哪一家|哪个单位|哪一?年|哪个年[份度])[^,，。?？!！]{1,16})([多少高低大小])(?=些|一点|[,，。?？!！\s]|$)/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + 1,
    name: /[多高大]/u.test(match[0]) ? "top" : "bottom",
  }));
}

/** 要钱不, 赢了没: a question's last word that denies nothing; 第二十条第六项, 八小项: where a figure stands, not which. */
export function findParticles(text: string): readonly Reserved[] {
  return PARTICLES.flatMap((pattern) => [...text.matchAll(pattern)]).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Limits of a normal text: they are neither figures that somebody states nor words to be explained. */
export function findLimits(text: string): readonly Limit[] {
  const places = PLACES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => limitAt(match, "places", countOf(match[1] ?? ""))),
  );
  const thresholds = [...text.matchAll(THRESHOLD)].map((match) =>
    limitAt(match, "threshold", ROUND[match[1] ?? ""] ?? 0),
  );
  const place = [...text.matchAll(PLACE)].map((match) =>
    limitAt(match, "place", countOf(match[1] ?? match[2] ?? "")),
  );
  return [...places, ...place, ...thresholds];
}

const limitAt = (match: RegExpExecArray, kind: Limit["kind"], value: number): Limit => ({
  start: match.index,
  end: match.index + match[0].length,
  kind,
  value,
});

function countOf(words: string): number {
  if (words === "两") return 2;
  const index = DIGITS.indexOf(words);
  return index >= 0 ? index + 1 : Number(words);
}
