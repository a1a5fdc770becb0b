import type { StateStore } from "../../src/state/state.ts";

/** A state in this process only, with the promises of the real one. */
export function createMemoryState(): StateStore & { readonly size: () => number } {
  const entries = new Map<string, { readonly value: string; readonly until: number }>();
  const live = (key: string): string | null => {
    const entry = entries.get(key);
    if (entry !== undefined && entry.until <= Date.now()) entries.delete(key);
    return entries.get(key)?.value ?? null;
  };
  const put = (key: string, value: string, ttlSeconds: number) =>
    void entries.set(key, { value, until: Date.now() + ttlSeconds * 1000 });
  return {
    size: () => entries.size,
    get: async (key) => live(key),
    set: async (key, value, ttlSeconds) => put(key, value, ttlSeconds),
    claim: async (key, value, ttlSeconds) => {
      if (live(key) !== null) return false;
      put(key, value, ttlSeconds);
      return true;
    },
    take: async (key) => {
      const value = live(key);
      entries.delete(key);
      return value;
    },
    delete: async (key) => void entries.delete(key),
  };
}
