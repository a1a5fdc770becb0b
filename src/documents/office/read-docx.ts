import mammoth from "mammoth";
import type { HtmlContent } from "../html/read-html.ts";
import { readHtml } from "../html/read-html.ts";
import type { DocumentLimits } from "../limits.ts";
import { unreadable } from "../refuse.ts";
import { vettedPackage } from "./vetted-package.ts";

/** A Word document: turned into HTML and read as such, so that spans are resolved in one place. Empty paragraphs stay. */
export async function readDocx(bytes: Uint8Array, limits: DocumentLimits): Promise<HtmlContent> {
  const html = await toHtml(await vettedPackage(bytes, limits));
  return readHtml(html, limits, { emptyParagraphs: true });
}

async function toHtml(buffer: Buffer): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    const options = { convertImage, ignoreEmptyParagraphs: false, externalFileAccess: false };
    const { value } = await mammoth.convertToHtml({ buffer }, options);
    return value;
  } catch (cause) {
    throw unreadable("Word ", cause);
  }
}
