import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** A place for one base, and how to clear it away. */
export interface Place {
  readonly url: string;
  readonly clear: () => Promise<void>;
}

/** The databases that the shared suites run on. `skip` says why one of them is left out. */
export const databases: readonly {
  readonly name: string;
  readonly skip: string | null;
  readonly make: () => Promise<Place>;
}[] = [
  { name: "SQLite", skip: null, make: makeFile },
  {
    name: "PostgreSQL",
    skip: process.env.NIANBAO_TEST_POSTGRES ? null : "未设 NIANBAO_TEST_POSTGRES",
    make: makeSchema,
  },
];

for (const { name, skip } of databases) if (skip) console.warn(`略过 ${name} 的测试：${skip}`);

async function makeFile(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  return {
    url: join(folder, "base.sqlite"),
    clear: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A schema of its own for each base, so that parallel runs on one server do not meet. */
async function makeSchema(): Promise<Place> {
  const url = process.env.NIANBAO_TEST_POSTGRES ?? "";
  const schema = `nianbao_${randomBytes(6).toString("hex")}`;
  await runOnce(url, `create schema ${schema}`);
  const own = new URL(url);
  own.searchParams.set("options", `-c search_path=${schema}`);
  return {
    url: own.href.replaceAll("+", "%20"),
    clear: () => runOnce(url, `drop schema ${schema} cascade`),
  };
}

async function runOnce(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}
