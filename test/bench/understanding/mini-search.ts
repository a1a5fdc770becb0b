import MiniSearch from "minisearch";
import type { Base } from "../../../src/index.ts";
import { readDictionary } from "../../../src/knowledge/dictionary.ts";
import { type Knowledge, knowledgeDirectory, loadKnowledge } from "../../../src/knowledge/index.ts";
import { createSegment } from "../../../src/tokens/segment.ts";
import { questionBank, sentences } from "./bank.ts";
import type { Ask } from "./system.ts";

/**
 * The best hit of MiniSearch (BM25) among the question bank and the sentences of the reports, in words that jieba cuts.
 * The score is that of a word of the question, so that one threshold serves long and short ones; other weights came to
 * within two points of these.
 */
export async function createMiniSearch(base: Base): Promise<Ask> {
  const knowledge = loadKnowledge();
  const bank = await questionBank(base, knowledge);
  const entries = [...bank, ...(await sentences(base))].map((entry, id) => ({ id, ...entry }));
  const search = new MiniSearch({
    fields: ["text", "alsoSaid"],
    tokenize: createCut(knowledge),
    searchOptions: { boost: { text: 2 } },
  });
  search.addAll(entries);
  return async (_session, text) => {
    const [best] = search.search(text);
    const entry = best && entries[best.id];
    return entry ? { answer: entry.answer, score: best.score / best.queryTerms.length } : null;
  };
}

/** The words of a text without its punctuation; people's words for a figure come out whole. */
function createCut({ metrics }: Knowledge): (text: string) => string[] {
  const segment = createSegment({
    dictionary: readDictionary(knowledgeDirectory()),
    words: metrics.flatMap(({ short, spoken }) =>
      [short, ...spoken].map((word) => ({ word, tag: "metric" })),
    ),
  });
  return (text) =>
    segment(text)
      .map(({ word }) => word)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
