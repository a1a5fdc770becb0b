/** Toneless readings of one character, all of them. */
export type Pinyin = (char: string) => readonly string[];

/** Sounds that many speakers do not tell apart: 知/资, 林/灵, 南/兰. */
const alike = (sound: string) =>
  sound
    .replace(/(?<=^[zcs])h/u, "")
    .replace(/(?<=[aei])ng$/u, "n")
    .replace(/^l/u, "n");

/** Spellings of the same length that differ in one letter after the first: wu and wo, shen and shan. */
export function nearlyAlike(one: string, other: string, pinyin: Pinyin): boolean {
  return pinyin(one).some((a) =>
    pinyin(other).some((b) => a.length === b.length && a[0] === b[0] && differences(a, b) <= 1),
  );
}

/** The sounds of a word, all readings of each character, with sounds that people confuse made one. */
export function soundsOf(words: string, pinyin: Pinyin): readonly string[] {
  return spellings(words, (char) => [...new Set(pinyin(char).map(alike))]);
}

/** Joins the readings of the characters; none where there are too many to tell anything. */
export function spellings(
  words: string,
  readings: (char: string) => readonly string[],
): readonly string[] {
  let joined = [""];
  for (const char of words) {
    const all = /\p{Script=Han}/u.test(char) ? readings(char) : [char];
    if (joined.length * all.length > 16) return [];
    joined = joined.flatMap((before) => all.map((reading) => before + reading));
  }
  return joined;
}

/** How many characters of two texts of one length differ. */
export const differences = (words: string, word: string): number =>
  [...word].filter((char, i) => char !== words[i]).length;
