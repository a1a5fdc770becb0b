// Bundles our own sources into dist/ (packages stay outside): one file a command loads in milliseconds.
// usage: node scripts/build.mjs [--bench]   (--bench: the bench and its child processes too, with chunks of their own)
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const entries = {
  main: "adapters/main.ts",
  "ingest-worker": "src/ingest/worker.ts",
  "legacy-reader": "src/documents/legacy/child.ts",
};

/** Packages of hundreds of small modules: in one piece they load ten times as fast (kysely: 90 ms to 7 ms). */
const inOnePiece = {
  name: "in-one-piece",
  setup({ onResolve }) {
    onResolve({ filter: /^(kysely|zod)$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
      sideEffects: false,
    }));
  },
};

const options = {
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  plugins: [inOnePiece],
  banner: { js: "#!/usr/bin/env node" },
  logLevel: "warning",
};

rmSync("dist", { recursive: true, force: true });
await build({ ...options, entryPoints: entries, chunkNames: "chunks/[name]-[hash]" });
if (process.argv.includes("--bench")) {
  const bench = {
    bench: "test/bench/main.ts",
    "understanding-child": "test/bench/understanding/child.ts",
  };
  await build({ ...options, entryPoints: bench, chunkNames: "bench/[name]-[hash]" });
}
