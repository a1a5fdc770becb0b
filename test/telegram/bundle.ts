import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** Bundles a program for a process of its own: Node 20 runs no TypeScript. Packages are found through a link. */
export async function bundleInto(folder: string, entry: string): Promise<string> {
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const outfile = join(folder, "program.mjs");
  await build({
    entryPoints: [resolve(entry)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}
