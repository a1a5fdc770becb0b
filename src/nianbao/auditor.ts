import { describeAgency, makeAgencies, nameInYear, type Roster } from "../agencies/index.ts";
import { type AuditContext, type AuditResult, auditReport } from "../audit/index.ts";
import type { FactStore } from "../facts/store.ts";
import type { Report } from "../form/index.ts";
import { loadAgencyData } from "../knowledge/agency-data.ts";
import { knowledgeDirectory } from "../knowledge/index.ts";
import { makeRosterFor } from "./tools.ts";

/** Audits a report, stored or not, against what the base holds beside it. */
export type Auditor = (report: Report) => Promise<AuditResult>;

/** What the base holds beside a report, and whose reports they are. */
export interface AuditorTools {
  readonly facts: FactStore;
  readonly roster: Roster;
}

/** Makes an auditor of what a base holds at this moment. */
export async function openAuditor(
  facts: FactStore,
  agencies = makeAgencies(loadAgencyData(knowledgeDirectory())),
): Promise<Auditor> {
  const holdings = await facts.holdings();
  return makeAuditor({ facts, roster: makeRosterFor({ agencies }, holdings, null) });
}

/** Last year's report of the agency, and for a government the reports of its departments and districts, stand beside a report. */
export const makeAuditor =
  (tools: AuditorTools): Auditor =>
  async (report) => {
    const { agency, year } = report;
    const previous = (await tools.facts.report(agency, year - 1))?.report ?? null;
    return auditReport(report, { previous, ...(await partsOf(report, tools)) });
  };

async function partsOf(
  { agency, year }: Report,
  { facts, roster }: AuditorTools,
): Promise<Pick<AuditContext, "others" | "othersMissing">> {
  const parts = partNames(agency, roster);
  const held = parts.flatMap((name) => nameInYear(roster, name, year) ?? []);
  const stored = await Promise.all(held.map((name) => facts.report(name, year)));
  return {
    others: stored.flatMap((one) => one?.report ?? []),
    othersMissing: parts.filter((name) => nameInYear(roster, name, year) === null),
  };
}

/** Departments of the government's region and governments of the regions just below it; those under a ministry are not its own. */
function partNames(agency: string, roster: Roster): readonly string[] {
  const whole = describeAgency(roster, agency);
  if (whole?.family !== "政府" || whole.region === null) return [];
  return roster.agencies.flatMap((held) => {
    const part = describeAgency(roster, held.name);
    if (!part || part.vertical || part.name === whole.name) return [];
    const department = part.region === whole.region && part.family !== "政府";
    const district = part.family === "政府" && part.regionChain.at(-2) === whole.region;
    return department || district ? [part.name] : [];
  });
}
