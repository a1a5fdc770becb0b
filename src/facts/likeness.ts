/** From here on two questions count as alike (Dice's measure over pairs of characters). */
const ALIKE = 0.6;

/** Puts things with like texts together, in the order of first appearance. Punctuation, case and which numbers stand there do not matter. */
export function groupByLikeness<T>(things: readonly T[], textOf: (thing: T) => string): T[][] {
  const groups: { readonly pairs: ReadonlySet<string>; readonly members: T[] }[] = [];
  for (const thing of things) {
    const pairs = pairsOf(textOf(thing));
    const group = groups.find((candidate) => likeness(candidate.pairs, pairs) >= ALIKE);
    if (group) group.members.push(thing);
    else groups.push({ pairs, members: [thing] });
  }
  return groups.map((group) => group.members);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  if (2 * smaller.size < ALIKE * (a.size + b.size)) return 0;
  let shared = 0;
  for (const pair of smaller) if (larger.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/\d+/gu, "0")
      .replace(/[\p{P}\p{S}\s]+/gu, ""),
  ];
  if (letters.length < 2) return new Set(letters.length === 0 ? [""] : letters);
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
