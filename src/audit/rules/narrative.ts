import type { CellId } from "../../form/index.ts";
import {
  agree,
  cellsNamed,
  heldReadings,
  labelOf,
  type Reading,
  type StatedParagraph,
  type Statement,
  statedParagraphs,
} from "../../statements/index.ts";
import type { Audited, AuditRule, Outcome } from "../outcome.ts";
import { allUpheld } from "./outcome-words.ts";
import { lookupIn } from "./table-lookup.ts";

/** Every count and amount of the text that the form's words tie to a cell. */
function counts(audited: Audited): readonly Outcome[] {
  return each(audited, (statement, paragraph) => {
    const kind = statement.readings[0]?.kind;
    if (kind !== "cell" && kind !== "sum") return [];
    return compare(audited, statement, paragraph);
  });
}

/** Every share and growth of the text, recomputed; off by more than 0.1 point is a difference. */
function percentages(audited: Audited): readonly Outcome[] {
  return each(audited, (statement, paragraph) => {
    const kind = statement.readings[0]?.kind;
    if (kind !== "share" && kind !== "growth") return [];
    return compare(audited, statement, paragraph);
  });
}

function each(
  audited: Audited,
  check: (statement: Statement, paragraph: StatedParagraph) => readonly Outcome[],
): readonly Outcome[] {
  return statedParagraphs(audited.report).flatMap((paragraph) =>
    paragraph.statements
      .filter((statement) => !statement.wider && !statement.future)
      .flatMap((statement) => check(statement, paragraph)),
  );
}

function compare(
  audited: Audited,
  statement: Statement,
  paragraph: StatedParagraph,
): readonly Outcome[] {
  const found = heldReadings(statement.readings, lookupIn(audited));
  const [first] = found;
  if (!first || first.reading !== statement.readings[0]) return [];
  const held = found.map(({ reading, result }) => ({
    reading,
    value: result.value,
    arithmetic: result.arithmetic,
  }));
  const same = held.find(({ reading, value }) => agrees(statement, reading, value));
  const words = quoted(paragraph.text, statement);
  const cells = cellsNamed((same ?? { reading: first.reading }).reading).slice(0, 8);
  if (same)
    return [
      {
        verdict: "平",
        line: `文“${words}”：表${labelOf(same.reading)}${shown(same)} 平`,
        cells,
        expected: same.value,
        actual: statement.mark.value,
      },
    ];
  const best = held[0];
  if (!best) return [];
  return [
    {
      verdict: "不平",
      line: `文“${words}”，表${labelOf(best.reading)}${shown(best)}${assumed(audited, cells)}`,
      cells,
      expected: Math.round(best.value * 100) / 100,
      actual: statement.mark.value * statement.direction,
      ...(undecidable(statement, held, paragraph) ? { severity: "info" as const } : {}),
    },
  ];
}

/** Said where a blank was counted as 0. */
const assumed = ({ cells }: Audited, ids: readonly CellId[]): string =>
  ids.some((id) => cells.has(id) && cells.value(id) === null) ? "（总计未填，按已填各格之和）" : "";

const shown = ({
  value,
  arithmetic,
}: {
  readonly value: number;
  readonly arithmetic: string | null;
}): string => arithmetic ?? String(value);

/** Counts agree as stated or rounded; percentages within 0.1 point; 亿元 is turned into the form's 万元. */
function agrees(statement: Statement, reading: Reading, value: number): boolean {
  const stated = inFormUnit(statement);
  const actual = reading.kind === "growth" ? value * statement.direction : value;
  if (reading.kind === "share" || reading.kind === "growth") {
    if (Math.abs(stated.value - actual) <= 0.1 + 1e-9) return true;
  }
  return agree(stated, actual, "prose") !== "different";
}

/** 0.56亿元 against a cell in 万元. */
function inFormUnit({ mark }: Statement) {
  const scale = mark.unit === "元" ? 1e-4 : 1;
  return { value: mark.value * scale, step: mark.step * scale, qualifier: mark.qualifier };
}

/** Words that leave the count open: 受理 with 结转 beside it, a share whose whole the text does not name. */
function undecidable(
  statement: Statement,
  held: readonly { readonly reading: Reading }[],
  paragraph: StatedParagraph,
): boolean {
  const [first] = held;
  if (first?.reading.kind === "share" && held.length > 2) return true;
  const sentence = sentenceOf(paragraph.text, statement.mark.start);
  return (
    first?.reading.kind === "cell" &&
    /requests\.(?:received|concluded|carried)/u.test(first.reading.metric) &&
    statement.readings.length > 1 &&
    sentence.includes("结转")
  );
}

function sentenceOf(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("\n", at)) + 1;
  const end = text.indexOf("。", at);
  return text.slice(start, end < 0 ? text.length : end);
}

/** The words of the clause with the number, short enough for one line. */
function quoted(text: string, { mark }: Statement): string {
  const head = text
    .slice(Math.max(0, mark.start - 16), mark.start)
    .replace(/^.*[。，；：、,;]/su, "");
  return `${head}${text.slice(mark.start, mark.end)}`;
}

/** Text against tables. Rounded figures, figures of a wider scope, plans and what the form has no cell for are left alone. */
export const narrativeRules: readonly AuditRule[] = [
  { id: "N-3", severity: "warning", says: "正文的件数、金额与表一致", check: counts },
  { id: "N-5", severity: "warning", says: "正文的占比、增幅按表重算一致", check: percentages },
  { id: "N-4b", severity: "warning", says: "正文说的复议、诉讼结果与表四一致", check: allUpheld },
];
