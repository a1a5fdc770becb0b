import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import type Tinypool from "tinypool";
import type { Input } from "../../src/documents/archive/expand-inputs.ts";
import type { SourceFile } from "../../src/documents/document.ts";
import { NianbaoError, type Report } from "../../src/index.ts";
import type { WorkerResult } from "../../src/ingest/worker.ts";
import { programFolder } from "../program-folder.ts";
import { inOrder } from "./in-order.ts";

export type Reading =
  | { readonly file: SourceFile; readonly report: Report }
  | { readonly name: string; readonly error: NianbaoError };

/** Starting threads and loading the reader in each costs as much as reading this many files. */
const FILES_WITHOUT_THREADS = 12;

/**
 * Reads inputs one after another, from the thirteenth on in as many threads as there are cores. Results keep the order.
 * A file is read under its bare name, as it will be kept: read again from the base it gives the same report.
 */
export async function* readInputs(
  inputs: AsyncIterable<Input>,
  read: (file: SourceFile) => Promise<Report>,
): AsyncGenerator<Reading> {
  const threads = createThreads();
  try {
    yield* inOrder(inputs, availableParallelism() * 2, async (input, index): Promise<Reading> => {
      if (input.kind === "refused") return { name: input.name, error: input.error };
      const { file } = input;
      const work = (index >= FILES_WITHOUT_THREADS && threads.read) || read;
      return work({ name: basename(file.name), bytes: file.bytes }).then(
        (report) => ({ file, report }),
        (cause) => ({ name: file.name, error: asRefusal(cause) }),
      );
    });
  } finally {
    await threads.stop();
  }
}

function createThreads() {
  const filename = join(programFolder(), "dist", "ingest-worker.js");
  let pool: Promise<Tinypool> | null = null;
  const start = async () => {
    const { default: Pool } = await import("tinypool");
    const threads = availableParallelism();
    return new Pool({
      filename,
      minThreads: threads, // else a thread that waits a moment is ended, and a new one loads the reader again
      maxThreads: threads,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
  };
  return {
    /** null where the program is not built. */
    read: existsSync(filename)
      ? async (file: SourceFile): Promise<Report> => {
          pool ??= start();
          const result: WorkerResult = await (await pool).run(file);
          if ("report" in result) return result.report;
          throw new NianbaoError(result.error.code, result.error.message, result.error.next);
        }
      : null,
    stop: async () => (await pool)?.destroy(),
  };
}

function asRefusal(cause: unknown): NianbaoError {
  if (cause instanceof NianbaoError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new NianbaoError(
    "report_unreadable",
    `读取时出错：${message}`,
    "另存为 docx 或 txt 再试。",
    { cause },
  );
}
