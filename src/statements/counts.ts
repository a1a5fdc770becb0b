import { asApplicant, keyOf, readingsOfKey } from "./key-readings.ts";
import type { Mention } from "./mentions.ts";
import { unitFits } from "./metrics.ts";
import { nearMentions, strong, telling } from "./near-mentions.ts";
import type { Scene } from "./scene.ts";
import type { FigureMark, Reading } from "./statement.ts";
import { anyOf, statementWords } from "./words.ts";

/** Readings of a plain count or amount: the nearest word before it, else behind it, else further back. */
export function countReadings(scene: Scene): readonly Reading[] {
  const near = nearMentions(scene);
  if (near.length === 0 || ofOneChannel(scene)) return [];
  const named = near.some(
    (mention) => mention.kind === "object" && mention.start >= scene.clause.start,
  );
  return readingsOf(scene, near).filter((reading) => fits(reading, scene.mark, named));
}

const channels = anyOf(statementWords.channels);
const whole = anyOf([...statementWords.together, "等渠道", "等方式", "等途径", "等形式"]);

/** 网上收到申请20件 is one channel's count; 通过网络、信函等渠道收到31件 is the whole. */
function ofOneChannel({ text, clause, mark }: Scene): boolean {
  const own = text.slice(clause.start, mark.start);
  return own.search(channels) >= 0 && text.slice(clause.reach, mark.start).search(whole) < 0;
}

/** Every cell of a reading can carry the number's unit. */
function fits(reading: Reading, mark: FigureMark, named: boolean): boolean {
  switch (reading.kind) {
    case "cell":
      return unitFits(reading.metric, mark.unit, named);
    case "sum":
      return reading.parts.every((one) => fits(one, mark, named));
    case "less":
    case "share":
    case "growth":
      return true;
  }
}

/** Readings of the mentions, the last one first; 予以公开和部分公开4件 is their sum. */
function readingsOf(scene: Scene, near: readonly Mention[]): readonly Reading[] {
  const before = near.filter((mention) => telling(mention) && mention.end <= scene.mark.start);
  const key = keyOf(before, scene.text) ?? near.find(strong) ?? near.find(telling);
  const applicants = near.filter((mention) => mention.kind === "applicant");
  if (!key) return applicantReadings(scene, applicants.at(-1));
  const single = readingsOfKey(scene, near, key);
  const enumerated = enumeration(scene, key, single);
  return enumerated ? [enumerated, ...single] : single;
}

/** 自然人444件: of the count that the sentence speaks of; else of what was received, or of the count before. */
function applicantReadings(scene: Scene, mention: Mention | undefined): readonly Reading[] {
  if (!mention) return [];
  const last = scene.earlier.at(-1);
  const spoken =
    last && last.mark.start >= scene.clause.sentence.start ? requestMetric(last.readings[0]) : null;
  const metrics = spoken
    ? [spoken]
    : [
        ...new Set([
          "requests.received",
          requestMetric(scene.thread.base ?? undefined) ?? "requests.received",
        ]),
      ];
  return metrics.map((metric) => ({
    kind: "cell",
    metric,
    applicant: asApplicant(mention.value),
    year: "own",
  }));
}

const requestMetric = (reading: Reading | undefined): string | null =>
  reading?.kind === "cell" && reading.metric.startsWith("requests.") ? reading.metric : null;

const JOINED = new RegExp(
  `^[^，,；;。\\d]{0,4}?(?:${statementWords.joiners.map((word) => word.replace("+", "\\+")).join("|")})[^，,；;。\\d]{0,6}$`,
  "u",
);

/** 予以公开和部分公开217件: the sum of two cells that are joined with no number between. */
function enumeration(scene: Scene, key: Mention, single: readonly Reading[]): Reading | null {
  const last = single[0];
  if (!last || key.end > scene.mark.start) return null;
  const parts: Reading[] = [last];
  let edge = key;
  for (const mention of scene.mentions
    .filter((one) => telling(one) && one.start >= scene.clause.reach && one.end <= key.start)
    .reverse()) {
    if (!JOINED.test(scene.text.slice(mention.end, edge.start))) break;
    const reading = readingsOfKey(scene, [mention], mention)[0];
    if (!reading || same(reading, last)) break;
    parts.unshift(reading);
    edge = mention;
  }
  return parts.length > 1 ? { kind: "sum", parts } : null;
}

const same = (one: Reading, other: Reading): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
