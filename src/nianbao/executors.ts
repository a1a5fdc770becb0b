import type { Roster } from "../agencies/index.ts";
import type { FactStore, Holdings } from "../facts/store.ts";
import { auditAnswer } from "./audit-answer.ts";
import type { Executors } from "./execute.ts";
import type { Tools } from "./tools.ts";
import { verifyAnswer } from "./verify-answer.ts";

/** The wings that answer a chat question beside the figures: audit and verification. */
export function makeExecutors(
  facts: FactStore,
  tools: Tools,
  turn: { readonly holdings: Holdings; readonly roster: Roster; readonly today: Date },
): Executors {
  const { knowledge } = tools;
  return {
    facts,
    knowledge,
    audit: (plan) => auditAnswer(plan, { facts, roster: turn.roster }),
    verify: (plan) =>
      verifyAnswer(plan, { metrics: knowledge.metrics, lexicon: tools.lexicon, facts, ...turn }),
  };
}
