export { auditReport } from "./audit-report.ts";
export type { AuditContext, AuditResult, AuditVerdict, Check } from "./outcome.ts";
