import type { Input } from "./documents/archive/expand-inputs.ts";
import type { SourceFile } from "./documents/document.ts";
import type { Report } from "./form/index.ts";

export { type AuditContext, type AuditResult, auditReport, type Check } from "./audit/index.ts";
export type { Ask, Message, Reply, Turn } from "./conversation/message.ts";
export { type Base, type BaseOptions, openBase } from "./facts/base.ts";
export { type CellDifference, compareReports } from "./facts/compare.ts";
export { type DefaultBaseOptions, ensureDefaultBase } from "./facts/default-base.ts";
export type { Feedback, FeedbackEntry } from "./facts/feedback.ts";
export type { LogAction, LogEntry } from "./facts/log.ts";
export { type Grant, type Person, permits, ROLES, type Role, type Roles } from "./facts/roles.ts";
export { printedLabel } from "./facts/rows.ts";
export type { Original, Published, ReportShelf, ReportVersion } from "./facts/shelf.ts";
export type { FactStore, HeldReport, Holdings, StoredReport } from "./facts/store.ts";
export type { Unanswered, UnansweredGroup } from "./facts/unanswered.ts";
export * from "./form/index.ts";
export { type Auditor, openAuditor } from "./nianbao/auditor.ts";
export type { Conversed } from "./nianbao/converse.ts";
export { createNianbao, type Nianbao, type NianbaoOptions } from "./nianbao/create-nianbao.ts";
export { type DeskOptions, openDesk } from "./nianbao/open-desk.ts";
export { openVerifier, type VerifiedText, type Verifier } from "./nianbao/open-verifier.ts";
export { loadTools, type Tools } from "./nianbao/tools.ts";
export { openRedisState } from "./state/redis.ts";
export type { StateStore } from "./state/state.ts";
export { type ClaimSummary, claimTable, markDraft } from "./verify/index.ts";

/** Reads one file into a report. The readers and their packages are loaded at the first call. */
export async function readFile(file: SourceFile): Promise<Report> {
  const reader = await import("./ingest/read-file.ts");
  return reader.readFile(file);
}

/** The files that paths stand for: files, folders, zip archives. Never throws: what cannot be taken comes as `refused`. */
export async function* expandInputs(paths: readonly string[]): AsyncGenerator<Input> {
  const documents = await import("./documents/archive/expand-inputs.ts");
  yield* documents.expandInputs(paths);
}
