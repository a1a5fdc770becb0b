/** What a channel is to the rest: it starts, says how it is, and stops. It translates and nothing else. */
export interface Adapter {
  readonly name: string;
  /** Resolves when the channel listens; rejects with a `NianbaoError` only where configuration is wrong for good. */
  readonly start: () => Promise<void>;
  readonly health: () => AdapterHealth;
  /** Finishes what is in hand, then stops. Resolves within 30 s. */
  readonly stop: () => Promise<void>;
}

export interface AdapterHealth {
  readonly ok: boolean;
  /** One line for the operator, without secrets. */
  readonly detail: string;
}
