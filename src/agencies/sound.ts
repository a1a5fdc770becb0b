import { pinyinReadings } from "../text/index.ts";

const MOST_KEYS = 24;
const folded = new Map<string, readonly string[]>();

/** Readings of a character as careless typing and voice input confuse them: zh = z, ing = in, l = n in nothing. */
function soundsOf(char: string): readonly string[] {
  const known = folded.get(char);
  if (known) return known;
  const sounds = [...new Set(pinyinReadings(char).map(fold))];
  const result = sounds.length > 0 ? sounds : [char];
  folded.set(char, result);
  return result;
}

const fold = (reading: string): string =>
  reading.replace(/^([zcs])h/u, "$1").replace(/([aei])ng$/u, "$1n");

/** `same`: one reading in common. `near`: one in common once zh = z and ing = in. */
export function soundOf(one: string, other: string): "same" | "near" | null {
  const readings = pinyinReadings(other);
  if (one === other || pinyinReadings(one).some((reading) => readings.includes(reading))) {
    return "same";
  }
  const sounds = soundsOf(other);
  return soundsOf(one).some((sound) => sounds.includes(sound)) ? "near" : null;
}

/** Every way the word may sound, one key each; at most 24. */
export function soundKeys(word: string): readonly string[] {
  let keys: string[] = [""];
  for (const char of word) {
    const sounds = soundsOf(char);
    keys = keys.flatMap((key) => sounds.map((sound) => `${key} ${sound}`)).slice(0, MOST_KEYS);
  }
  return keys;
}
