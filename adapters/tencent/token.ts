/** What a token endpoint grants. */
export interface Grant {
  readonly token: string;
  readonly seconds: number;
}

/** Hands out the account's access token; asks the platform once however many wait for it. */
export interface TokenCache {
  readonly get: () => Promise<string>;
  /** Forgets `stale`, unless another caller has fetched a newer one already. */
  readonly drop: (stale: string) => void;
}

/** Caches a token until five minutes before it ends. A failed fetch is not kept. */
export function createTokenCache(fetchGrant: () => Promise<Grant>, now: () => Date): TokenCache {
  let held: { readonly token: string; readonly until: number } | null = null;
  let flight: Promise<string> | null = null;

  const renew = async () => {
    const { token, seconds } = await fetchGrant();
    held = { token, until: now().getTime() + Math.max(seconds - 300, 30) * 1000 };
    return token;
  };
  return {
    get() {
      if (held && now().getTime() < held.until) return Promise.resolve(held.token);
      flight ??= renew().finally(() => {
        flight = null;
      });
      return flight;
    },
    drop(stale) {
      if (held?.token === stale) held = null;
    },
  };
}
