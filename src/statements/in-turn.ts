import { countReadings } from "./counts.ts";
import type { Mention } from "./mentions.ts";
import { metricsOf, objectsWith } from "./metrics.ts";
import type { Scene } from "./scene.ts";
import type { Reading } from "./statement.ts";
import { statementWords } from "./words.ts";

const joiner = new RegExp(
  `^(?:的|数|情况|件数|数量|申请|[（(][^（）()]*[)）])*(?:${statementWords.joiners.filter((word) => word !== "加").join("|")}|,|，)[^，,。；;\\d]{0,6}$`,
  "u",
);

/**
 * Readings of a number after 分别: 予以公开、部分公开分别为157件、60件 takes the words one by one; 两年分别为134件、139件 repeats
 * the one count named. Null where the sentence does not list in this way.
 */
export function inTurn(
  scene: Scene,
  marksAfter: (from: number) => number,
): readonly Reading[] | null {
  const { text, mark, clause, mentions } = scene;
  const lead = text.slice(clause.sentence.start, mark.start);
  const at = lead.lastIndexOf("分别");
  if (at < 0) return null;
  const turn = clause.sentence.start + at;
  const place = marksAfter(turn);
  const listed = listBefore(text, mentions, turn, clause.sentence.start);
  const own = mentions.filter((mention) => mention.start > turn && mention.end <= mark.start);
  if (own.length > 0) return withOwnWords(scene, listed, own, place);
  const [only] = listed;
  if (only && listed.length === 1) return readingsOf(scene, only);
  const named = listed[place];
  return named ? readingsOf(scene, named) : null;
}

/** 自然人、企业分别提出申请444件、46件; 2022年、2023年分别新收114件、182件: the words after 分别 hold for every number. */
function withOwnWords(
  scene: Scene,
  listed: readonly Mention[],
  own: readonly Mention[],
  place: number,
): readonly Reading[] | null {
  const last = scene.earlier.at(-1);
  if (own.some((mention) => last && mention.start >= last.mark.end && place > 0)) return null;
  const applicant = listed.every((mention) => mention.kind === "applicant")
    ? listed[place]
    : undefined;
  if (applicant)
    return countReadings({
      ...scene,
      mentions: [applicant, ...own],
      clause: { ...scene.clause, start: applicant.start, reach: applicant.start },
    });
  return place > 0 ? (last?.readings ?? null) : null;
}

/** The telling words before 分别, from the last back as long as joiners hold them together. */
function listBefore(
  text: string,
  mentions: readonly Mention[],
  turn: number,
  from: number,
): readonly Mention[] {
  const before = mentions.filter((mention) => mention.start >= from && mention.end <= turn);
  const last = before.at(-1);
  if (!last) return [];
  const list = [last];
  let edge = last;
  for (const mention of before.slice(0, -1).reverse()) {
    if (mention.kind !== last.kind && !(mention.kind === "object" || last.kind === "object"))
      continue;
    if (mention.end !== edge.start && !joiner.test(text.slice(mention.end, edge.start))) break;
    list.unshift(mention);
    edge = mention;
  }
  return list;
}

/** What one listed word means, with the object that was named before it. */
function readingsOf(scene: Scene, mention: Mention): readonly Reading[] {
  if (mention.kind === "applicant")
    return countReadings({
      ...scene,
      mentions: [mention],
      mark: { ...scene.mark, start: mention.end, end: mention.end },
      clause: { ...scene.clause, start: mention.start, end: mention.end },
    });
  const object = mention.kind === "object" ? mention.value : objectOf(scene, mention);
  if (object === null) return [];
  const metrics = metricsOf(
    object,
    mention.kind === "aspect" ? mention.value : null,
    mention.kind === "route" ? mention.value : null,
  );
  return metrics.map((metric) => ({
    kind: "cell",
    metric,
    applicant: metric.startsWith("requests.") ? "total" : null,
    year: "own",
  }));
}

function objectOf({ mentions, thread }: Scene, mention: Mention): string | null {
  if (mention.kind === "route") return "litigation";
  const possible = objectsWith(mention.value);
  const named = mentions.findLast(
    (one) => one.kind === "object" && one.end <= mention.start && possible.includes(one.value),
  )?.value;
  if (named) return named;
  if (thread.object && possible.includes(thread.object)) return thread.object;
  return possible.length === 1 ? (possible[0] ?? null) : null;
}
