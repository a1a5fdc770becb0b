import type { Roster } from "./roster.ts";
import type { RegionToken } from "./tokens.ts";

/** The region that begins at a place of the text, known or not. */
export type RegionAt = (start: number) => RegionToken | null;

/** Regions one after another, each below the one before: 河南信阳平桥. */
export function chainAt(
  text: string,
  start: number,
  regionAt: RegionAt,
  roster: Roster,
): RegionToken[] {
  const chain: RegionToken[] = [];
  for (let at = start; ; ) {
    const token = regionAt(at);
    const department = roster.families.at(text, at);
    if (!token || (department && at + department.words.length >= token.end)) return chain;
    if (!token.full && !liesIn(token, chain.at(-1))) return chain;
    chain.push(token);
    at = token.end;
    const between = /^(?:(?:人民)?政府)?的?/u.exec(text.slice(at))?.[0].length ?? 0;
    if (between > 0 && regionAt(at + between)) at += between;
  }
}

/** An everyday name goes on a chain only below the region before it: 信阳市和平桥区 holds no 和平. */
function liesIn(token: RegionToken, above: RegionToken | undefined): boolean {
  if (!above || above.unknown) return true;
  return token.regions.some(
    ({ up }) => up.length === 0 || above.regions.some(({ name }) => up.includes(name)),
  );
}
