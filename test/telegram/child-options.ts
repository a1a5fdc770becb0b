import type { Tempo } from "../../adapters/telegram/options.ts";

export interface ChildOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Processes on the same base share their state. */
  readonly base: string;
  readonly webhook?: {
    readonly host: string;
    readonly port: number;
    readonly path: string;
    readonly secret: string;
  };
  readonly tempo?: Partial<Tempo>;
}
