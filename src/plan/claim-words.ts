import { shareOfTexts } from "./claim-shares.ts";
import { textsFor } from "./claim-texts.ts";
import type { PlanContext } from "./context.ts";
import { type OwnWords, ownWords } from "./own-words.ts";
import type { ReadClaim } from "./plan.ts";
import { statedNumbers } from "./stated.ts";

/** The stated numbers of a message, the words beside each read as a question with these words would be. */
export function readClaims(context: PlanContext): readonly ReadClaim[] {
  const claims: ReadClaim[] = [];
  const stated = new Set(statedNumbers(context.question));
  for (const own of ownWords(context.question).filter(({ number }) => stated.has(number))) {
    const { start, end } = own.number.whole;
    const texts = textsFor(context, own.content);
    const share = shareOfTexts(context, own, claims.at(-1));
    claims.push({ start, end, cells: cellsOf(context, own), open: own.open, texts, share });
  }
  return claims;
}

/** What one target of its words may mean; none where they name several things or one that stands for several. */
function cellsOf({ form }: PlanContext, { targets, applicant }: OwnWords): ReadClaim["cells"] {
  const [target, second] = targets;
  if (!target || second || target.together) return [];
  return target.metrics.map((metric) => ({
    metric,
    applicant: form.metric(metric).table === 3 ? (applicant ?? target.applicant ?? "total") : null,
  }));
}
