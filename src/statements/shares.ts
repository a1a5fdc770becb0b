import { countReadings } from "./counts.ts";
import { rateReadings } from "./rates.ts";
import type { Scene } from "./scene.ts";
import type { FigureMark, Reading } from "./statement.ts";
import { anyOf, statementWords } from "./words.ts";

const share = anyOf(statementWords.share);
const together = anyOf(statementWords.together);

const cell = (metric: string): Reading => ({
  kind: "cell",
  metric,
  applicant: metric.startsWith("requests.") ? "total" : null,
  year: "own",
});

/** Wholes that a share of requests may be taken of where the sentence names none. */
const WHOLES: readonly Reading[] = [
  cell("requests.concluded"),
  cell("requests.received"),
  { kind: "sum", parts: [cell("requests.received"), cell("requests.carried_in")] },
];

/** Readings of a percentage: 予以公开占办结总数的19.4%, 两项占43.31%, 无法提供占七成. */
export function shareReadings(scene: Scene): readonly Reading[] {
  const rates = rateReadings(scene);
  if (rates) return rates;
  const sign = lastShareWord(scene) ?? bareShare(scene);
  if (!sign) return ofCountBefore(scene);
  const before = numeratorsOf(scene, sign);
  const behind = wholesOf(scene, sign);
  const [numerators, wholes] = before.length > 0 ? [before, behind] : [partBehind(behind), WHOLES];
  return numerators.flatMap((part) =>
    wholesFor(part, wholes).map((whole): Reading => ({ kind: "share", part, whole })),
  );
}

interface Sign {
  readonly start: number;
  readonly end: number;
}

function lastShareWord({ text, clause, mark }: Scene): Sign | null {
  const match = [...text.slice(clause.reach, mark.start).matchAll(share)].at(-1);
  if (!match) return null;
  const start = clause.reach + match.index;
  return { start, end: start + match[0].length };
}

/** 自然人提出的超过八成: no word of share, but what it is a share of the requests stands right before. */
function bareShare({ mark, clause, mentions }: Scene): Sign | null {
  const near = mentions.some(
    (mention) => mention.start >= clause.start && mention.end <= mark.start,
  );
  return near ? { start: mark.start, end: mark.start } : null;
}

/** 予以公开6件（19.35%）, 只有六件，不到两成: the share of the count just stated. */
function ofCountBefore({ text, mark, clause, earlier }: Scene): readonly Reading[] {
  const last = earlier.at(-1);
  if (!last || last.mark.start < clause.sentence.start) return [];
  if (last.mark.unit === "%")
    return BRACKETED.test(text.slice(last.mark.end, mark.start)) ? last.readings : [];
  if (!/^\s*[（(,，]\s*$/u.test(text.slice(last.mark.end, mark.start))) return [];
  return last.readings
    .filter((part) => part.kind === "cell")
    .flatMap((part) =>
      wholesFor(part, WHOLES).map((whole): Reading => ({ kind: "share", part, whole })),
    );
}

/** 公开率不足两成（19.35%）: the same share, exactly. */
const BRACKETED = /^\s*[（(]\s*(?:即)?\s*$/u;

/** What stands before 占; 两项 are the last two counts; else the count just stated. */
function numeratorsOf(scene: Scene, sign: Sign): readonly Reading[] {
  const { text, clause, earlier } = scene;
  const lead = text.slice(clause.reach, sign.start);
  const named = countReadings(pretend(scene, { start: sign.start, end: sign.start }));
  if (named.length > 0) return named;
  const counts = earlier.filter(
    (one) => one.readings[0]?.kind === "cell" && one.mark.start >= clause.sentence.start,
  );
  if (lead.search(together) >= 0 && counts.length >= 2) {
    const last = counts
      .slice(lead.includes("三项") ? -3 : -2)
      .flatMap((one) => one.readings.slice(0, 1));
    return [{ kind: "sum", parts: last }];
  }
  if (counts.length > 0) return counts.at(-1)?.readings ?? [];
  const last = earlier.at(-1);
  const before = last && last.mark.start >= clause.sentence.start ? last.readings : [];
  return before.flatMap((reading) => (reading.kind === "share" ? [reading.part] : []));
}

/** 占比自然人90%: the share is named first, then what it is the share of. */
const partBehind = (behind: readonly Reading[]): readonly Reading[] =>
  behind === WHOLES ? [] : behind;

/** What stands between 占 and the number: 办结总数. */
function wholesOf(scene: Scene, sign: Sign): readonly Reading[] {
  const inside: Scene = {
    ...pretend(scene, { start: scene.mark.start, end: scene.mark.start }),
    clause: { ...scene.clause, start: sign.end, reach: sign.end, end: scene.mark.start },
  };
  const named = countReadings(inside);
  return named.length > 0 ? named : WHOLES;
}

/** A number without unit at another place of the sentence, to read the words there. */
const pretend = (scene: Scene, at: { readonly start: number; readonly end: number }): Scene => {
  const mark: FigureMark = { ...scene.mark, start: at.start, end: at.end, unit: null };
  return {
    ...scene,
    mark,
    clause: { ...scene.clause, start: Math.min(scene.clause.start, at.start), end: at.end },
  };
};

/** A column's share is of the same row's total; a row's share is of the wholes; a review's of all reviews. */
function wholesFor(part: Reading, wholes: readonly Reading[]): readonly Reading[] {
  if (part.kind !== "cell") return wholes;
  if (part.applicant !== null && part.applicant !== "total")
    return [{ ...part, applicant: "total" }, ...wholes];
  const total = /^(review|litigation\.(?:direct|after_review|all))\./u.exec(part.metric)?.[1];
  return total ? [cell(`${total}.total`)] : wholes;
}
