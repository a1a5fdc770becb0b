import type { StateStore } from "../../src/state/state.ts";

/** A state store in this process, as the adapters of several "replicas" share it in tests. */
export function createMemoryState(): StateStore {
  const entries = new Map<string, { readonly value: string; readonly until: number }>();
  const read = (key: string) => {
    const entry = entries.get(key);
    return entry && entry.until > Date.now() ? entry.value : null;
  };
  const write = (key: string, value: string, ttlSeconds: number) => {
    entries.set(key, { value, until: Date.now() + ttlSeconds * 1000 });
  };
  return {
    get: async (key) => read(key),
    set: async (key, value, ttlSeconds) => write(key, value, ttlSeconds),
    async claim(key, value, ttlSeconds) {
      if (read(key) !== null) return false;
      write(key, value, ttlSeconds);
      return true;
    },
    async take(key) {
      const value = read(key);
      entries.delete(key);
      return value;
    },
    delete: async (key) => void entries.delete(key),
  };
}
