export * from "./error.ts";
export type * from "./fact.ts";
export type * from "./finding.ts";
export * from "./metric.ts";
export type * from "./report.ts";
