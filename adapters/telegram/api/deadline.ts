/** Runs work under a deadline and an optional outer signal; tells by `late` whether the deadline ended it. */
export async function withDeadline<T>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController();
  const stop = () => inner.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, ms);
  if (outer?.aborted) stop();
  outer?.addEventListener("abort", stop, { once: true });
  try {
    return await work(inner.signal);
  } catch (error) {
    throw late ? new LateError(ms, error) : error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", stop);
  }
}

/** A connection that said nothing for too long: whether the call took effect is unknown. */
export class LateError extends Error {
  constructor(ms: number, cause: unknown) {
    super(`no answer within ${ms} ms`, { cause });
    this.name = "LateError";
  }
}
