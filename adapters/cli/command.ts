import type { Readable, Writable } from "node:stream";
import type { Command } from "commander";
import type { Base } from "../../src/facts/base.ts";
import type { Config } from "../config.ts";

/** What a command works with. Commands read neither environment nor clock themselves. */
export interface CommandContext {
  readonly config: Config;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** The real time, for records and expiry. */
  readonly now: () => Date;
  /** What 今年 means: NIANBAO_TODAY, or the real time. */
  readonly today: () => Date;
  /**
   * Opens the base that `--base`, else NIANBAO_BASE names, else the default base with the program's own reports.
   * The caller closes it. With `mustExist` a file that is not there is refused instead of made.
   */
  readonly openBase: (url?: string, options?: { readonly mustExist?: boolean }) => Promise<Base>;
  /** Aborted when the process is told to end; absent: never. */
  readonly ending?: AbortSignal;
  /** Status to end with, unless an error ends it. */
  readonly exitWith: (status: number) => void;
}

/** One file a command: it adds itself to the program and does its work when it is called. */
export interface CommandModule {
  readonly register: (program: Command, context: CommandContext) => void;
}

/** Opens a base, works with it, and closes it whatever happens. */
export async function withBase<T>(
  context: CommandContext,
  url: string | undefined,
  work: (base: Base) => Promise<T>,
): Promise<T> {
  const base = await context.openBase(url, { mustExist: true });
  try {
    return await work(base);
  } finally {
    await base.close();
  }
}

/** Writes one line. */
export function printLine({ stdout }: CommandContext, line: string): void {
  stdout.write(`${line}\n`);
}

/** Explained once: every command that reads or writes the base takes it. */
export const BASE_OPTION = [
  "--base <底库>",
  "底库：文件路径或 postgres://…（默认为自带的底库）",
] as const;
