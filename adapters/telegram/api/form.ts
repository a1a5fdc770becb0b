/**
 * telegraf drops every object field but a few when a call carries a file (reply_parameters, link_preview_options …).
 * Telegram reads such fields of a multipart call as JSON texts, so they are written as such here.
 */
export function asForm<P extends object>(payload: P): P {
  const entries = Object.entries(payload);
  if (!entries.some(([, value]) => isFile(value))) return payload;
  const fields = entries.map(([key, value]) => [
    key,
    typeof value === "object" && value !== null && !isFile(value) ? JSON.stringify(value) : value,
  ]);
  return Object.fromEntries(fields) as P;
}

/** A file as telegraf takes it. Only bytes: a stream that breaks would end the process. */
export const isFile = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "source" in value && Buffer.isBuffer(value.source);
