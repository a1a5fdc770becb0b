import { cellId, splitCellId } from "../form/index.ts";
import { asks } from "../slots/question.ts";
import type { PlanContext } from "./context.ts";
import { countIn, givenTerms } from "./given.ts";
import { figureOf } from "./measure.ts";
import type { FigureMeasure } from "./plan.ts";
import type { Subject } from "./subject.ts";

/** Words in front of the one figure that is named, where the other side is that of the turn before. */
const BESIDE =
  /^(?:那|这个?|那个?|它|又|还|能|也|要是|[两俩三四五]个?[项者种]?|一共|合计|加起来|总共|合起来)*(?:占|是|比|跟|和|与|同|相当于|除以|÷|减去?|再?加上?)(?:了|的)?(?:他们|它们|人家|自己|其|全部|所有)?(?:的)?$/u;

/** 占办结多少, 是处罚的几倍, 比处罚多多少: the one figure that is named stands against that of the turn before. */
export function besideRemembered(subject: Subject, context: PlanContext): Subject {
  const { question, memory, form } = context;
  const [span] = subject.spans;
  const [cell] = memory?.cells ?? [];
  if (subject.measures.length !== 1 || !span || !cell) return subject;
  const [named] = subject.measures;
  if (named?.kind === "figure" && isSameCell(named, cell)) return subject;
  const compares = asks(question, "share", "ratio", "divide", "difference", "sum");
  if (!compares || !BESIDE.test(question.text.slice(0, span.start))) return subject;
  const remembered = besideCells(context, cell).map((one) => figureOf(form, one));
  const spans = [...remembered.map(() => null), span];
  return { ...subject, measures: [...remembered, ...subject.measures], spans };
}

const isSameCell = ({ metric, applicant }: FigureMeasure, cell: string) => {
  const { metric: row, applicant: column } = splitCellId(cell);
  return row === metric && (column ?? "total") === (applicant ?? "total");
};

/** What stands on the remembered side: all that was added up, what was split into its rows, else the one figure. */
function besideCells({ question, memory }: PlanContext, cell: string): readonly string[] {
  const given = memory && countIn(question.text) ? givenTerms(memory, question) : null;
  const figures = given?.terms.flatMap(({ measure }) =>
    measure.kind === "figure" ? [measure] : [],
  );
  if (figures && figures.length > 1)
    return figures.map(({ metric, applicant }) => cellId(metric, applicant));
  if (memory?.plan === "sum" || asks(question, "sum")) return memory?.cells ?? [];
  const listed = memory?.axis === "item" && memory.cells.length > 1 && asks(question, "share");
  return memory?.group ? [memory.group] : listed ? memory.cells : [cell];
}
