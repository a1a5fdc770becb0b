import type { FormTable } from "./form-table.ts";
import { type Mention, sensesOf } from "./sense.ts";

/** Blocks of table 4 by object and route, as their ids begin. */
const blockOf = (object: string, route: string | null): string | null => {
  if (object === "review") return "review";
  return object === "litigation" ? `litigation.${route ?? "all"}` : null;
};

/**
 * The indicators that a question names. A rate of table 4 (维持率, 败诉率) is taken in the block that is named
 * beside it: 直接起诉案件的维持率 is that of lawsuits without review, though 维持率 alone is that of reviews.
 */
export function indicatorsOf(mentions: readonly Mention[], table: FormTable): readonly string[] {
  const named = mentions.flatMap((m) => sensesOf(m, "indicator").map((s) => s.indicator));
  const blocks = mentions.flatMap((m) =>
    sensesOf(m, "object").flatMap(({ object, route }) => blockOf(object, route) ?? []),
  );
  const routed = blocks.filter((block) => /\.(?:direct|after_review)$/u.test(block));
  const wanted = routed.length > 0 ? routed : blocks;
  return named.flatMap((id) => (wanted.length > 0 ? inBlocks(id, wanted, table) : [id]));
}

/** The same rate in other blocks; the rate itself where it is none of table 4. */
function inBlocks(id: string, blocks: readonly string[], { knowledge }: FormTable) {
  const cellOf = (row: (typeof knowledge.indicators)[number] | undefined) =>
    /^(review|litigation\.\w+)\.(\w+)$/u.exec(row?.numerator[0] ?? "");
  const aspect = cellOf(knowledge.indicators.find((row) => row.id === id))?.[2];
  if (!aspect) return [id];
  const found = knowledge.indicators.filter((row) => {
    const cell = cellOf(row);
    return cell?.[2] === aspect && blocks.includes(cell[1] ?? "");
  });
  return found.length > 0 ? [...new Set(found.map((row) => row.id))] : [id];
}

/** 率 makes a share of the figure right before it (不掌握率); behind another word (满意率) it is that word's own. */
export const isLooseRate = (mention: Mention, used: readonly Mention[]): boolean =>
  mention.words === "率" && !used.some((m) => m.end === mention.start);
