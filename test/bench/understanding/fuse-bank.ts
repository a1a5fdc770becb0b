import Fuse from "fuse.js";
import type { Base } from "../../../src/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { questionBank } from "./bank.ts";
import type { Ask } from "./system.ts";

/**
 * The nearest question of the bank by Fuse.js, which knows characters and no words. Place in the text and its length
 * count for nothing; other weights of the fields came to within a point of these.
 */
export async function createFuseBank(base: Base): Promise<Ask> {
  const entries = await questionBank(base, loadKnowledge());
  const fuse = new Fuse(entries, {
    keys: [
      { name: "text", weight: 2 },
      { name: "alsoSaid", weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 1,
  });
  return async (_session, text) => {
    const [best] = fuse.search(text, { limit: 1 });
    return best ? { answer: best.item.answer, score: 1 - (best.score ?? 1) } : null;
  };
}
