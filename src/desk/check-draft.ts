import type { ClaimJson } from "../answer/contract.ts";
import type { OutgoingFile, Reply, ReplyBlock } from "../conversation/message.ts";
import type { SourceDocument } from "../documents/document.ts";
import type { Report } from "../form/index.ts";
import { tableLines, textOnly } from "./draft-tables.ts";
import { keepList } from "./kept-list.ts";
import type { Checked, DeskTools, Visit } from "./tools.ts";

/** Longest draft that is checked, in characters: some two hundred pages. */
const FILE_LIMIT = 200_000;
/** Problems spelt out in one message; the rest is in the list. */
const SHOWN = 12;

/** A pasted or quoted text with its figures checked; null where it states none. */
export async function checkText(text: string, visit: Visit): Promise<Reply | null> {
  const checked = await visit.tools.check(text);
  if (checked.claims.length === 0) return null;
  return toReply(checked, { files: [], notes: [], tables: [] }, visit);
}

/** A draft file checked: the summary, the problems, and the draft back with its claims marked. */
export async function checkFile(draft: DraftFile, visit: Visit): Promise<Reply> {
  const { document, report, notes } = draft;
  const { tools } = visit;
  if (lengthOf(document) > FILE_LIMIT) {
    const text = tools.say("check_too_long", { limit: FILE_LIMIT });
    return tools.reply({ kind: "help", blocks: [asText(text)], figures: [] });
  }
  const all = await tools.check(document);
  const checked = report ? textOnly(all, tools) : all;
  const tables = report ? await tableLines(report, tools) : [];
  if (checked.claims.length + tables.length === 0) {
    const text = tools.say("check_nothing", { name: document.fileName });
    return tools.reply({ kind: "verification", blocks: [...notes, text].map(asText), figures: [] });
  }
  return toReply(checked, { files: await filesOf(checked, document, visit), notes, tables }, visit);
}

/** A draft as it came. */
interface DraftFile {
  readonly document: SourceDocument;
  /** The report that it can be read as, where it holds tables of the form. */
  readonly report: Report | null;
  /** Lines above the answer. */
  readonly notes: readonly string[];
}

interface Around {
  readonly files: readonly OutgoingFile[];
  readonly notes: readonly string[];
  readonly tables: readonly string[];
}

async function toReply(
  { claims, summary }: Checked,
  { files, notes, tables }: Around,
  visit: Visit,
): Promise<Reply> {
  const { say, reply } = visit.tools;
  await keepList(visit, [`${summary.headline}。`, ...summary.list, ...tables]);
  const left = summary.problems.length - SHOWN;
  const blocks: ReplyBlock[] = [
    ...notes.map(asText),
    { kind: "headline", text: `${summary.headline}。` },
    ...[...summary.assumptions.map((text) => `${text}。`), ...otherReport(claims, say)].map(
      (text): ReplyBlock => ({ kind: "note", text }),
    ),
    ...summary.problems.slice(0, SHOWN).map(asText),
    ...tables.map(asText),
    asText(left > 0 ? say("check_more", { count: left }) : say("check_all")),
    ...(files.length > 0 ? [asText(say("check_files"))] : []),
  ];
  const made = reply({ kind: "verification", blocks, figures: [] });
  return { ...made, json: { ...made.json, claims }, files };
}

/** Characters of a document, spanned cells counted as often as they show. */
const lengthOf = ({ blocks }: SourceDocument): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === "table"
        ? block.rows.flat().reduce((length, { text }) => length + text.length, 0)
        : block.text.length),
    0,
  );

const asText = (text: string): ReplyBlock => ({ kind: "text", text });

/** Fewer wrong figures than this are mistakes, not another report. */
const MANY = 5;

/** Where most of what is held disagrees, the draft is perhaps about another agency or year than was understood. */
function otherReport(claims: readonly ClaimJson[], say: DeskTools["say"]): readonly string[] {
  const wrong = claims.filter(({ verdict }) => verdict === "mismatch");
  const right = claims.filter(({ verdict }) => verdict === "match" || verdict === "approximate");
  const [first] = wrong;
  if (!first || wrong.length < MANY || wrong.length <= right.length) return [];
  return [say("check_other", { agency: first.agency ?? "", year: first.year ?? "" })];
}

const MIME = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
} as const;

/** Text and pages come back as a page, everything else as a Word document; beside it the claims as a sheet. */
async function filesOf(
  { text, claims }: Checked,
  { fileName, format }: SourceDocument,
  { tools }: Visit,
): Promise<readonly OutgoingFile[]> {
  const { say, write, mark, table, now } = tools;
  const name = fileName.replace(/\.[^.]*$/u, "");
  const title = say("marked_name", { name });
  const marked = mark(text, claims);
  const kind = format === "html" || format === "txt" ? "html" : "docx";
  const bytes =
    kind === "html" ? await write.html(title, marked) : await write.docx(title, marked, now());
  const sheet = await write.xlsx([{ name: say("table_sheet"), ...table(claims, text) }]);
  return [
    { name: `${title}.${kind}`, mime: MIME[kind], bytes },
    { name: `${say("table_name", { name })}.xlsx`, mime: MIME.xlsx, bytes: sheet },
  ];
}
