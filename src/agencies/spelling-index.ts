import { soundKeys } from "./sound.ts";

/** Right spellings that may be one slip away from the written word. */
export type Respell = (written: string) => ReadonlySet<string>;

/** Index over right spellings: by sound, by one wrong, missing or doubled character, by swapped neighbours. */
export function spellingIndex(words: readonly string[]): Respell {
  const right = new Set(words);
  const bySound: Lists = new Map();
  const byShape: Lists = new Map();
  for (const word of right) {
    for (const key of soundKeys(word)) add(bySound, key, word);
    for (const key of shapes(word)) add(byShape, key, word);
  }
  return (written) => {
    return new Set([
      ...soundKeys(written).flatMap((key) => wordsAt(bySound, key)),
      ...shapes(written).flatMap((key) => wordsAt(byShape, key)),
    ]);
  };
}

/** Keys that a word shares with every word one character away, or with its neighbours swapped. */
function shapes(word: string): string[] {
  const cut = [...word].map((_, at) => `${word.slice(0, at)}*${word.slice(at + 1)}`);
  const gone = [...word].map((_, at) => `-${word.slice(0, at)}${word.slice(at + 1)}`);
  return [...cut, ...gone, `-${word}`, `~${[...word].sort().join("")}`];
}

/** Words under each key, parted by blanks: some hundred thousand short lists would take five times the room. */
type Lists = Map<string, string>;

function add(lists: Lists, key: string, word: string): void {
  const others = lists.get(key);
  lists.set(key, others === undefined ? word : `${others} ${word}`);
}

const wordsAt = (lists: Lists, key: string): readonly string[] => lists.get(key)?.split(" ") ?? [];

const indexes = new WeakMap<object, Respell>();

/** The index that belongs to this object, built when first asked for. */
export function once(key: object, make: () => Respell): Respell {
  const held = indexes.get(key);
  if (held) return held;
  const made = make();
  indexes.set(key, made);
  return made;
}
