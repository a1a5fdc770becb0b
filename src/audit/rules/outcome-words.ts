import type { CellId } from "../../form/index.ts";
import { labelOf, statedParagraphs } from "../../statements/index.ts";
import type { Audited, Outcome } from "../outcome.ts";

/** N-4b: 均获维持 beside cases that the table shows otherwise. */
export function allUpheld(audited: Audited): readonly Outcome[] {
  const paragraphs = statedParagraphs(audited.report);
  const sentence = paragraphs
    .flatMap(({ text }) => text.split(/[。；]/u))
    .find(
      (one) => /(?:均|全部|都)(?:为|获得?|得到|被|予以)?维持/u.test(one) && /复议|诉讼/u.test(one),
    );
  if (!sentence) return [];
  const blocks = [
    { word: "复议", prefix: "review" },
    { word: "诉讼", prefix: "litigation.direct" },
    { word: "诉讼", prefix: "litigation.after_review" },
  ].filter(({ word }) => sentence.includes(word));
  const other = blocks
    .flatMap(({ prefix }) =>
      ["corrected", "other", "pending"].map((outcome): CellId => `${prefix}.${outcome}`),
    )
    .filter((id) => (audited.cells.value(id) ?? 0) > 0);
  if (other.length === 0) return [];
  return [
    {
      verdict: "不平",
      line: `文“${sentence.trim().slice(-24)}”，表四另有${other.map((id) => `${labelOf({ kind: "cell", metric: id, applicant: null, year: "own" })}${audited.cells.value(id)}件`).join("、")}`,
      cells: other,
      expected: 0,
      actual: audited.cells.value(other[0] ?? ""),
    },
  ];
}
