export { checkClaims } from "./check-claims.ts";
export { type Draft, draftFromDocument, draftFromText } from "./draft.ts";
export { findClaims } from "./find-claims.ts";
export type { ClaimScope } from "./frame.ts";
export { markDraft } from "./mark-draft.ts";
export { type ClaimSummary, claimTable, summarizeClaims, VERDICT_NAMES } from "./report-claims.ts";
export type { Attributed, StatedFigure } from "./stated-figure.ts";
export { type VerifiedDraft, verifyDraft } from "./verify-draft.ts";
