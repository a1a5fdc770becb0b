import { MARKS, type MarkedParagraph, type MarkedRun, printable } from "./marked.ts";

/** A checked text as a page of its own, without script or link: marks coloured, remarks as numbered notes below. */
export function writeHtml(title: string, paragraphs: readonly MarkedParagraph[]): Uint8Array {
  const notes: string[] = [];
  const body = paragraphs.map((paragraph) => paragraphHtml(paragraph, notes)).join("\n");
  const list = notes.map((note) => `<li>${escaped(note)}</li>`).join("\n");
  const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
body { max-width: 50em; margin: 2em auto; padding: 0 1em; line-height: 1.8; font-family: sans-serif; }
${Object.entries(MARKS)
  .map(([mark, { colour }]) => `mark.${mark} { background: #${colour}; }`)
  .join("\n")}
</style>
</head>
<body>
${body}
${list === "" ? "" : `<h2>批注</h2>\n<ol>\n${list}\n</ol>`}
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

function paragraphHtml({ runs, level }: MarkedParagraph, notes: string[]): string {
  const tag = level ? `h${level}` : "p";
  return `<${tag}>${runs.map((run) => runHtml(run, notes)).join("")}</${tag}>`;
}

function runHtml({ text, mark, comment }: MarkedRun, notes: string[]): string {
  const shown = escaped(text).replaceAll("\n", "<br>");
  const note = comment ? `<sup>[${notes.push(comment)}]</sup>` : "";
  if (!mark) return shown + note;
  return `<mark class="${mark}" title="${escaped(MARKS[mark].name)}">${shown}</mark>${note}`;
}

function escaped(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
