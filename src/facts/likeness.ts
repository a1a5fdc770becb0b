/** From here on two questions count as alike (Dice's measure over pairs of characters). */
const ALIKE = 0.6;

interface Group<T> {
  /** Pairs of the first member: what others are compared with. */
  readonly pairs: number;
  readonly members: T[];
}

/**
 * Puts things with like texts together, in the order of first appearance. Punctuation, case and which numbers stand
 * there do not matter. Time grows with the pairs that texts share, not with the square of their number.
 */
export function groupByLikeness<T>(things: readonly T[], textOf: (thing: T) => string): T[][] {
  const groups: Group<T>[] = [];
  const groupsWith = new Map<string, Group<T>[]>();
  for (const thing of things) {
    const pairs = pairsOf(textOf(thing));
    const group = likest(pairs, groupsWith);
    if (group) {
      group.members.push(thing);
      continue;
    }
    const own: Group<T> = { pairs: pairs.size, members: [thing] };
    groups.push(own);
    for (const pair of pairs) {
      const known = groupsWith.get(pair);
      if (known) known.push(own);
      else groupsWith.set(pair, [own]);
    }
  }
  return groups.map((group) => group.members);
}

function likest<T>(
  pairs: ReadonlySet<string>,
  groupsWith: ReadonlyMap<string, readonly Group<T>[]>,
): Group<T> | null {
  const shared = new Map<Group<T>, number>();
  for (const pair of pairs) {
    for (const group of groupsWith.get(pair) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
  }
  let best: { readonly group: Group<T>; readonly likeness: number } | null = null;
  for (const [group, count] of shared) {
    const likeness = (2 * count) / (group.pairs + pairs.size);
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { group, likeness };
  }
  return best?.group ?? null;
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\d+/gu, "0");
  const letters = [...plain.replace(/[\p{P}\p{S}\s]+/gu, "")];
  if (letters.length < 2) return new Set([letters.join("")]);
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
