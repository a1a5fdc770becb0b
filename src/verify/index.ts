export { type Draft, draftFromDocument, draftFromText } from "./draft.ts";
export type { ClaimScope } from "./frame.ts";
export { markDraft } from "./mark-draft.ts";
export { type ClaimSummary, claimTable, summarizeClaims } from "./report-claims.ts";
export type { StatedFigure } from "./stated-figure.ts";
export { verifyDraft } from "./verify-draft.ts";
