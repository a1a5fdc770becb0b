import type { IncomingFile } from "../../src/conversation/message.ts";
import { NianbaoError } from "../../src/index.ts";
import { fill, PHRASES } from "../tencent/phrases.ts";
import type { Puppet } from "./bot.ts";

/**
 * Looks at a file that somebody sent; its bytes come when they are asked for, and no more than the limit.
 * @throws NianbaoError `file_too_large`
 */
export async function openFile(
  puppet: Puppet,
  message: string,
  maxBytes: number,
): Promise<IncomingFile> {
  const file = await puppet.messageFile(message);
  const size = file.size !== undefined && file.size >= 0 ? file.size : null;
  if (size !== null && size > maxBytes) throw tooLarge(maxBytes);
  return {
    name: file.name,
    size,
    read: async (limit) => readUpTo(await file.toStream(), Math.min(limit, maxBytes)),
  };
}

async function readUpTo(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): NianbaoError {
  const size = fill(PHRASES.fileTooLarge, { limit: String(Math.ceil(limit / (1 << 20))) });
  return new NianbaoError("file_too_large", size, "请压缩或拆分后再发。");
}
