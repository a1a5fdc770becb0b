import { basename } from "node:path";
import type { Input } from "../../src/documents/archive/expand-inputs.ts";
import { type CommandContext, printLine } from "./command.ts";

/** Lines on the output; on a terminal a bar below them that tells how far the reading is. */
export interface Progress {
  /** Passes inputs on and counts them as they become known. */
  readonly counting: (inputs: AsyncIterable<Input>) => AsyncGenerator<Input>;
  readonly step: (name: string, line: string) => void;
  readonly stop: () => void;
}

/** `wanted` false: lines only, for programs. */
export async function createProgress(context: CommandContext, wanted: boolean): Promise<Progress> {
  const bar = wanted && context.stderr.isTTY ? await createBar(context) : null;
  let total = 0;
  return {
    async *counting(inputs) {
      for await (const input of inputs) {
        bar?.setTotal(++total);
        yield input;
      }
    },
    step(name, line) {
      bar?.clear();
      printLine(context, line);
      bar?.increment(name);
    },
    stop: () => bar?.stop(),
  };
}

async function createBar({ stderr }: CommandContext) {
  const { default: progress } = await import("cli-progress");
  const bar = new progress.SingleBar({
    stream: stderr,
    format: "{bar} {value}/{total} {name}",
    barCompleteChar: "━",
    barIncompleteChar: "─",
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(0, 0, { name: "" });
  return {
    setTotal: (total: number) => bar.setTotal(total),
    increment: (name: string) => bar.increment({ name: basename(name) }),
    /** Wipes the bar's line, so that a line of output does not run into it. */
    clear: () => stderr.write("\r\u001b[K"),
    stop: () => bar.stop(),
  };
}
