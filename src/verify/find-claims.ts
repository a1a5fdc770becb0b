import {
  linkStatements,
  NO_THREAD,
  readMarks,
  type Statement,
  type Thread,
} from "../statements/index.ts";
import { rawSpan } from "../text/index.ts";
import { type Attribution, attributeParts } from "./attribute.ts";
import type { Draft, DraftPart } from "./draft.ts";
import type { ClaimScope } from "./frame.ts";
import type { StatedFigure } from "./stated-figure.ts";

/**
 * Finds the figures that a sentence, paragraph, table or whole draft states, each with its agency and year.
 * Dates, telephones, document numbers, list numbers, plans and targets state nothing.
 */
export function findClaims(draft: Draft, scope: ClaimScope): readonly StatedFigure[] {
  const attribution = attributeParts(draft, scope);
  let thread: Thread = NO_THREAD;
  return draft.parts.flatMap((part, index) => {
    const text = part.lead + part.normal.text;
    const marks = readMarks(text).filter((mark) => mark.start >= part.lead.length);
    const linked = linkStatements(text, marks, thread);
    thread = linked.thread;
    return linked.statements
      .filter((statement) => isClaim(statement, text))
      .map((statement) => toFigure(draft, part, statement, attribution(index, statement)));
  });
}

/** Time spans and statutory limits are no figures of a report unless the report has them; 三个方面 never is. */
const NO_CLAIM_UNITS = new Set([
  "方面",
  "年",
  "个月",
  "月",
  "天",
  "日",
  "小时",
  "分钟",
  "秒",
  "岁",
  "周",
  "点",
]);

/** 自收到之日起20个工作日内: a limit. */
const LIMIT = /^(?:内|以内|之内|前|以前)/u;

/** 按规定20个工作日. */
const RULE = /(?:按规定|依规定|法定|时限|期限)[^。;；\d]{0,6}$/u;
/** 出席17人. */
const PRESENT = /(?:出席|列席|到会|参会|应到|实到)(?:会议)?(?:的?有|共)?\s*$/u;

/** 卡片2 申请31件, 收到请回复1: the number of a card, or what to type. */
const isLabel = (value: number, before: string, after: string): boolean =>
  value < 100 &&
  ((/^\s+\p{Script=Han}/u.test(after) && /(?:^|\s)(?:卡片|图|表|页|附件|序号)\s*$/u.test(before)) ||
    /(?:请|有误|无误|正确|收到)(?:请)?(?:回复?|扣|打|按)\s*$/u.test(before));

/** 11点前, 2点半. */
const HOUR = /^\s*[点时](?:钟|前|整|半|左右|以前|之前|开|到)/u;

function isClaim({ mark, future }: Statement, text: string): boolean {
  if (future) return false;
  const after = text.slice(mark.end, mark.end + 6);
  if (mark.unit !== null && /日|天|月|小时/u.test(mark.unit))
    if (LIMIT.test(after) || RULE.test(text.slice(0, mark.start))) return false;
  if (
    mark.unit === null &&
    (HOUR.test(after) || isLabel(mark.value, text.slice(0, mark.start), after))
  )
    return false;
  if (PRESENT.test(text.slice(0, mark.start))) return false;
  return mark.unit === null || !NO_CLAIM_UNITS.has(mark.unit);
}

function toFigure(
  draft: Draft,
  part: DraftPart,
  statement: Statement,
  { agency, year, otherYear }: Attribution,
): StatedFigure {
  const { mark } = statement;
  const span = rawSpan(part.normal, mark.start - part.lead.length, mark.end - part.lead.length);
  const start = part.offset + span.start;
  const end = part.offset + span.end;
  return {
    stated: draft.text.slice(start, end),
    start,
    end,
    block: part.block,
    cell: part.cell,
    statement,
    agency,
    year,
    otherYear,
    context: draft.text
      .slice(Math.max(0, start - 24), end + 10)
      .replace(/\s+/gu, " ")
      .trim(),
    before: (part.lead + part.normal.text).slice(0, mark.start),
    closer: null,
  };
}
