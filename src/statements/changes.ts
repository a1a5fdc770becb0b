import { countReadings } from "./counts.ts";
import type { Scene } from "./scene.ts";
import type { Reading, StatedYear } from "./statement.ts";
import { anyOf, statementWords } from "./words.ts";

const up = anyOf(statementWords.up);
const down = anyOf(statementWords.down);
const against = anyOf(statementWords.against);
const DOUBLED = /翻[了一]?[一两]?番/u;

/** What a change is read as, and whether the words say that it fell. Null where the number states no change. */
export function changeReadings(
  scene: Scene,
): { readonly readings: readonly Reading[]; readonly direction: 1 | -1 } | null {
  const { text, clause, mark, earlier } = scene;
  const lead = text.slice(clause.reach, mark.start);
  const own = text.slice(Math.max(clause.reach, clause.start), mark.start);
  const verb = lastVerb(own) ?? (mark.unit === "%" ? lastVerb(lead) : null);
  if (!verb && !DOUBLED.test(text.slice(mark.start, mark.end))) return null;
  const compared = lead.search(against) >= 0 || earlier.length > 0;
  if (!compared && mark.unit !== "%") return null;
  if (verb && /至$/u.test(verb.word)) return null;
  if (mark.unit !== "%" && mark.unit !== "倍" && !isDifference(own)) return null;
  const subjects = subjectsOf(scene);
  const as = mark.unit === "%" ? "percent" : mark.unit === "倍" ? "times" : "count";
  return {
    readings: subjects.map((of): Reading => ({ kind: "growth", of, base: baseYear(lead), as })),
    direction: verb?.sign ?? 1,
  };
}

/** 增加14件 and 比上年多14件 are differences; 增加公开渠道14个 is none. */
const isDifference = (own: string): boolean =>
  /(?:增加|减少|增|减|多|少|上升|下降|回落)了?\s*$/u.test(own);

function lastVerb(text: string): { readonly word: string; readonly sign: 1 | -1 } | null {
  const found = [
    ...[...text.matchAll(up)].map((match) => ({
      at: match.index + match[0].length,
      word: match[0],
      sign: 1 as const,
    })),
    ...[...text.matchAll(down)].map((match) => ({
      at: match.index + match[0].length,
      word: match[0],
      sign: -1 as const,
    })),
  ].sort((one, other) => one.at - other.at);
  return found.at(-1) ?? null;
}

/** 较2022年 names the base; 同比 is the year before. */
function baseYear(lead: string): StatedYear {
  const year = /(?:比|较|与|同)\s*(20\d\d)\s*年/u.exec(lead)?.[1];
  return year ? Number(year) : "previous";
}

/** What grew: named in the clause, else the count just stated. */
function subjectsOf(scene: Scene): readonly Reading[] {
  const named = countReadings({ ...scene, mark: { ...scene.mark, unit: null } });
  if (named.length > 0) return named;
  const last = scene.earlier.findLast(
    (one) => one.readings.length > 0 && one.readings[0]?.kind !== "growth",
  );
  return last && last.mark.start >= scene.clause.sentence.start ? last.readings : [];
}
