import type { AgencyMention } from "../agencies/index.ts";
import type { Unexplained } from "./question.ts";

/** Endings that people leave out: 财政 for 财政局, 桐陂 for 桐陂区. */
const LEFT_OUT = ["", "局", "区", "县", "市"];

/**
 * Agencies named by half their name among words that nothing else explains: 财政, 桐陂, 兰汀公安.
 * Only whole stretches count, and only names that are held or one of several held.
 */
export function findBareAgencies(
  unexplained: readonly Unexplained[],
  find: (text: string) => readonly AgencyMention[],
): readonly AgencyMention[] {
  const stretches = [...joined(unexplained), ...unexplained].filter(
    ({ words }) => words.length >= 2,
  );
  for (const { start, end, words } of stretches) {
    for (const ending of LEFT_OUT) {
      const [mention, other] = find(words + ending);
      const whole = mention?.start === 0 && mention.end === words.length + ending.length;
      if (mention && whole && !other && (mention.kind === "held" || mention.kind === "ambiguous"))
        return [{ ...mention, start, end, words }];
    }
  }
  return [];
}

/** Neighbouring words as one: 兰汀 and 公安. */
function joined(words: readonly Unexplained[]): readonly Unexplained[] {
  return words.flatMap((first, i) => {
    const next = words[i + 1];
    return next?.start === first.end
      ? [{ start: first.start, end: next.end, words: first.words + next.words }]
      : [];
  });
}
