import type { NumberMention } from "./number-mention.ts";

/** 3至5件, 10-20%: two mentions of one unit; in 3、5和7件 the unit stands once for all. */
export function joinNeighbours(
  text: string,
  found: readonly NumberMention[],
): readonly NumberMention[] {
  const paired: NumberMention[] = [];
  let next: NumberMention | undefined;
  for (const mention of [...found].reverse()) {
    const joint = jointOf(text, mention, next);
    const unit = joint && !mention.unit && next ? next.unit : mention.unit;
    const unitKind = joint && !mention.unit && next ? next.unitKind : mention.unitKind;
    if (joint === "range" && next) paired[paired.length - 1] = { ...next, range: "to" };
    next = { ...mention, unit, unitKind, range: joint === "range" ? "from" : null };
    paired.push(next);
  }
  return paired.reverse();
}

/** How two neighbouring figures hang together: a range, a list, or not at all. */
function jointOf(
  text: string,
  one: NumberMention,
  next: NumberMention | undefined,
): "range" | "list" | null {
  if (next?.kind !== "figure" || one.kind !== "figure") return null;
  const between = text.slice(one.whole.end, next.whole.start);
  if (/^\s*(?:至|到|-|—|–|~|～)\s*$/u.test(between)) return "range";
  return /^\s*(?:、|和|及|与)\s*$/u.test(between) ? "list" : null;
}
