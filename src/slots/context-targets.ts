import type { MetricId } from "../form/index.ts";
import type { FormTable } from "./form-table.ts";
import type { Target } from "./target.ts";

/** Words between or beside figures that set them against each other or ask for each. */
const EACH = /占|比|成|减|差|加|合|倍|除|÷|\+|各|分别|都|其中|还有|以及|vs/iu;
/** What stands between two figures of a list: 不予公开和国家秘密. */
const LISTED = /^(?:的|数|件数)?(?:和|与|及|跟|、|,)+$/u;
const QUANTITY = /多少|几(?=[件份个宗起条项次桩单])/gu;

/**
 * Drops figures that only say what another one is about: 不予公开：属于国家秘密 asks for the row, 属于三类内部事务的申请数 not
 * for what was newly received, 申请行政复议 not for requests. Where both are set beside each other they stay.
 */
export function dropContext(
  text: string,
  targets: readonly Target[],
  table: FormTable,
): readonly Target[] {
  if (targets.length < 2) return targets;
  const close = targets.filter(
    (target, i) =>
      !sticksToRow(text, target, targets[i - 1], table) && !isLooseDenial(target, targets),
  );
  return asksForEach(text, close)
    ? close
    : close.filter((target) => !isContext(text, target, close, table));
}

/** 手头没现成的，这种回绝了几件: not given, for the reason that is named; only 不予公开 itself names the group. */
const isLooseDenial = ({ metrics, words }: Target, all: readonly Target[]): boolean =>
  metrics.join() === "requests.denied.all" &&
  /^(?:没给|不给|没有给|回绝|拒绝|没同意|没答应)/u.test(words) &&
  all.some((other) =>
    other.metrics.every((id) => /^requests\.(?:unavailable|rejected|other)\.(?!all)/u.test(id)),
  );

function asksForEach(text: string, targets: readonly Target[]): boolean {
  const rest = [...targets]
    .sort((a, b) => b.start - a.start)
    .reduce((words, { start, end }) => `${words.slice(0, start)} ${words.slice(end)}`, text);
  const sorted = [...targets].sort((a, b) => a.start - b.start);
  const isList = sorted.some((one, i) => {
    const next = sorted[i + 1];
    const isOther = next !== undefined && next.metrics.join() !== one.metrics.join();
    return isOther && LISTED.test(text.slice(one.end, next.start));
  });
  return isList || EACH.test(rest) || (rest.match(QUANTITY)?.length ?? 0) > 1;
}

/** 涉密不公开, 因第三方权益不公开: the group right behind its row, in any question. */
function sticksToRow(
  text: string,
  group: Target,
  row: Target | undefined,
  table: FormTable,
): boolean {
  return row !== undefined && holds(group, row, table) && text.slice(row.end, group.start) === "";
}

function isContext(
  text: string,
  target: Target,
  all: readonly Target[],
  table: FormTable,
): boolean {
  const others = all.filter((other) => other !== target);
  if (others.some((other) => holds(target, other, table))) return true;
  if (!isBareRequest(target)) return false;
  return others.some(
    ({ metrics, start }) =>
      metrics.every((id) => isRowOfRequests(id)) ||
      (metrics.every((id) => id.startsWith("review.")) &&
        /^(?:了|过|的)?$/u.test(text.slice(target.end, start))),
  );
}

/** True where the one figure of the group adds up all that the other names; 办理结果 is the heading of every result. */
function holds({ metrics, words }: Target, row: Target, table: FormTable): boolean {
  const [group, more] = metrics;
  if (!group || more) return false;
  if (/办理结果/u.test(words) && row.metrics.every(isRowOfRequests) && row.words !== words)
    return row.metrics.every((id) => !/concluded|carried/u.test(id));
  return row.metrics.length > 0 && row.metrics.every((id) => isPartOf(id, group, table));
}

const isPartOf = (id: MetricId, group: MetricId, table: FormTable): boolean =>
  (table.metric(group).sumOf ?? []).some((part) => part === id || isPartOf(id, part, table));

/** 申请数, 来申请: requests as such, not those newly received. */
const isBareRequest = ({ metrics, words }: Target) =>
  metrics.length === 1 && metrics[0] === "requests.received" && !/[新收接受登共总]/u.test(words);

const isRowOfRequests = (id: MetricId) => id.startsWith("requests.") && id !== "requests.received";
