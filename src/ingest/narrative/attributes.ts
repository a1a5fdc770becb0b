import type { NarrativeFigure } from "../../form/index.ts";
import { matchesOf, type NumberMention } from "../../text/index.ts";
import { AUDIENCE, CHANNEL, SCOPE, saysChange, saysPlan, saysSoFar, saysStock } from "./words.ts";

/** A share is a `rate`, a change `growth`, what has piled up `stock`; all else is this year's `flow`; what is intended is a `plan`. */
export function kindOf(
  mention: NumberMention,
  own: string,
  earlier: string,
  label: string,
): NarrativeFigure["kind"] {
  if (saysPlan(`${earlier}${own}`)) return "plan";
  const relative = mention.unitKind === "ratio";
  if (saysChange(own, relative)) return "growth";
  if (relative) return "rate";
  const sentence = `${earlier}${own}`;
  if (saysStock(own, sentence) || saysStock(label, sentence)) return "stock";
  return AUDIENCE.test(label) && saysSoFar(earlier) ? "stock" : "flow";
}

/** The channel named in the figure's own words; for readers and fans also the last one named before. */
export function channelOf(own: string, earlier: string, label: string): string | null {
  return (
    lastOf(label, CHANNEL) ??
    lastOf(own, CHANNEL) ??
    (AUDIENCE.test(label) ? lastOf(earlier, CHANNEL) : null)
  );
}

/** Whose figure it is: its own words, else 全市, 本局 ... said before in the sentence. 我局 is 本局. */
export function scopeOf(own: string, earlier: string): string | null {
  const said = lastOf(own, SCOPE);
  const held = lastOf(earlier, SCOPE);
  const scope = said ?? (held && /^[全本我]/u.test(held) && held !== "本级" ? held : null);
  return scope?.replace(/^我/u, "本") ?? null;
}

function lastOf(text: string, pattern: RegExp): string | null {
  return matchesOf(pattern, text).at(-1)?.[0] ?? null;
}
