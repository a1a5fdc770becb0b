import { shareOfTexts } from "./claim-shares.ts";
import { textsFor } from "./claim-texts.ts";
import type { PlanContext } from "./context.ts";
import { isNeed } from "./form-words.ts";
import { applicantOf, type OwnWords, ownWords } from "./own-words.ts";
import type { ReadClaim } from "./read-claim.ts";
import { statedNumbers } from "./stated.ts";

/** The stated numbers of a message, the words beside each read as a question with these words would be. */
export function readClaims(context: PlanContext): readonly ReadClaim[] {
  const claims: ReadClaim[] = [];
  const stated = new Set(statedNumbers(context.question));
  for (const own of ownWords(context.question).filter(({ number }) => stated.has(number))) {
    const { start, end } = own.number.whole;
    const open = [...headLeft(context, own), ...own.open];
    const texts = textsFor(context, own);
    const share = shareOfTexts(context, own, claims.at(-1));
    const bound = boundOf(context.question.text, own.number);
    claims.push({ start, end, cells: cellsOf(context, own), bound, open, texts, share });
  }
  return claims;
}

function boundOf(text: string, { start, end }: OwnWords["number"]): ReadClaim["bound"] {
  if (!/比\s*$/u.test(text.slice(0, start))) return null;
  const direction = /^\s*(?:还要?|更)?(?:([多高大])|([少低小]))(?![\d了出])/u.exec(text.slice(end));
  if (!direction) return null;
  return direction[1] ? "超过" : "不到";
}

/** Words of the clauses before that nothing explains: the form, or a sentence of the report that holds all words of the claim. */
function headLeft({ question, reports, words }: PlanContext, own: OwnWords): readonly string[] {
  const open = question.unexplained.map((one) => one.words);
  const left = own.head.filter((word) => open.includes(word));
  const all = [...own.head, ...own.content];
  const isHeld = reports.some(({ report }) =>
    report.narrative.some(({ quote }) => words.fitText(all, quote).missing.length === 0),
  );
  return isHeld ? [] : left;
}

/** What one target of its words may mean; none where they name several things or one that stands for several. */
function cellsOf({ form, question }: PlanContext, own: OwnWords): ReadClaim["cells"] {
  const [target, second] = own.targets;
  if (!target || second || target.together || isNeed(question.text, target.end)) return [];
  const applicant = applicantOf(question, own, target) ?? "total";
  return target.metrics.map((metric) => ({
    metric,
    applicant: form.metric(metric).table === 3 ? applicant : null,
  }));
}
