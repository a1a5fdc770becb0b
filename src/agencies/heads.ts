/** Length of the longest name that begins with the two characters given; 0 where none does. */
export type LongestByHead = (head: string) => number;

/** Spares a text the look-up of every stretch at every place: nearly no two characters begin a name. */
export function longestByHead(names: Iterable<string>): LongestByHead {
  const longest = new Map<string, number>();
  for (const name of names) {
    const head = name.slice(0, 2);
    longest.set(head, Math.max(longest.get(head) ?? 0, name.length));
  }
  return (head) => longest.get(head) ?? 0;
}
