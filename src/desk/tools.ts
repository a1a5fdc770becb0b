import type { ClaimJson } from "../answer/contract.ts";
import type { AuditContext, AuditResult } from "../audit/index.ts";
import type { Message, Reply } from "../conversation/message.ts";
import type { SourceDocument, SourceFile } from "../documents/document.ts";
import type { MarkedParagraph } from "../documents/write/marked.ts";
import type { TableValue } from "../documents/write/table-value.ts";
import type { SheetToWrite } from "../documents/write/write-xlsx.ts";
import type { Base } from "../facts/base.ts";
import type { CellDifference } from "../facts/compare.ts";
import type { Role } from "../facts/roles.ts";
import type { CellId, Report } from "../form/index.ts";
import type { DeskWords } from "../knowledge/desk-words.ts";
import type { Draft } from "../render/draft.ts";
import type { ClaimSummary } from "../verify/index.ts";

/** A checked text: what was read, its claims, and what to say of them. */
export interface Checked {
  readonly text: string;
  readonly claims: readonly ClaimJson[];
  readonly summary: ClaimSummary;
}

/** Everything that the desk uses of other rooms, given to it by the composition. */
export interface DeskTools {
  readonly base: Base;
  readonly words: DeskWords;
  /** Whom a person without permission is sent to; null where not configured. */
  readonly contact: string | null;
  readonly now: () => Date;
  readonly permits: (role: Role, needed: Role) => boolean;
  /** A sentence of `desk.json` with its slots filled. */
  readonly say: (name: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly reply: (draft: Draft) => Reply;
  /** Throws NianbaoError as reading any document does. */
  readonly readDocument: (file: SourceFile) => Promise<SourceDocument>;
  /** Throws NianbaoError `not_a_report` where the document is none. */
  readonly readReport: (document: SourceDocument) => Promise<Report>;
  readonly check: (draft: string | SourceDocument) => Promise<Checked>;
  readonly summarize: (
    checked: { readonly claims: readonly ClaimJson[]; readonly assumptions: readonly string[] },
    text: string,
  ) => ClaimSummary;
  readonly audit: (report: Report, context: AuditContext) => AuditResult;
  /** SHA-256, hex. */
  readonly hash: (bytes: Uint8Array) => string;
  readonly compare: (before: Report, after: Report) => readonly CellDifference[];
  /** Short words for a cell: 新收申请, 予以公开（自然人）. */
  readonly cellName: (id: CellId) => string;
  /** The held agency that these words name; null where none or several. */
  readonly heldAgency: (words: string) => Promise<string | null>;
  readonly mark: (text: string, claims: readonly ClaimJson[]) => readonly MarkedParagraph[];
  readonly table: (
    claims: readonly ClaimJson[],
    text: string,
  ) => { readonly heads: readonly string[]; readonly rows: readonly (readonly TableValue[])[] };
  readonly write: Writers;
}

interface Writers {
  readonly docx: (title: string, text: readonly MarkedParagraph[], at: Date) => Promise<Uint8Array>;
  readonly html: (title: string, text: readonly MarkedParagraph[]) => Promise<Uint8Array>;
  readonly xlsx: (sheets: readonly SheetToWrite[]) => Promise<Uint8Array>;
}

/** One message at the desk. */
export interface Visit {
  readonly message: Message;
  /** What the message says, a chosen option put in place of its number. */
  readonly text: string;
  readonly tools: DeskTools;
}
