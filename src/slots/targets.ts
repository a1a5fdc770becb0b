import type { Applicant, MetricId } from "../form/index.ts";
import { attachApplicants } from "./applicants.ts";
import { type Clause, clauseOf, splitClauses } from "./clauses.ts";
import type { FormTable } from "./form-table.ts";
import { type Mention, sensesOf } from "./sense.ts";

/** A figure that a question names. */
export interface Target {
  readonly start: number;
  readonly end: number;
  /** Usually one; several where the words fit several figures and nothing else decides. */
  readonly metrics: readonly MetricId[];
  /** True where all of `metrics` are meant together: 规范性文件有多少 → issued, repealed and in force. */
  readonly together: boolean;
  /** null: not said. */
  readonly applicant: Applicant | null;
  readonly words: string;
}

/** What a text says about the form, and which of its mentions were needed to say it. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly used: readonly Mention[];
  /** Applicants named where no figure is: 自然人呢. */
  readonly applicants: readonly Applicant[];
}

interface Bound {
  readonly object: string;
  readonly route: string | null;
  readonly aspect: string;
  readonly by: Mention;
}

/**
 * Puts objects (申请, 复议), aspects (废止, 维持) and applicants (企业) together to figures of the form.
 * An aspect takes the nearest object it fits, in its own clause first; an object left alone means its usual figures.
 * `known` is the object of the turn before: 废的呢 after a question about 规范性文件.
 */
export function findTargets(
  text: string,
  mentions: readonly Mention[],
  table: FormTable,
  known: { readonly object: string; readonly route: string | null } | null = null,
): Targets {
  const clauses = splitClauses(text);
  const used = new Set<Mention>();
  const whole = mentions.flatMap((m) => wholeMetric(m, used));
  const objects = mentions.filter((m) => sensesOf(m, "object").length > 0 && !used.has(m));
  const bound = bindAspects(mentions, objects, clauses, table, known, used);
  const alone = bindObjects(mentions, objects, bound, clauses, table, used);
  const merged = [...whole, ...bound.map((b) => b.target), ...alone].sort(
    (a, b) => a.start - b.start,
  );
  const { targets, applicants } = attachApplicants(
    text,
    dropRepeats(merged),
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

interface BoundTarget extends Bound {
  readonly target: Target;
  readonly object: string;
}

function bindAspects(
  mentions: readonly Mention[],
  objects: readonly Mention[],
  clauses: readonly Clause[],
  table: FormTable,
  known: { readonly object: string; readonly route: string | null } | null,
  used: Set<Mention>,
): BoundTarget[] {
  const result: BoundTarget[] = [];
  for (const mention of mentions) {
    if (used.has(mention)) continue;
    const aspects = sensesOf(mention, "aspect").filter((sense) => !sense.weak);
    if (aspects.length === 0) continue;
    const fit = nearestObject(mention, aspects, objects, clauses, table);
    const found = fit ?? impliedObject(aspects, table, known);
    if (found.metrics.length === 0) continue;
    used.add(mention);
    if (fit) used.add(fit.by);
    const { aspect, object, route } = found;
    const target = targetAt(mention, found.metrics, false);
    result.push({ object, route, aspect, by: mention, target });
  }
  return result;
}

interface Fit {
  readonly metrics: readonly MetricId[];
  readonly object: string;
  readonly route: string | null;
  readonly aspect: string;
}

type AspectSense = { readonly aspect: string };

function nearestObject(
  mention: Mention,
  aspects: readonly AspectSense[],
  objects: readonly Mention[],
  clauses: readonly Clause[],
  table: FormTable,
): (Fit & { by: Mention }) | null {
  const here = clauseOf(clauses, mention.start);
  let best: (Fit & { by: Mention; cost: number }) | null = null;
  for (const by of objects) {
    if (by === mention) continue;
    for (const { object, route } of sensesOf(by, "object")) {
      for (const { aspect } of aspects) {
        const metric = table.find(object, aspect, route);
        if (!metric) continue;
        const before = by.start < mention.start;
        const gap = before ? mention.start - by.end : by.start - mention.end;
        const apart = Math.abs(clauseOf(clauses, by.start) - here);
        const cost = gap + apart * 40 + (before ? 0 : 1) - (route ? 3 : 0);
        if (!best || cost < best.cost)
          best = { metrics: [metric], object, route, aspect, by, cost };
      }
    }
  }
  return best;
}

/** No object stands in the text: the one of the turn before, or the only ones that have such an aspect. */
function impliedObject(
  aspects: readonly AspectSense[],
  table: FormTable,
  known: { readonly object: string; readonly route: string | null } | null,
): Fit {
  for (const { aspect } of aspects) {
    const metric = known && table.find(known.object, aspect, known.route);
    if (known && metric)
      return { metrics: [metric], object: known.object, route: known.route, aspect };
  }
  const all = aspects.flatMap(({ aspect }) =>
    table.objectsWith(aspect).map((object) => ({ aspect, object })),
  );
  const metrics = all.flatMap(({ object, aspect }) => table.find(object, aspect) ?? []);
  const [first] = all;
  return {
    metrics: [...new Set(metrics)],
    object: all.length === 1 ? (first?.object ?? "") : "",
    route: null,
    aspect: first?.aspect ?? "",
  };
}

/** Objects that no aspect took: with a weak aspect beside them, with the aspect of their neighbours, or their defaults. */
function bindObjects(
  mentions: readonly Mention[],
  objects: readonly Mention[],
  bound: readonly BoundTarget[],
  clauses: readonly Clause[],
  table: FormTable,
  used: Set<Mention>,
): Target[] {
  const targets: Target[] = [];
  const taken = new Set(bound.map((b) => b.object));
  for (const mention of objects) {
    if (used.has(mention)) continue;
    const sense =
      sensesOf(mention, "object").find((s) => s.route) ?? sensesOf(mention, "object")[0];
    if (!sense) continue;
    used.add(mention);
    if (taken.has(sense.object)) continue;
    taken.add(sense.object);
    const shared = sharedAspect(mention, sense, bound, clauses, table);
    const weak = shared ? null : weakAspect(mention, sense, mentions, clauses, table, used);
    const metric = shared ?? weak;
    const metrics = metric ? [metric] : table.defaults(sense.object, sense.route);
    targets.push(targetAt(mention, metrics, metrics.length > 1));
  }
  return targets;
}

/** 复议、诉讼被纠正几件: the aspect bound to 诉讼 holds for 复议 beside it too. */
function sharedAspect(
  mention: Mention,
  sense: { readonly object: string; readonly route: string | null },
  bound: readonly BoundTarget[],
  clauses: readonly Clause[],
  table: FormTable,
): MetricId | null {
  const here = clauseOf(clauses, mention.start);
  const near = bound.filter((b) => clauseOf(clauses, b.by.start) === here);
  const aspects = new Set(near.map((b) => b.aspect));
  const [aspect] = aspects;
  if (aspects.size !== 1 || aspect === undefined) return null;
  return table.find(sense.object, aspect, sense.route);
}

function weakAspect(
  mention: Mention,
  sense: { readonly object: string; readonly route: string | null },
  mentions: readonly Mention[],
  clauses: readonly Clause[],
  table: FormTable,
  used: Set<Mention>,
): MetricId | null {
  const here = clauseOf(clauses, mention.start);
  const candidates = mentions
    .filter((m) => !used.has(m) && clauseOf(clauses, m.start) === here)
    .flatMap((m) =>
      sensesOf(m, "aspect").flatMap(({ aspect }) => {
        const metric = table.find(sense.object, aspect, sense.route);
        const gap = m.start < mention.start ? mention.start - m.end : m.start - mention.end;
        return metric ? [{ m, metric, gap }] : [];
      }),
    )
    .sort((a, b) => a.gap - b.gap);
  const [nearest] = candidates;
  if (!nearest) return null;
  used.add(nearest.m);
  return nearest.metric;
}

const targetAt = (m: Mention, metrics: readonly MetricId[], together: boolean): Target => ({
  start: m.start,
  end: m.end,
  metrics,
  together,
  applicant: null,
  words: m.words,
});

function dropRepeats(targets: readonly Target[]): Target[] {
  const seen = new Set<string>();
  return targets.filter(({ metrics }) => {
    const name = metrics.join();
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
