import type { Plan } from "../plan.ts";

/** A refusal of something that cannot or must not be computed, in the words that the asker reads. */
export const computation = (says: string): Plan => ({
  kind: "no_data",
  reason: { what: "computation", says },
});
