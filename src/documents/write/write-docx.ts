import type { ParagraphChild } from "docx";
import { MARKS, type MarkedParagraph, type MarkedRun, printable } from "./marked.ts";

type Docx = typeof import("docx");

const AUTHOR = "年报核对";

/**
 * A checked text as a Word document: marks as shading, remarks as comments in the margin. `checkedAt` is the date that
 * the comments carry. The library is loaded at the first call.
 */
export async function writeDocx(
  title: string,
  paragraphs: readonly MarkedParagraph[],
  checkedAt: Date,
): Promise<Uint8Array> {
  const docx = await import("docx");
  const remarks: string[] = [];
  const children = paragraphs.map((paragraph) => toParagraph(docx, paragraph, remarks));
  const comments = remarks.map((remark, id) => ({
    id,
    author: AUTHOR,
    initials: "核",
    date: checkedAt,
    children: [new docx.Paragraph({ children: [new docx.TextRun(printable(remark))] })],
  }));
  const document = new docx.Document({
    title: printable(title),
    creator: AUTHOR,
    comments: { children: comments },
    sections: [{ children }],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

function toParagraph(docx: Docx, { runs, level }: MarkedParagraph, remarks: string[]) {
  const children = runs.flatMap((run) => toRuns(docx, run, remarks));
  if (!level) return new docx.Paragraph({ children });
  const heading = ([docx.HeadingLevel.HEADING_1, docx.HeadingLevel.HEADING_2] as const)[level - 1];
  return new docx.Paragraph({ children, heading: heading ?? docx.HeadingLevel.HEADING_3 });
}

function toRuns(
  docx: Docx,
  { text, mark, comment }: MarkedRun,
  remarks: string[],
): ParagraphChild[] {
  const shading = mark ? { type: docx.ShadingType.CLEAR, fill: MARKS[mark].colour } : null;
  const lines = printable(text).split("\n");
  const shown = lines.map(
    (line, at) =>
      new docx.TextRun({ text: line, ...(at > 0 && { break: 1 }), ...(shading && { shading }) }),
  );
  if (!comment) return shown;
  const id = remarks.push(comment) - 1;
  return [
    new docx.CommentRangeStart(id),
    ...shown,
    new docx.CommentRangeEnd(id),
    new docx.TextRun({ children: [new docx.CommentReference(id)] }),
  ];
}
