import type { Severity } from "../form/index.ts";
import { solve } from "./equation.ts";
import { equationsOf, identities } from "./identities.ts";
import type { Audited, AuditRule, Outcome } from "./outcome.ts";

/** An outcome with the rule that it comes from. */
export interface RuleOutcome extends Outcome {
  readonly rule: string;
  readonly says: string;
  readonly severity: Severity;
}

/** Puts every sum of the form to the report. */
export const runIdentities = (audited: Audited): readonly RuleOutcome[] =>
  identities.flatMap((identity) =>
    equationsOf(identity, audited).flatMap((equation) => {
      const outcome = solve(equation, audited);
      if (outcome === null) return [];
      return [
        {
          ...outcome,
          rule: identity.id,
          says: identity.says,
          severity: outcome.severity ?? identity.severity,
        },
      ];
    }),
  );

/** Puts every other rule to the report. */
export const runRules = (rules: readonly AuditRule[], audited: Audited): readonly RuleOutcome[] =>
  rules.flatMap((rule) =>
    rule.check(audited).map((outcome) => ({
      ...outcome,
      rule: rule.id,
      says: rule.says,
      severity: outcome.severity ?? rule.severity,
    })),
  );
