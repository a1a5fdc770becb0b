import groups from "../../knowledge/look-alikes.json" with { type: "json" };

let partners: ReadonlyMap<string, string> | null = null;

/** True for characters that are taken for each other by eye: 淮 and 准, 己 and 已; never for 东 and 西, 阴 and 阳. */
export function lookAlike(one: string, other: string): boolean {
  partners ??= partnersIn(groups);
  return partners.get(one)?.includes(other) ?? false;
}

/** For each character all groups that it stands in, as one string. */
function partnersIn(lists: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const group of lists) {
    for (const char of group) found.set(char, (found.get(char) ?? "") + group);
  }
  return found;
}
