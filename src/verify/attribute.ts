import { readMarks, type Statement } from "../statements/index.ts";
import { agencyFinder, type NamedAgency } from "./agency-mentions.ts";
import { type YearWords, yearsOf } from "./attribute-years.ts";
import type { Draft, DraftPart } from "./draft.ts";
import { type ClaimScope, type Frame, frameOf, namedYears, yearsIn } from "./frame.ts";
import type { Attributed, StatedFigure } from "./stated-figure.ts";

export type Attribution = Pick<StatedFigure, "agency" | "year" | "otherYear">;

/** What one piece of a draft says of agencies and years. */
interface PartWords extends YearWords {
  readonly agencies: readonly NamedAgency[];
  /** Agencies that the pieces before it name, last one last. */
  readonly namedBefore: readonly string[];
}

/** Says for each statement of each piece whose figure it is and of which year: beside it, else from the draft's frame. */
export function attributeParts(
  draft: Draft,
  scope: ClaimScope,
): (part: number, statement: Statement) => Attribution {
  const frame = frameOf(draft, scope);
  const words = partWords(draft, scope, frame);
  return (part, statement) => {
    const own = words[part];
    if (!own) return { agency: frame.agency, year: frame.year, otherYear: null };
    return { agency: agencyOf(own, statement, frame), ...yearsOf(own, statement, frame) };
  };
}

function partWords(draft: Draft, scope: ClaimScope, frame: Frame): readonly PartWords[] {
  const home = frame.agency?.value ?? null;
  const about = frame.year && !scope.spoken ? frame.year.value + 1 : scope.today.getFullYear();
  const today = new Date(frame.writtenIn ?? about, 5, 30);
  const find = agencyFinder(
    scope.findAgencies,
    scope.held.map((report) => report.agency),
    home,
  );
  let headingYear: number | null = null;
  const named: string[] = [];
  return draft.parts.map((part) => {
    const text = part.lead + part.normal.text;
    const years = yearsIn(text, today);
    headingYear = yearOfHeading(part, headingYear);
    const agencies = find(text);
    const namedBefore = [...named];
    named.push(...agencies.flatMap((one) => (one.kind === "held" ? one.held.slice(0, 1) : [])));
    return { text, agencies, years, headingYear, namedBefore };
  });
}

/** 2022年情况: a short piece with a year and no other figure governs what follows; another heading ends it. */
function yearOfHeading({ normal, cell }: DraftPart, current: number | null): number | null {
  if (cell !== null || normal.text.length > 24 || /[。；;?？]/u.test(normal.text)) return current;
  if (readMarks(normal.text).some(({ unit }) => unit !== null && unit !== "年")) return current;
  const [year, second] = namedYears(normal.text);
  if (year !== undefined && second === undefined) return year;
  return /^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]/u.test(normal.text)
    ? null
    : current;
}

function agencyOf(own: PartWords, { mark }: Statement, frame: Frame): Attributed<string> | null {
  const before = own.agencies.filter((mention) => mention.start <= mark.start);
  for (const [at, mention] of [...before.entries()].reverse()) {
    const said = names(mention, own.text, frame) ?? spokenOf(mention, own, before.slice(0, at));
    if (said !== null) return { value: said, from: "said" };
    if (mention.kind === "ambiguous" && !frame.agency) return null;
  }
  return frame.agency;
}

/** 公安局, where several are held: the one of them that was named last. */
function spokenOf(
  { kind, held }: NamedAgency,
  { namedBefore }: PartWords,
  before: readonly NamedAgency[],
): string | null {
  if (kind !== "ambiguous") return null;
  const named = [
    ...namedBefore,
    ...before.flatMap((one) => (one.kind === "held" ? one.held.slice(0, 1) : [])),
  ];
  return named.findLast((name) => held.includes(name)) ?? null;
}

/** The agency that a mention names: the draft's own where the words fit several; an absent one only as a subject. */
function names(mention: NamedAgency, text: string, frame: Frame): string | null {
  const [only] = mention.held;
  switch (mention.kind) {
    case "held":
      return mention.corrected ? null : (only ?? null);
    case "deixis":
      return /^[我本]/u.test(text.slice(mention.start))
        ? (frame.agency?.value ?? null)
        : (only ?? null);
    case "ambiguous":
      return frame.agency && mention.held.includes(frame.agency.value) ? frame.agency.value : null;
    case "absent":
      return isSubject(mention, text) ? mention.absentName : null;
    case "group":
    case "account":
      return null;
  }
}

const isSubject = ({ start, end }: NamedAgency, text: string): boolean =>
  /(?:^|[。；;，,：:\s])$/u.test(text.slice(0, start)) &&
  !/^[\s]*(?:提出|印发|要求|的要求|文件|批准|部署|表彰)/u.test(text.slice(end)) &&
  /(?:局|委|政府|厅|办公室|中心|街道|镇|乡|区|县)$/u.test(text.slice(start, end));
