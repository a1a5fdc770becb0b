import type { Applicant } from "../form/index.ts";
import { attachApplicants } from "./applicants.ts";
import { bindAspects, type Known } from "./bind-aspects.ts";
import { bindObjects, bindVague } from "./bind-objects.ts";
import { carriedOn } from "./carried-on.ts";
import { splitClauses } from "./clauses.ts";
import { dropContext } from "./context-targets.ts";
import type { FormTable } from "./form-table.ts";
import { withoutUnrouted } from "./routed-suits.ts";
import { type Mention, sensesOf } from "./sense.ts";
import { type Target, targetAt } from "./target.ts";

export type { Target } from "./target.ts";

/** What a text says about the form, and which of its mentions were needed to say it. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly used: readonly Mention[];
  /** Applicants named where no figure is: 自然人呢. */
  readonly applicants: readonly Applicant[];
}

/**
 * Puts objects (申请, 复议), aspects (废止, 维持) and applicants (企业) together to figures of the form.
 * An aspect takes the nearest object it fits, in its own clause first; an object left alone means its usual figures.
 * `known` is of the turn before: 废的呢 after a question about 规范性文件.
 */
export function findTargets(
  text: string,
  mentions: readonly Mention[],
  table: FormTable,
  known: Known | null = null,
): Targets {
  const clauses = splitClauses(text);
  const used = new Set<Mention>();
  const whole = mentions.flatMap((m) => wholeMetric(m, used));
  const named = mentions.filter((m) => sensesOf(m, "object").length > 0 && !used.has(m));
  const objects = withoutUnrouted(text, named);
  for (const mention of named) if (!objects.includes(mention)) used.add(mention);
  const binding = { text, mentions, objects, clauses, table, known, used, whole };
  const bound = bindAspects(binding);
  const wholeObjects = whole.flatMap(({ metrics }) => metrics.map((id) => table.metric(id).object));
  const alone = bindObjects(binding, bound, wholeObjects);
  const found = [...whole, ...bound.map((b) => b.target), ...alone];
  const merged = [...(found.length > 0 ? found : bindVague(binding))].sort(
    (a, b) => a.start - b.start,
  );
  const { targets, applicants } = attachApplicants(
    text,
    carriedOn(dropRepeats(dropContext(text, merged, table))),
    mentions,
    clauses,
    used,
  );
  return { targets, applicants, used: [...used] };
}

function wholeMetric(mention: Mention, used: Set<Mention>): Target[] {
  const metrics = sensesOf(mention, "metric").map((sense) => sense.metric);
  if (metrics.length === 0) return [];
  used.add(mention);
  return [targetAt(mention, metrics, false)];
}

function dropRepeats(targets: readonly Target[]): Target[] {
  const seen = new Set<string>();
  return targets.filter(({ metrics }) => {
    const name = metrics.join();
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
