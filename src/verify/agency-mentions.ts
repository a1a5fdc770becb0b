import type { AgencyMention } from "../agencies/types.ts";

/** What checking needs of a place that names an agency. */
export type NamedAgency = Pick<
  AgencyMention,
  "start" | "end" | "kind" | "held" | "absentName" | "corrected"
>;

/** Finds agencies in a text; `home` is what 我局 means. */
export type FindAgencies = (
  text: string,
  context: { readonly home?: string | null; readonly last?: readonly string[] },
) => readonly NamedAgency[];

/** Characters without which no clause names an agency or points to one. */
const MAY_NAME = /[局委厅府办处院署区县市镇乡州盟旗]|街道|中心|机关|单位/u;

/**
 * Makes a finder for the pieces of one draft: held names as printed come first (whatever follows them), the rest is read
 * clause by clause, each clause once, and clauses that cannot name an agency not at all.
 */
export function agencyFinder(
  find: FindAgencies,
  held: readonly string[],
  home: string | null,
): (text: string) => readonly NamedAgency[] {
  const names = [...new Set(held)].sort((one, other) => other.length - one.length);
  const known = new Map<string, readonly NamedAgency[]>();
  const inClause = (clause: string): readonly NamedAgency[] => {
    if (!MAY_NAME.test(clause)) return [];
    const before = known.get(clause);
    if (before) return before;
    const printed = printedNames(clause, names);
    const rest = printed.reduce(
      (text, { start, end }) => text.slice(0, start) + "□".repeat(end - start) + text.slice(end),
      clause,
    );
    const read = MAY_NAME.test(rest)
      ? find(rest, { home }).filter(
          (one) => !printed.some((name) => one.start < name.end && name.start < one.end),
        )
      : [];
    const mentions = [...printed, ...read].sort((one, other) => one.start - other.start);
    known.set(clause, mentions);
    return mentions;
  };
  return (text) =>
    [...text.matchAll(/[^,，。;；、:：\n()（）]+/gu)].flatMap((match) =>
      inClause(match[0]).map((mention) => ({
        ...mention,
        start: mention.start + match.index,
        end: mention.end + match.index,
      })),
    );
}

function printedNames(clause: string, names: readonly string[]): NamedAgency[] {
  const found: NamedAgency[] = [];
  for (const name of names) {
    for (let at = clause.indexOf(name); at >= 0; at = clause.indexOf(name, at + name.length)) {
      if (found.some((one) => at < one.end && one.start < at + name.length)) continue;
      found.push({
        start: at,
        end: at + name.length,
        kind: "held",
        held: [name],
        absentName: null,
        corrected: false,
      });
    }
  }
  return found;
}
