import { createHash } from "node:crypto";
import { findAgencies } from "../agencies/index.ts";
import { auditReport } from "../audit/index.ts";
import { createDesk, type StaffDesk } from "../desk/desk.ts";
import type { DeskTools } from "../desk/tools.ts";
import type { Base } from "../facts/base.ts";
import { compareReports } from "../facts/compare.ts";
import { permits } from "../facts/roles.ts";
import { splitCellId } from "../form/index.ts";
import { loadDeskWords } from "../knowledge/desk-words.ts";
import { phrase } from "../render/phrase.ts";
import { assemble } from "../render/render.ts";
import { claimTable, markDraft, summarizeClaims } from "../verify/index.ts";
import { openVerifier, type Verifier } from "./open-verifier.ts";
import { makeRosterFor, type Tools } from "./tools.ts";

/** What the staff's desk works with. */
export interface DeskOptions {
  readonly tools: Tools;
  readonly base: Base;
  readonly now: () => Date;
  /** What 今年 means. */
  readonly today: () => Date;
  readonly home: string | null;
  readonly contact: string | null;
}

/** The desk with every room that it uses; readers and writers of files are loaded when first needed. */
export function openDesk(options: DeskOptions): StaffDesk {
  const { tools, base, now, contact } = options;
  const words = loadDeskWords();
  const { phrases } = tools.knowledge;
  return createDesk({
    base,
    words,
    contact,
    now,
    permits,
    say: (name, values) => phrase(words.phrases, name, values),
    reply: (draft) => assemble(draft, [], phrases),
    hash: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    summarize: summarizeClaims,
    audit: auditReport,
    compare: compareReports,
    mark: markDraft,
    table: claimTable,
    cellName: (id) => cellName(id, tools),
    heldAgency: (said) => heldAgency(said, options),
    ...reading(options),
    write: writers,
  });
}

function cellName(id: string, { table, form }: Tools): string {
  const { metric, applicant } = splitCellId(id);
  const { short } = table.metric(metric);
  return applicant && applicant !== "total"
    ? `${short}（${form.applicantLabel(applicant)}）`
    : short;
}

async function heldAgency(
  said: string,
  { base, tools, home }: DeskOptions,
): Promise<string | null> {
  const holdings = await base.facts.holdings();
  const exact = holdings.reports.find(({ agency }) => agency === said);
  if (exact) return exact.agency;
  const roster = makeRosterFor(tools, holdings, home);
  const mentions = findAgencies(said, roster, { home, last: [] });
  const whole = mentions.find(({ start, end }) => start === 0 && end === said.length);
  const [only, ...more] = whole && !whole.corrected && !whole.group ? whole.held : [];
  return only && more.length === 0 ? only : null;
}

function reading(options: DeskOptions): Pick<DeskTools, "readDocument" | "readReport" | "check"> {
  const verifierNow = verifierCache(options);
  return {
    readDocument: async (file) =>
      (await import("../documents/read-document.ts")).readDocument(file),
    readReport: async (document) =>
      (await import("../ingest/read-report.ts")).readReport(document, {
        agencies: options.tools.agencies,
      }),
    async check(draft) {
      const verifier = await verifierNow();
      return typeof draft === "string" ? verifier.text(draft) : verifier.document(draft);
    },
  };
}

/** The index over agency names is built again only when something was published or withdrawn, or the day has changed. */
function verifierCache({ tools, base, home, today }: DeskOptions): () => Promise<Verifier> {
  let held: { readonly key: string; readonly verifier: Promise<Verifier> } | null = null;
  return async () => {
    const { revision } = await base.facts.holdings();
    const key = `${revision} ${today().toDateString()}`;
    if (held?.key !== key) {
      const defaults = { today: today(), home };
      held = { key, verifier: openVerifier(base.facts, defaults, tools.agencies) };
    }
    return held.verifier;
  };
}

const writers: DeskTools["write"] = {
  docx: async (title, text, at) =>
    (await import("../documents/write/write-docx.ts")).writeDocx(title, text, at),
  html: async (title, text) =>
    (await import("../documents/write/write-html.ts")).writeHtml(title, text),
  xlsx: async (sheets) => (await import("../documents/write/write-xlsx.ts")).writeXlsx(sheets),
};
