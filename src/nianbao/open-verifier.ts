import { makeAgencies } from "../agencies/index.ts";
import type { ClaimJson } from "../answer/contract.ts";
import type { SourceDocument, SourceFile } from "../documents/document.ts";
import type { FactStore } from "../facts/store.ts";
import { loadAgencyData } from "../knowledge/agency-data.ts";
import { knowledgeDirectory } from "../knowledge/index.ts";
import {
  type ClaimSummary,
  type Draft,
  draftFromDocument,
  draftFromText,
  summarizeClaims,
  verifyDraft,
} from "../verify/index.ts";
import { type ClaimDefaults, claimScope } from "./claim-scope.ts";

/** A checked text with its claims in order and what to say of them. */
export interface VerifiedText {
  readonly text: string;
  readonly claims: readonly ClaimJson[];
  readonly summary: ClaimSummary;
}

export interface Verifier {
  readonly text: (text: string) => Promise<VerifiedText>;
  readonly document: (document: SourceDocument) => Promise<VerifiedText>;
  /** @throws NianbaoError as reading any document does. */
  readonly file: (file: SourceFile) => Promise<VerifiedText>;
}

/** Checks drafts against what a base holds at this moment. */
export async function openVerifier(
  facts: FactStore,
  defaults: ClaimDefaults,
  agencies = makeAgencies(loadAgencyData(knowledgeDirectory())),
): Promise<Verifier> {
  const scope = claimScope(agencies, await facts.holdings(), defaults);
  const check = async (draft: Draft): Promise<VerifiedText> => {
    const verified = await verifyDraft(draft, scope, facts);
    return {
      text: draft.text,
      claims: verified.claims,
      summary: summarizeClaims(verified, draft.text),
    };
  };
  return {
    text: (text) => check(draftFromText(text)),
    document: (document) => check(draftFromDocument(document)),
    file: async (file) => {
      const { readDocument } = await import("../documents/read-document.ts");
      return check(draftFromDocument(await readDocument(file)));
    },
  };
}
