import type { IncomingMessage } from "node:http";

/** A request body that is larger than the server reads. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/**
 * Reads a request body of at most `limit` bytes as UTF-8, whether its length was announced or not.
 * @throws BodyTooLarge
 */
export async function readBody(incoming: IncomingMessage, limit: number): Promise<string> {
  if (Number(incoming.headers["content-length"] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
