/**
 * Small shared state of conversations and channels: dedupe marks, pending choices, memories, late answers.
 * Lives in the base's database, or in Redis where one is configured, so that several processes agree.
 * Values are JSON texts. Keys are namespaced by their owner: `telegram:update:123`.
 */
export interface StateStore {
  readonly get: (key: string) => Promise<string | null>;
  /** Sets or replaces; the entry is gone after `ttlSeconds`. */
  readonly set: (key: string, value: string, ttlSeconds: number) => Promise<void>;
  /** Sets only where nothing stands; true for the one caller that set it. */
  readonly claim: (key: string, value: string, ttlSeconds: number) => Promise<boolean>;
  /** Reads and removes in one step; null where nothing stands. */
  readonly take: (key: string) => Promise<string | null>;
  readonly delete: (key: string) => Promise<void>;
}
