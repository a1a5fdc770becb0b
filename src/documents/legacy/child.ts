import { NianbaoError } from "../../form/index.ts";
import type { ContainedFormat, Content, ReadingError, Request, Response } from "./contained.ts";

/**
 * The process that reads files with libraries which a crafted file could hold up or blow up: it gets bytes over its
 * channel, sends blocks back, and is killed by its parent beyond the limits of time and memory.
 */
process.on("message", (request: Request) => {
  read(request).then(
    (content) => send({ content }),
    (error: unknown) => send({ error: described(error) }),
  );
});
process.on("disconnect", () => process.exit(0));

function send(response: Response): void {
  process.send?.(response);
}

async function read({ format, bytes, limits }: Request): Promise<Content> {
  const reader = await READERS[format]();
  return reader(bytes, limits);
}

type Reader = (bytes: Uint8Array, limits: Request["limits"]) => Promise<Content>;

const READERS: Readonly<Record<ContainedFormat, () => Promise<Reader>>> = {
  doc: async () => (await import("./read-doc.ts")).readDoc,
  xls: async () => (await import("./read-xls.ts")).readXls,
  pdf: async () => (await import("../pdf/read-pdf.ts")).readPdf,
  docx: async () => (await import("../office/read-docx.ts")).readDocx,
  xlsx: async () => (await import("../office/read-xlsx.ts")).readXlsx,
};

function described(error: unknown): ReadingError {
  if (error instanceof NianbaoError) {
    const { code, message, next } = error;
    return { code, message, next };
  }
  return { code: null, message: String(error), next: "" };
}
