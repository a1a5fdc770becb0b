import { readFile } from "node:fs/promises";
import { basename } from "node:path";

const FOLDERS: Readonly<Record<string, string>> = {
  cMapUrl: "cmaps",
  standardFontDataUrl: "standard_fonts",
};

/**
 * Gives PDF.js the character maps of fonts that a PDF names without embedding them, as server-made PDFs do
 * (STSong-Light with GBK-EUC-H). Without them their text would be missing. Only files of the package are read.
 */
export class PackageFiles {
  async fetch({
    kind,
    filename,
  }: {
    readonly kind: string;
    readonly filename: string;
  }): Promise<Uint8Array> {
    const folder = FOLDERS[kind];
    if (folder === undefined) throw new Error(`no ${kind} here`);
    const file = new URL(
      `${folder}/${basename(filename)}`,
      import.meta.resolve("pdfjs-dist/package.json"),
    );
    return new Uint8Array(await readFile(file));
  }
}
