import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type DefaultBaseOptions, readFile } from "../src/index.ts";
import { programFolder } from "./program-folder.ts";

/** How reports are read, and in which version: what a default base has to be made anew for. */
export function createReader(): Pick<DefaultBaseOptions, "read" | "readerVersion"> {
  return { readerVersion: readerVersion(programFolder()), read: readOriginal };
}

const readOriginal: DefaultBaseOptions["read"] = ({ fileName, bytes }) =>
  readFile({ name: fileName, bytes });

/** The built reader names all that it consists of by content; lexicon files are told apart by size and time. */
function readerVersion(program: string): string {
  const hash = createHash("sha256");
  const built = join(program, "dist", "ingest-worker.js");
  hash.update(existsSync(built) ? readFileSync(built) : "source");
  const folder = join(program, "knowledge");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const { size, mtimeMs } = statSync(join(folder, name));
    if (/\.(json|dict)$/u.test(name)) hash.update(`${name}:${size}:${mtimeMs}`);
  }
  return hash.digest("hex");
}
