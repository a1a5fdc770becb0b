import type { Applicant } from "../form/index.ts";
import type { Mention } from "./mentions.ts";
import { metricsOf, objectsWith, unitFits } from "./metrics.ts";
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

const telling = (mention: Mention): boolean =>
  mention.kind === "aspect" || mention.kind === "object" || mention.kind === "route";

/** 转入次年办理的8件: 办理 says nothing beside 转入次年. */
const strong = (mention: Mention): boolean =>
  telling(mention) && mention.kind !== "object" && !statementWords.weak.includes(mention.value);

/** Mentions that speak of the number: of its own clause, else of the nearest clause before it in reach. */
export function nearMentions({ mentions, clause, mark, text }: Scene): readonly Mention[] {
  const before = mentions.filter(
    (mention) => mention.start >= clause.start && mention.end <= mark.start,
  );
  const after = mentions.filter(
    (mention) => mention.start >= mark.end && mention.end <= clause.end,
  );
  if (before.length > 0 && !blocked(text, before.at(-1)?.end ?? 0, mark.start))
    return [...before, ...afterIfNeeded(before, after)];
  if (before.length > 0 && before.some(telling)) return [];
  if (
    after.some(telling) &&
    !blocked(text, mark.end, after[0]?.start ?? mark.end) &&
    !isAside(text, after, clause.end)
  )
    return after;
  const back = mentions.filter(
    (mention) =>
      mention.start >= clause.reach &&
      mention.end <= clause.start &&
      !inBrackets(text, mention, mark.start),
  );
  if (back.length === 0 || blocked(text, back.at(-1)?.end ?? 0, mark.start)) return [];
  return back;
}

/** 有3件申请收取信息处理费: only the object, and then something else is said of it. */
function isAside(text: string, after: readonly Mention[], end: number): boolean {
  const last = after.at(-1);
  return (
    last !== undefined &&
    after.every((mention) => mention.kind === "object") &&
    text.slice(last.end, end).replace(/[^\p{Script=Han}]/gu, "").length >= 3
  );
}

/** 收到31件申请: the aspect stands before the number, its object behind. 自然人5件予以公开: the aspect behind. */
function afterIfNeeded(before: readonly Mention[], after: readonly Mention[]): readonly Mention[] {
  const hasAspect = before.some((mention) => mention.kind === "aspect" || mention.kind === "route");
  const hasObject = before.some((mention) => mention.kind === "object");
  return after.filter(
    (mention) =>
      (mention.kind === "object" && !hasObject) ||
      (mention.kind === "aspect" && !hasAspect && !hasObject),
  );
}

const blockers = anyOf([...statementWords.unblockers, ...statementWords.blockers]);

/** A word between that makes the number one of something else: 行政许可事项93项. */
export function blocked(text: string, from: number, to: number): boolean {
  const words = [...text.slice(from, to).matchAll(blockers)].map((match) => match[0]);
  return words.some((word) => !statementWords.unblockers.includes(word));
}

/** Within brackets that are closed before the number: （含部分公开）60件. */
function inBrackets(text: string, mention: Mention, to: number): boolean {
  const open = Math.max(
    text.lastIndexOf("（", mention.start),
    text.lastIndexOf("(", mention.start),
  );
  if (open < 0) return false;
  const closed = text.slice(open).search(/[)）]/u) + open;
  return closed >= mention.end && closed < to;
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

/** The last strong aspect; but 予以公开后提起行政复议3件 is of the review, which has no such aspect. */
function keyOf(before: readonly Mention[], text: string): Mention | undefined {
  const last = before.at(-1);
  const aspect = before.findLast(strong);
  const foreign =
    last?.kind === "object" &&
    aspect?.kind === "aspect" &&
    !objectsWith(aspect.value).includes(last.value);
  if (foreign) return last;
  return aspect ? memberOf(aspect, before, text) : ownObject(last, before);
}

/** 复议机关受理28件: a verb that reviews do not have is about the review all the same. */
function ownObject(last: Mention | undefined, before: readonly Mention[]): Mention | undefined {
  if (last?.kind !== "aspect") return last;
  const object = before.findLast((mention) => mention.kind === "object");
  return object && !objectsWith(last.value).includes(object.value) ? object : last;
}

/** 因保护第三方合法权益不予公开2件 is of the reason, not of the whole group; 因不掌握等原因无法提供8件 is of the group. */
function memberOf(aspect: Mention, before: readonly Mention[], text: string): Mention {
  const group = /^(.+)\.all$/u.exec(aspect.value)?.[1];
  if (group === undefined) return aspect;
  const member = before.findLast(
    (one) =>
      one.kind === "aspect" && one.value.startsWith(`${group}.`) && one.value !== aspect.value,
  );
  return member && !text.slice(member.end, aspect.start).includes("等") ? member : aspect;
}

/** All readings of one telling word with the object, route and applicant that belong to it. */
function readingsOfKey(scene: Scene, near: readonly Mention[], key: Mention): readonly Reading[] {
  const object = objectFor(scene, near, key);
  if (object === null) return [];
  const aspect = aspectFor(near, key, object);
  const route =
    key.kind === "route"
      ? key.value
      : (near.filter((mention) => mention.kind === "route").at(-1)?.value ?? null);
  const applicant = near.filter((mention) => mention.kind === "applicant").at(-1)?.value ?? "total";
  return metricsOf(object, aspect, route).map((metric) => ({
    kind: "cell",
    metric,
    applicant: metric.startsWith("requests.") ? asApplicant(applicant) : null,
    year: "own",
  }));
}

function objectFor(scene: Scene, near: readonly Mention[], key: Mention): string | null {
  if (key.kind === "object") return key.value;
  if (key.kind === "route") return "litigation";
  const possible = objectsWith(key.value);
  const named = near.filter(
    (mention) => mention.kind === "object" && possible.includes(mention.value),
  );
  if (named.length > 0) return named.at(-1)?.value ?? null;
  const spoken = scene.mentions.filter(
    (mention) =>
      (mention.kind === "object" || mention.kind === "route") && mention.end <= key.start,
  );
  const last = spoken
    .map((mention) => (mention.kind === "route" ? "litigation" : mention.value))
    .findLast((object) => possible.includes(object));
  if (last) return last;
  if (scene.thread.object && possible.includes(scene.thread.object)) return scene.thread.object;
  return possible.length === 1 && !blocked(scene.text, scene.clause.start, key.start)
    ? (possible[0] ?? null)
    : null;
}

function aspectFor(near: readonly Mention[], key: Mention, object: string): string | null {
  if (key.kind === "aspect") return key.value;
  const aspects = near.filter(
    (mention) => mention.kind === "aspect" && objectsWith(mention.value).includes(object),
  );
  return aspects.at(-1)?.value ?? null;
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

const APPLICANTS: readonly Applicant[] = [
  "person",
  "company",
  "research",
  "charity",
  "legal",
  "other",
  "total",
  "organizations",
];

const asApplicant = (value: string): Applicant =>
  APPLICANTS.find((applicant) => applicant === value) ?? "total";
