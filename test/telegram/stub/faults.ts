/** What goes wrong with one call. */
export type Fault =
  /** Refused before anything happened. */
  | {
      readonly kind: "status";
      readonly code: number;
      readonly description?: string;
      readonly retry_after?: number;
    }
  /** The connection breaks: before the call took effect, or after it. */
  | { readonly kind: "reset"; readonly after?: boolean }
  /** No answer ever comes, and the call has no effect. */
  | { readonly kind: "silence" }
  | { readonly kind: "delay"; readonly ms: number }
  /** A proxy's page instead of JSON. */
  | { readonly kind: "page" };

/** Faults waiting for calls: named ones first, then what chaos says. */
export class Faults {
  /** Asked at each call; random faults for soaks. */
  chaos: (method: string) => Fault | undefined = () => undefined;
  readonly #queues = new Map<string, Fault[]>();

  /** The next call of the method meets this fault. */
  add(method: string, ...faults: readonly Fault[]): void {
    this.#queues.set(method, [...(this.#queues.get(method) ?? []), ...faults]);
  }

  next(method: string): Fault | undefined {
    return this.#queues.get(method)?.shift() ?? this.chaos(method);
  }
}
