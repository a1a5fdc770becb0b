import { findAround } from "./around-agency.ts";
import { findCoordinates } from "./coordinates.ts";
import { type Cover, coverText, type Reserved } from "./cover.ts";
import { findComparatives, findLimits, findParticles } from "./limits.ts";
import type { ReadingTools } from "./read-question.ts";
import { findSlips } from "./slips.ts";

/** Words, places of the form and slips over the spans that other recognisers have read (agencies; years, numbers). */
export function coverQuestion(
  text: string,
  agencies: readonly Reserved[],
  read: readonly Reserved[],
  tools: ReadingTools,
): Cover {
  const reserved = [
    ...agencies,
    ...read,
    ...findLimits(text),
    ...findParticles(text),
    ...findComparatives(text),
  ];
  const places = [
    ...findCoordinates(text, tools.table),
    ...findAround(text, agencies, tools.lexicon.around),
  ];
  const rough = coverText(text, tools.lexicon, reserved, places);
  const slips = findSlips(text, rough, tools);
  return slips.length > 0 ? coverText(text, tools.lexicon, reserved, [...places, ...slips]) : rough;
}
