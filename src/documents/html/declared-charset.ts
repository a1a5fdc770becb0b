const START = 16_384;

/** The encoding that a page names in its `<meta>` or XML declaration, or null. It is only a hint: pages often lie. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, START));
  const text = start.toString("latin1");
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{3,20})/i.exec(text)?.[1] ?? null;
}
