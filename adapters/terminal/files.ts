import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { IncomingFile } from "../../src/conversation/message.ts";
import { NianbaoError } from "../../src/index.ts";

/** Files of the terminal: a line that begins with the path of one sends it; what comes back is put into a folder. */
export interface TerminalFiles {
  /** The file that a line names and the words behind it; null where the line is only words. */
  readonly find: (line: string) => { readonly file: IncomingFile; readonly text: string } | null;
  /** Writes a file beside what is there already, never over it. Returns where. */
  readonly save: (file: { readonly name: string; readonly bytes: Uint8Array }) => string;
}

/** A dragged file comes in quotes where its path has blanks. */
const PATH = /^(?:"([^"]+)"|'([^']+)'|(\S+))\s*(.*)$/su;

export function createTerminalFiles(folder: string): TerminalFiles {
  return {
    find(line) {
      const [, double, single, bare, text = ""] = PATH.exec(line.trim()) ?? [];
      const path = double ?? single ?? bare ?? "";
      if (extname(path) === "" || !statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
      return { file: fileAt(path), text };
    },
    save({ name, bytes }) {
      const path = freePath(folder, name);
      writeFileSync(path, bytes, { flag: "wx" });
      return path;
    },
  };
}

const fileAt = (path: string): IncomingFile => ({
  name: basename(path),
  size: statSync(path).size,
  read: async (limit) => {
    if (statSync(path).size <= limit) return readFileSync(path);
    const most = Math.floor(limit / 1024 / 1024);
    throw new NianbaoError("file_too_large", `文件超过 ${most} MB，没有读。`, "请拆开再发。");
  },
});

/** 核对-简讯.html, 核对-简讯-2.html ...; the name never leads out of the folder. */
function freePath(folder: string, name: string): string {
  const safe = basename(name.replaceAll("\\", "/")) || "文件";
  const [stem, ending] = [basename(safe, extname(safe)), extname(safe)];
  let path = join(folder, safe);
  for (let number = 2; existsSync(path); number++)
    path = join(folder, `${stem}-${number}${ending}`);
  return path;
}
