import groups from "../../knowledge/look-alikes.json" with { type: "json" };

let partners: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** True for characters that are taken for each other by eye: 淮 and 准, 己 and 已; never for 东 and 西, 阴 and 阳. */
export function lookAlike(one: string, other: string): boolean {
  partners ??= partnersIn(groups);
  return partners.get(one)?.has(other) ?? false;
}

function partnersIn(lists: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of lists) {
    for (const char of group) {
      const set = found.get(char) ?? new Set();
      for (const other of group) if (other !== char) set.add(other);
      found.set(char, set);
    }
  }
  return found;
}
