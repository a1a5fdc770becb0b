import { createHash, timingSafeEqual } from "node:crypto";

/**
 * The platforms' signature: SHA-1 over the parts, sorted as bytes and joined.
 * Parts are token, timestamp, nonce and, for encrypted bodies, the ciphertext.
 */
export function sign(...parts: readonly string[]): string {
  return createHash("sha1")
    .update([...parts].sort().join(""))
    .digest("hex");
}

/** True where `given` is the signature of the parts; takes the same time wherever they differ. */
export function isSignedBy(given: string | undefined, ...parts: readonly string[]): boolean {
  if (given === undefined || !/^[0-9a-fA-F]{40}$/.test(given)) return false;
  const expected = Buffer.from(sign(...parts), "hex");
  return timingSafeEqual(expected, Buffer.from(given, "hex"));
}

/** True where a timestamp (seconds, as the query has it) is within `windowSeconds` of now. */
export function isFresh(timestamp: string, now: Date, windowSeconds = 300): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= windowSeconds;
}
