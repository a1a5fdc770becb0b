export type { Knowledge } from "./knowledge.ts";
export { knowledgeDirectory, loadKnowledge } from "./load.ts";
