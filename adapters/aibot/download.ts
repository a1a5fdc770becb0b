import { decryptFile } from "@wecom/aibot-node-sdk";
import type { IncomingFile } from "../../src/conversation/message.ts";
import { NianbaoError } from "../../src/form/index.ts";
import { fill, PHRASES } from "../tencent/phrases.ts";
import type { RemoteFile } from "./incoming.ts";

/** Encryption adds up to 32 bytes. */
const PADDING = 32;

/**
 * Fetches the head of a file, so that its name is known; its bytes when they are asked for.
 * @throws NianbaoError `file_too_large`, `report_unreadable`
 */
export async function openRemoteFile(file: RemoteFile, maxBytes: number): Promise<IncomingFile> {
  const response = await fetch(file.url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw unreadable(`下载地址回答 ${response.status}`);
  }
  const stream = response.body;
  const length = Number(response.headers.get("content-length"));
  if (length > maxBytes + PADDING) {
    await stream.cancel();
    throw tooLarge(maxBytes);
  }
  return {
    name: file.name ?? nameOf(response.headers.get("content-disposition")) ?? "文件",
    size: length > 0 ? length : null,
    read: async (limit) => decrypt(await readUpTo(stream, Math.min(limit, maxBytes)), file.aesKey),
  };
}

async function readUpTo(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit + PADDING) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decrypt(bytes: Buffer, aesKey: string | null): Uint8Array {
  if (aesKey === null) return bytes;
  try {
    return decryptFile(bytes, aesKey);
  } catch (cause) {
    throw unreadable("解密失败", { cause });
  }
}

/** `filename*=UTF-8''…` or `filename="…"`, percent signs undone. */
function nameOf(disposition: string | null): string | null {
  const found = /filename\*=(?:UTF-8'')?([^;]+)|filename="?([^";]+)"?/i.exec(disposition ?? "");
  const name = found?.[1] ?? found?.[2];
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name.trim());
  } catch {
    return name.trim();
  }
}

function tooLarge(limit: number): NianbaoError {
  const size = fill(PHRASES.fileTooLarge, { limit: String(Math.ceil(limit / (1 << 20))) });
  return new NianbaoError("file_too_large", size, "请压缩或拆分后再发。");
}

function unreadable(why: string, options?: ErrorOptions): NianbaoError {
  return new NianbaoError("report_unreadable", `文件没有取到：${why}`, "请再发一次。", options);
}
