import type { Cover, Reserved } from "./cover.ts";
import type { CutWord } from "./function-words.ts";
import { knownWords } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Mention, type Sense, sensesOf } from "./sense.ts";
import { buildSlipIndex, type SlipIndex } from "./slip-index.ts";
import { differences, type Pinyin } from "./sounds.ts";
import { letterRuns, type Window, windowsAround, windowsIn } from "./windows.ts";

interface SlipTools {
  readonly lexicon: Lexicon;
  readonly pinyin: Pinyin;
  readonly cut: (text: string) => readonly CutWord[];
}

const indexes = new WeakMap<Lexicon, SlipIndex>();

/**
 * Finds misspelt words of the form: whole homophones (付议 → 复议, 不掌屋 → 不掌握, chufa → 处罚) wherever they stand,
 * and one missing, doubled or swapped character where part of the word is unexplained anyway.
 * Only ever proposes; the cover decides, and the answer says what was read as what.
 */
export function findSlips(text: string, cover: Cover, tools: SlipTools): readonly Mention[] {
  const vague = isVague(cover);
  if (cover.gaps.length === 0 && !vague) return [];
  const index = indexFor(tools);
  const known = knownWords(text, tools.cut);
  const found = new Map<string, Mention>();
  const propose = (window: Window, word: string | null) => {
    if (!word) return;
    const senses = tools.lexicon.senses.get(word) ?? [];
    found.set(`${window.start}-${window.end}`, { ...window, senses, corrected: word });
  };
  for (const gap of cover.gaps) {
    for (const window of windowsAround(text, gap, cover)) {
      const homophone = index.homophone(window.words);
      if (homophone && !mayBe(window, homophone, cover, tools.lexicon)) continue;
      const neighbour = homophone ? null : index.neighbour(window.words);
      const isShort = neighbour !== null && neighbour.length > window.words.length;
      if (isShort && !holdsWhole(window, gap)) continue;
      if (known.isOne(window) || (!isSure(homophone) && known.areCut(window))) continue;
      propose(window, homophone ?? neighbour);
    }
  }
  for (const window of letterRuns(text))
    propose(window, index.spelt(window.words.replace(/\s/gu, "")));
  for (const window of vague ? windowsIn(text, cover) : []) {
    const word = index.homophone(window.words);
    if (word && differences(window.words, word) === 1 && !known.isOne(window))
      propose(window, word);
  }
  return [...found.values()];
}

/** A long word that sounds the same is a slip wherever jieba draws its borders; 引了 in 吸引了 is no 赢了. */
const isSure = (homophone: string | null) => homophone !== null && homophone.length > 2;

/** A word that lacks a character must not leave a part of what is unexplained outside: 行政处 in 行政处分. */
const holdsWhole = (window: Window, gap: Reserved) =>
  window.start <= gap.start && gap.end <= window.end;

/**
 * True where every character that the word changes was unexplained, or stood alone for little: the 新 of 新坊 in
 * 新坊举报投诉类, and in a long word (行政事业性收废) any character that stands alone; but 的申请 is not 递申请.
 */
function mayBe(window: Window, word: string, { gaps, mentions }: Cover, lexicon: Lexicon): boolean {
  if (window.words.length !== word.length) return true;
  const isGap = (at: number) => gaps.some((gap) => gap.start <= at && at < gap.end);
  const isLoose = (at: number) =>
    mentions.some((m) => m.start === at && m.end === at + 1 && (word.length > 3 || isWeak(m)));
  const changed = [...word].flatMap((char, i) =>
    char === window.words[i] ? [] : [window.start + i],
  );
  if (changed.every(isGap)) return true;
  const alone = changed.length === word.length;
  return (
    changed.every((at) => isGap(at) || isLoose(at)) &&
    (!alone || standsBeside(window, lexicon.senses.get(word) ?? [], mentions))
  );
}

/** A word that keeps no character of its own is believed beside another word for the same: 新坊举报, but not 新方申请. */
const standsBeside = (window: Window, senses: readonly Sense[], mentions: readonly Mention[]) => {
  const near = mentions.filter((m) => m.end === window.start || m.start === window.end);
  return senses.some(
    (sense) =>
      sense.kind === "aspect" &&
      near.some((m) => sensesOf(m, "aspect").some(({ aspect }) => aspect === sense.aspect)),
  );
};

const isWeak = ({ senses }: Mention) =>
  senses.some((s) => s.kind === "aspect" && s.weak) && senses.every((s) => s.kind !== "harmless");

/** No word of the form stands there whole: one may hide behind short words, 与以公开. */
const isVague = (cover: Cover) =>
  !cover.mentions.some((m) =>
    m.senses.some(
      (s) => ["metric", "object", "indicator"].includes(s.kind) || (s.kind === "aspect" && !s.weak),
    ),
  );

function indexFor({ lexicon, pinyin }: SlipTools): SlipIndex {
  const known = indexes.get(lexicon);
  if (known) return known;
  const built = buildSlipIndex(lexicon, pinyin);
  indexes.set(lexicon, built);
  return built;
}
