import type { Reply } from "./message.ts";

/** Files of an answer above this are not kept with it: a repeated delivery gets its words only. */
const FILES_BYTES = 2 * 1024 * 1024;

/** An answer as it is kept for a message that is delivered again, its files with it where they are small. */
export function writeReply(reply: Reply): string {
  const bytes = reply.files.reduce((sum, file) => sum + file.bytes.length, 0);
  const kept = bytes > FILES_BYTES ? [] : reply.files;
  const files = kept.map((file) => ({
    ...file,
    bytes: Buffer.from(file.bytes).toString("base64"),
  }));
  return JSON.stringify({ ...reply, files });
}

/** Reads what `writeReply` wrote. */
export function readReply(stored: string): Reply {
  const reply = JSON.parse(stored) as Omit<Reply, "files"> & {
    readonly files: readonly {
      readonly name: string;
      readonly mime: string;
      readonly bytes: string;
    }[];
  };
  const files = reply.files.map((file) => ({
    ...file,
    bytes: new Uint8Array(Buffer.from(file.bytes, "base64")),
  }));
  return { ...reply, files };
}
