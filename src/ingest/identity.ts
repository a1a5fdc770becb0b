import type { SourceDocument } from "../documents/document.ts";
import { squeeze } from "./fold.ts";

/** Whose report of which year it is. */
export interface Identity {
  readonly agency: string;
  readonly year: number | null;
  readonly title: string | null;
  readonly period: string | null;
}

const TITLE =
  /^(?:关于)?(20\d\d)?年?度?(.{2,40}?)(20\d\d)?年?度?(?:政府|政务)信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?报告$/u;

/** Agency and year from the title. */
export function readIdentity(document: SourceDocument): Identity {
  for (const block of document.blocks) {
    if (block.kind === "table") continue;
    const match = TITLE.exec(squeeze(block.text));
    const year = match?.[1] ?? match?.[3];
    if (match?.[2] && year) {
      return { agency: match[2], year: Number(year), title: block.text.trim(), period: null };
    }
  }
  const text = document.blocks.map((block) => (block.kind === "table" ? "" : block.text)).join("");
  const year = /20[12]\d/u.exec(text);
  return { agency: "", year: year ? Number(year[0]) : null, title: null, period: null };
}
