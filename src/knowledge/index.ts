export type { Indicator, Knowledge, Term, Topic } from "./knowledge.ts";
export { knowledgeDirectory, loadKnowledge } from "./load.ts";
