import MiniSearch from "minisearch";
import { type Base, loadTools } from "../../../src/index.ts";
import { questionBank, sentences } from "./bank.ts";
import type { Ask } from "./system.ts";

/**
 * The best hit of MiniSearch (BM25) among the question bank and the sentences of the reports, in words that jieba cuts.
 * The score is that of a word of the question, so that one threshold serves long and short ones; other weights came to
 * within two points of these.
 */
export async function createMiniSearch(base: Base): Promise<Ask> {
  const { cut, knowledge } = loadTools();
  const bank = await questionBank(base, knowledge);
  const entries = [...bank, ...(await sentences(base))].map((entry, id) => ({ id, ...entry }));
  const search = new MiniSearch({
    fields: ["text", "alsoSaid"],
    tokenize: (text) =>
      cut(text)
        .map(({ word }) => word)
        .filter((word) => /[\p{L}\p{N}]/u.test(word)),
    searchOptions: { boost: { text: 2 } },
  });
  search.addAll(entries);
  return async (_session, text) => {
    const [best] = search.search(text);
    const entry = best && entries[best.id];
    return entry ? { answer: entry.answer, score: best.score / best.queryTerms.length } : null;
  };
}
