import type { Applicant } from "../form/index.ts";
import { type Clause, clauseOf } from "./clauses.ts";
import { type Mention, sensesOf } from "./sense.ts";
import type { Target } from "./targets.ts";

const inTable3 = (target: Target) => target.metrics.every((id) => id.startsWith("requests."));

/**
 * Gives each figure of table 3 the applicants named in its clause; those named in a clause of their own
 * hold for all figures. Several applicants beside one figure make one figure each.
 */
export function attachApplicants(
  text: string,
  targets: readonly Target[],
  mentions: readonly Mention[],
  clauses: readonly Clause[],
  used: Set<Mention>,
): { readonly targets: readonly Target[]; readonly applicants: readonly Applicant[] } {
  const named = mentions.flatMap((mention) => namedApplicant(mention, used, text));
  const wanting = targets.filter(inTable3);
  if (wanting.length === 0) return { targets, applicants: named.map((n) => n.applicant) };
  for (const { mention } of named) used.add(mention);
  const clauseWith = (target: Target) => clauseOf(clauses, target.start);
  const withTargets = new Set(wanting.map(clauseWith));
  const result = targets.flatMap((target) => {
    if (!inTable3(target)) return [target];
    const own = named.filter((n) => clauseOf(clauses, n.mention.start) === clauseWith(target));
    const loose = named.filter((n) => !withTargets.has(clauseOf(clauses, n.mention.start)));
    const all = withoutGlosses(text, own.length > 0 ? own : loose);
    if (all.length === 0) return [target];
    return unique(all.map((n) => n.applicant)).map((applicant) => ({ ...target, applicant }));
  });
  return { targets: result, applicants: [] };
}

/** 法人或其他组织(企业、科研)一共: what stands in brackets behind the whole only tells what it takes in. */
function withoutGlosses<One extends { readonly mention: Mention; readonly applicant: Applicant }>(
  text: string,
  named: readonly One[],
): readonly One[] {
  const whole = named.find(({ applicant }) => applicant === "organizations")?.mention;
  const gloss = whole ? /^\([^)]*\)/u.exec(text.slice(whole.end))?.[0] : undefined;
  if (!whole || !gloss) return named;
  const end = whole.end + gloss.length;
  return named.filter(({ mention }) => mention.start < whole.end || mention.start >= end);
}

function namedApplicant(
  mention: Mention,
  used: ReadonlySet<Mention>,
  text: string,
): { readonly mention: Mention; readonly applicant: Applicant }[] {
  if (used.has(mention)) return [];
  const after = text.slice(mention.end, mention.end + 5);
  const isColumn = /^["”’'」]?(?:这|那|一)?(?:类|组织|单位|机构|列|栏|申请人)/u.test(after);
  const senses = sensesOf(mention, "applicant").filter((sense) => !sense.weak || isColumn);
  return senses.map(({ applicant }) => ({ mention, applicant }));
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** 自然人提的呢 bends the figure of the turn before by the applicant alone. */
export const isHandedIn = (mention: Mention, mentions: readonly Mention[]): boolean =>
  sensesOf(mention, "aspect").some(({ aspect }) => aspect === "received") &&
  mentions.some(
    (one) => one.end === mention.start && sensesOf(one, "applicant").some((sense) => !sense.weak),
  );
