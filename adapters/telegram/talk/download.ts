import type { Document } from "telegraf/types";
import type { IncomingFile } from "../../../src/conversation/message.ts";
import { NianbaoError } from "../../../src/index.ts";
import { withDeadline } from "../api/deadline.ts";
import type { SteadyTelegram } from "../api/steady.ts";
import { describeError, type Log } from "../log.ts";
import { fill, PHRASES } from "../phrases.ts";

/** A bot may download no more (Bot API, getFile). */
export const DOWNLOAD_LIMIT = 20 * 1024 * 1024;

export interface Downloads {
  /** A document as the core reads it: into memory only, never past the limit. */
  readonly open: (document: Document) => IncomingFile;
}

export interface DownloadOptions {
  readonly telegram: SteadyTelegram;
  readonly token: string;
  readonly apiRoot: string;
  /** ms for the whole download. */
  readonly patience: number;
  readonly log: Log;
}

export function createDownloads({
  telegram,
  token,
  apiRoot,
  patience,
  log,
}: DownloadOptions): Downloads {
  const fetchBytes = async (id: string, limit: number): Promise<Uint8Array> => {
    const { file_path: path } = await telegram.getFile(id);
    if (path === undefined || path.startsWith("/")) throw unavailable();
    const url = new URL(`./file/bot${token}/${path}`, apiRoot);
    return withDeadline(patience, undefined, async (signal) => {
      const response = await fetch(url, { signal });
      if (!response.ok || response.body === null) throw unavailable();
      return readUpTo(response.body, limit);
    });
  };
  return {
    open: ({ file_id, file_name, file_size }) => ({
      name: file_name ?? "文件",
      size: file_size ?? null,
      read: async (limit) => {
        const most = Math.min(limit, DOWNLOAD_LIMIT);
        if ((file_size ?? 0) > most) throw tooLarge(most);
        try {
          return await fetchBytes(file_id, most);
        } catch (error) {
          if (error instanceof NianbaoError) throw error;
          log.warn(describeError(error), "下载文件失败");
          throw unavailable();
        }
      },
    }),
  };
}

/** Stops at the first byte past the limit, whatever size was announced. */
async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Says what was too large; the number is in MB, rounded down. */
const tooLarge = (limit: number): NianbaoError => {
  const sentence = fill(PHRASES.file.tooLarge, { limit: Math.floor(limit / 1024 / 1024) });
  return new NianbaoError("file_too_large", sentence, "");
};

const unavailable = () => new NianbaoError("report_unreadable", PHRASES.file.unavailable, "");
