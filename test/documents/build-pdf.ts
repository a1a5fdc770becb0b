import iconv from "iconv-lite";

/** A Chinese font that is named and not embedded, with codes of GBK. */
const CHINESE =
  "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font" +
  "/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>" +
  "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]" +
  "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>";

/** A PDF written by hand: its pages' drawing operators, a Latin and a Chinese font, one grey picture. */
export function pdfOf(pages: readonly string[]): Uint8Array {
  const kids = pages.map((_page, at) => `${5 + at * 2} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    stream(
      "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8",
      "\x80",
    ),
    ...pages.flatMap((operators, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents ${6 + at * 2} 0 R/Resources<</Font<</F 3 0 R/C ${CHINESE}>>/XObject<</I 4 0 R>>>>>>`,
      stream("", operators),
    ]),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, "latin1");
}

function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

/** Operators that print a text at a place. */
export const printAt = (x: number, y: number, text: string): string =>
  `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;

/** Operators that draw a line. */
export const lineFrom = (x1: number, y1: number, x2: number, y2: number): string =>
  `${x1} ${y1} m ${x2} ${y2} l S\n`;

/** Operators that fill the page with the picture. */
export const PICTURE = "q 400 0 0 400 0 0 cm /I Do Q\n";

/** Operators that print a Chinese text at a place, in the font that is not embedded. */
export const printChineseAt = (x: number, y: number, text: string): string =>
  `BT /C 10 Tf 1 0 0 1 ${x} ${y} Tm <${iconv.encode(text, "gbk").toString("hex")}> Tj ET\n`;
