import type { Applicant, MetricId } from "../form/index.ts";

/** One thing that a word may mean. A word with several senses keeps them all until the question is read. */
export type Sense =
  | { readonly kind: "metric"; readonly metric: MetricId }
  /** What is counted: 申请, 复议, 规范性文件; a route (直接起诉) names lawsuits too. */
  | { readonly kind: "object"; readonly object: string; readonly route: string | null }
  /** Which aspect of it: 废止, 维持. `weak` words (发了, 收, 其他) need an object beside them. */
  | { readonly kind: "aspect"; readonly aspect: string; readonly weak: boolean }
  | { readonly kind: "applicant"; readonly applicant: Applicant; readonly weak: boolean }
  | { readonly kind: "indicator"; readonly indicator: string }
  | { readonly kind: "operation"; readonly operation: string }
  | { readonly kind: "notHeld"; readonly id: string }
  | { readonly kind: "topic"; readonly topic: string }
  /** A word that only the narrative explains: 粉丝, 门户网站. */
  | { readonly kind: "content"; readonly group: number }
  /** A word that belongs to objects or aspects (案件 to 复议, 决定书 to 处罚) and means nothing of its own beside them. */
  | { readonly kind: "companion"; readonly of: readonly string[] }
  | { readonly kind: "harmless" };

/** A place in the normal text and what stands there. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As it stands in the normal text. */
  readonly words: string;
  readonly senses: readonly Sense[];
  /** The lexicon's word where the text has a slip or homophone of it; null where it stands as it is. */
  readonly corrected: string | null;
}

/** The senses of one kind that a mention has. */
export function sensesOf<Kind extends Sense["kind"]>(
  mention: Mention,
  kind: Kind,
): readonly Extract<Sense, { kind: Kind }>[] {
  return mention.senses.filter(
    (sense): sense is Extract<Sense, { kind: Kind }> => sense.kind === kind,
  );
}
