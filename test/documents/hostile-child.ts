import { existsSync, readFileSync } from "node:fs";
import { expandInputs } from "../../src/documents/archive/expand-inputs.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import { NianbaoError } from "../../src/form/index.ts";

/** Reads the paths given and writes a JSON line for each file: its outcome, its time, the most memory held so far. */
for await (const input of expandInputs(process.argv.slice(2))) {
  const start = performance.now();
  const outcome =
    input.kind === "refused"
      ? { name: input.name, ...described(input.error) }
      : await readDocument(input.file).then(
          ({ blocks }) => ({
            name: input.file.name,
            code: "read",
            message: `${blocks.length} blocks`,
          }),
          (error: unknown) => ({ name: input.file.name, ...described(error) }),
        );
  const milliseconds = Math.round(performance.now() - start);
  const megabytes = peakMegabytes();
  process.stdout.write(`${JSON.stringify({ ...outcome, milliseconds, megabytes })}\n`);
}
process.exit(0);

/** Most memory held so far; the system's own figure counts the process that started this one as well. */
function peakMegabytes(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "latin1") : "";
  const kilobytes = Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
  return Math.round(kilobytes / 1024);
}

function described(error: unknown): { code: string; message: string } {
  if (error instanceof NianbaoError)
    return { code: error.code, message: `${error.message}${error.next}` };
  return { code: "crash", message: String(error) };
}
