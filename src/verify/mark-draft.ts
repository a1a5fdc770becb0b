import type { ClaimJson } from "../answer/contract.ts";
import type { Mark, MarkedParagraph, MarkedRun } from "../documents/write/marked.ts";
import { summarizeClaims } from "./report-claims.ts";

const MARK_OF: Readonly<Record<ClaimJson["verdict"], Mark>> = {
  match: "right",
  approximate: "right",
  mismatch: "wrong",
  not_found: "doubtful",
};

/** The draft's paragraphs with every checked figure marked and a remark at each that is wrong, rounded or not found. */
export function markDraft(text: string, claims: readonly ClaimJson[]): readonly MarkedParagraph[] {
  let offset = 0;
  return text.split("\n").map((line) => {
    const start = offset;
    offset += line.length + 1;
    return { runs: runsOf(line, start, claims, text) };
  });
}

function runsOf(
  line: string,
  offset: number,
  claims: readonly ClaimJson[],
  text: string,
): readonly MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = 0;
  for (const claim of claims) {
    const [start, end] = [claim.start - offset, claim.end - offset];
    if (start < at || end > line.length) continue;
    if (start > at) runs.push({ text: line.slice(at, start) });
    runs.push(markedRun(line.slice(start, end), claim, text));
    at = end;
  }
  if (at < line.length || runs.length === 0) runs.push({ text: line.slice(at) });
  return runs;
}

function markedRun(words: string, claim: ClaimJson, text: string): MarkedRun {
  const mark = MARK_OF[claim.verdict];
  if (claim.verdict === "match") return { text: words, mark };
  const [line = ""] = summarizeClaims({ claims: [claim], assumptions: [] }, text).list;
  return { text: words, mark, comment: line.replace(/^.*?”：/su, "") };
}
