import type { NarrativeFigure } from "../form/index.ts";
import { ownStretch } from "../slots/report-words.ts";
import type { PlanContext } from "./context.ts";
import { type Asked, askedOf, countedOf, isOtherSide, suits, undoes } from "./text-asked.ts";

/** A stretch of the question that stands in a sentence of the report as it is. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Verbs of every day that name nothing: 发了, 攒了, 花了; complements may follow. */
const LIGHT =
  /^(?:发|出|编|拍|摆|请|聘|设|装|印|建|开设|局|区|县|市|攒|花|有|用|做|搞|弄|办|开|干|说|讲|报|达|实现|获得|取得|拿|得|处理|进行|公开|公布|发布|总|共|前后|到底|究竟|算|收|要|产生|发生|出现|存在|钱|块|年报|报告|一年|全年|当年|里|了|过|到|掉|完|成|起)+$/u;

/** 公开文件时: what only says when a thing was done. */
const CIRCUMSTANCE = /[\p{Script=Han}]{2,8}?(?:的时候|时候|过程中|时)/gu;

const DENIED = /(?:未|没有|无(?!线|障))[^,，。;；、]*/gu;

/** Text without spaces and the marks of brackets: 村（居）公开栏 reads 村居公开栏. */
export const bare = (text: string): string => text.replace(/[\s（）()“”"]/gu, "");

/** Stretches of two characters and more that both texts hold, the longest winning. 就决策草案征集到 and 就决策草案征得 share 就决策草案征. */
export function sharedPieces(question: string, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < question.length; ) {
    let end = start;
    while (end < question.length && text.includes(question.slice(start, end + 1))) end++;
    if (end - start > 1) pieces.push({ start, end, words: question.slice(start, end) });
    start = end - start > 1 ? end : start + 1;
  }
  return pieces;
}

/** The question with its agencies, years, numbers and question words blanked out: offsets stay. */
export function blanked({ question }: PlanContext): string {
  const chars = [...question.text];
  const blank = (start: number, end: number) => {
    for (let at = start; at < end; at++) chars[at] = " ";
  };
  for (const { start, end } of [...question.agencies, ...question.years]) blank(start, end);
  for (const { whole } of question.numbers) blank(whole.start, whole.end);
  const asked =
    /(?:多少|几)(?:个工作日|人次|批次|[条个篇期场家起通宗份项台册则轮堂名位封批处幅集张次件套笔户道步种类样])?|哪些|什么|怎么样?|如何|[咋啥哪]/gu;
  for (const match of question.text.matchAll(asked))
    blank(match.index, match.index + match[0].length);
  return chars.join("");
}

/** A content word and what of it no piece covers. */
interface Open {
  readonly word: string;
  readonly rest: string;
}

/** Words that the question is about and no piece covers: 村居, 征集 of which 征 is covered leaves nothing. */
export function leftOver(
  { question }: PlanContext,
  text: string,
  pieces: readonly Piece[],
): readonly Open[] {
  const covered = (at: number) =>
    text[at] === " " || pieces.some(({ start, end }) => start <= at && at < end);
  const silent = question.mentions.filter(
    ({ words, senses }) => words.length > 1 && senses.some(({ kind }) => kind === "companion"),
  );
  const words = new Set([
    ...question.content,
    ...[...question.unexplained, ...silent].map((one) => one.words),
  ]);
  const aside = [...question.text.matchAll(CIRCUMSTANCE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...words].flatMap((word) => {
    const at = question.text.indexOf(word);
    if (at < 0) return [{ word, rest: word }];
    if (aside.some(({ start, end }) => start <= at && at + word.length <= end)) return [];
    const holdsMeasure = text.slice(at, at + word.length).includes(" ");
    const open = [...word].filter((_, i) => !covered(at + i)).join("");
    const isLight = LIGHT.test(open) || LIGHT.test(word);
    return open === "" || (isLight && standsAlone(question, at, covered)) || isNearVerb(word, open)
      ? []
      : [{ word, rest: open.length > 1 || holdsMeasure ? open : word }];
  });
}

/** 收 of 回收宣传手册 is no light verb: the character before it makes another word of it. */
function standsAlone(
  { text, mentions }: PlanContext["question"],
  at: number,
  covered: (at: number) => boolean,
): boolean {
  const before = text.charAt(at - 1);
  if (at === 0 || covered(at - 1) || !/[\p{Script=Han}]/u.test(before)) return true;
  if (/[的了都就也共总被还所会里上中在年月日又来把给对为向将]/u.test(before)) return true;
  return mentions.some((m) => m.end === at && m.words.length > 1);
}

/** 征集 against 征得: the verb is the same and only what completes it differs. */
const isNearVerb = (word: string, open: string) =>
  open.length < word.length && word.endsWith(open) && /^[集得到取了过出完齐成回]+$/u.test(open);

/** 涉警负面舆情出过几起 where the text says 未发生涉警负面舆情: the clause that denies it holds every word. */
export function isDenied(context: PlanContext, sentence: string): boolean {
  const text = blanked(context);
  return (sentence.match(DENIED) ?? []).some((clause) => {
    const pieces = sharedPieces(text, bare(clause));
    const open = leftOver(context, text, pieces);
    const held = pieces.reduce((n, p) => n + p.words.length, 0);
    const stands = ({ rest }: Open) => context.words.fitText([rest], clause).missing.length === 0;
    return held > 2 && open.every(stands);
  });
}

/** A figure and how many characters of the question stand in its own words. */
export interface Near {
  readonly index: number;
  readonly own: number;
  readonly sentence: number;
  readonly figure: NarrativeFigure;
}

/** The figures whose sentence holds every word of the question, what is counted standing in the figure's own words; best first. */
export function nearFigures(
  context: PlanContext,
  figures: readonly NarrativeFigure[],
): readonly Near[] {
  const asked = askedOf(context.question.text);
  if (!asked) return [];
  const text = blanked(context);
  const { question } = context;
  const counted = asked.noun || (countedOf(question.text, question.content) ?? "");
  return figures
    .flatMap((figure, index) => {
      if (!suits(asked.unit, figure.unit) || isOtherSide(question.text, figure)) return [];
      if (undoes(question.text, figure.quote)) return [];
      const near = nearOf(context, figure, text, { noun: counted, unit: asked.unit });
      return near ? [{ ...near, index, figure }] : [];
    })
    .sort((a, b) => b.own - a.own || b.sentence - a.sentence);
}

function nearOf(
  context: PlanContext,
  figure: NarrativeFigure,
  text: string,
  { noun, unit }: Pick<Asked, "noun" | "unit">,
): Pick<Near, "own" | "sentence"> | null {
  const { words } = context;
  const own = bare(`${figure.label} ${ownStretch(figure)} ${figure.channel ?? ""}`);
  const pieces = sharedPieces(text, `${bare(figure.quote.replace(DENIED, ""))} ${own}`);
  const open = leftOver(context, text, pieces);
  const stands = ({ word, rest }: Open) =>
    words.fitFigure([rest], figure, own).missing.length === 0 ||
    (rest !== word && words.fitText([word], own).missing.length === 0);
  if (!open.every(stands)) return null;
  const byUnit = unit !== null && unit === figure.unit && !COMMON.test(unit);
  if (noun && !byUnit && !holdsNoun(context, noun, own)) return null;
  const length = (list: readonly Piece[]) => list.reduce((n, p) => n + p.words.length, 0);
  const inOwn = length(sharedPieces(text, own));
  const found = open.filter(({ rest }) => words.fitText([rest], own).missing.length === 0);
  const near = {
    own: inOwn + found.map(({ rest }) => rest).join("").length,
    sentence: length(pieces),
  };
  return near.own > 2 || (byUnit && near.own + near.sentence > 0) ? near : null;
}

/** Measure words of nearly everything; 堂, 则, 人次 and the like tell the figure of a sentence by themselves. */
const COMMON = /^(?:条|个|件|次|份|项|家|起|人|万元|元)$/u;

/** What is counted stands in the figure's own words, by itself or by a synonym, or by all its pairs of characters. */
function holdsNoun({ words }: PlanContext, noun: string, own: string): boolean {
  const name = bare(noun);
  if (own.includes(name) || words.fitText([name], own).missing.length === 0) return true;
  const covered = sharedPieces(name, own).reduce((n, p) => n + p.words.length, 0);
  return covered >= name.length - 1 && covered > 1;
}
