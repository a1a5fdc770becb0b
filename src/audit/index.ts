export { auditReport } from "./audit-report.ts";
export type { AuditContext, AuditResult, Check } from "./outcome.ts";
