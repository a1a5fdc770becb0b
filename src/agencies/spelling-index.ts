import { soundKeys } from "./sound.ts";

/** How a word was misspelt. */
export type Slip = "sound" | "swapped" | "doubled" | "missing" | "other";

export interface Respelling {
  readonly word: string;
  readonly slip: Slip;
}

/** Right spellings as near to the written word as any, the surest kind of slip only; none where it is right. */
export type Respell = (written: string) => readonly Respelling[];

/** Index over right spellings: by sound, by one wrong, missing or doubled character, by swapped neighbours. */
export function spellingIndex(words: readonly string[]): Respell {
  const right = new Set(words);
  const bySound = new Map<string, Set<string>>();
  const byShape = new Map<string, Set<string>>();
  for (const word of right) {
    for (const key of soundKeys(word)) add(bySound, key, word);
    if (word.length >= 3) for (const key of shapes(word)) add(byShape, key, word);
  }
  const lookUp = (map: Map<string, Set<string>>, keys: readonly string[]): string[] => [
    ...new Set(keys.flatMap((key) => [...(map.get(key) ?? [])])),
  ];
  return (written) => {
    if (right.has(written)) return [];
    const heard = lookUp(bySound, soundKeys(written)).filter((word) =>
      sharesCharacter(word, written),
    );
    if (heard.length > 0) return heard.map((word) => ({ word, slip: "sound" }));
    if (written.length < 3) return [];
    const single = written.replace(/(.)\1/gu, "$1");
    if (single !== written && right.has(single)) return [{ word: single, slip: "doubled" }];
    const slips = lookUp(byShape, shapes(written))
      .filter((word) => isNear(word, written))
      .map((word) => ({ word, slip: slipOf(word, written) }));
    const swapped = slips.filter(({ slip }) => slip === "swapped");
    return swapped.length > 0 ? swapped : slips;
  };
}

/** One character wrong or missing, or two neighbours swapped. */
function isNear(word: string, written: string): boolean {
  if (word.length === written.length + 1) return true;
  if (word.length !== written.length) return false;
  const wrong = [...word].filter((char, at) => char !== written[at]).length;
  return wrong === 1 || (wrong === 2 && sorted(word) === sorted(written));
}

function slipOf(word: string, written: string): Slip {
  if (word.length > written.length) return "missing";
  return sorted(word) === sorted(written) ? "swapped" : "other";
}

const sorted = (word: string): string => [...word].sort().join("");

/** Keys that a word shares with every word one character away, or with its neighbours swapped. */
function shapes(word: string): string[] {
  const cut = [...word].map((_, at) => `${word.slice(0, at)}*${word.slice(at + 1)}`);
  const gone = [...word].map((_, at) => `-${word.slice(0, at)}${word.slice(at + 1)}`);
  return [...cut, ...gone, `-${word}`, `~${sorted(word)}`];
}

const sharesCharacter = (one: string, other: string): boolean =>
  [...one].some((char, at) => other[at] === char);

function add(map: Map<string, Set<string>>, key: string, word: string): void {
  const set = map.get(key);
  if (set) set.add(word);
  else map.set(key, new Set([word]));
}

const indexes = new WeakMap<object, Respell>();

/** The index that belongs to this object, built when first asked for. */
export function once(key: object, make: () => Respell): Respell {
  const held = indexes.get(key);
  if (held) return held;
  const made = make();
  indexes.set(key, made);
  return made;
}
