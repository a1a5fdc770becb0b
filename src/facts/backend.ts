import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Kysely } from "kysely";
import { NianbaoError } from "../form/index.ts";
import type { Tables } from "./tables.ts";

/** The few things in which the two databases differ. */
export interface Backend {
  readonly kind: "sqlite" | "postgres";
  readonly db: Kysely<Tables>;
}

/** Opens the database behind a URL: a file path, or `postgres://…`. Does not create tables. */
export async function openBackend(url: string, mustExist: boolean): Promise<Backend> {
  if (/^postgres(ql)?:\/\//u.test(url)) {
    const { openPostgres } = await import("./postgres.ts");
    return { kind: "postgres", db: openPostgres(url) };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(url)) {
    throw new NianbaoError(
      "config_invalid",
      `不认识的底库地址：${url.replace(/\/\/[^@/]*@/u, "//***@")}`,
      "写一个文件路径，或 postgres://用户:口令@主机/库名。",
    );
  }
  if (mustExist && !existsSync(url)) {
    throw new NianbaoError(
      "base_unreadable",
      `没有这个底库文件：${url}`,
      "核对路径，或先用 nianbao ingest 收入报告。",
    );
  }
  makeFolder(dirname(url));
  const { openSqlite } = await import("./sqlite.ts");
  return { kind: "sqlite", db: openSqlite(url) };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new NianbaoError(
      "base_unreadable",
      `不能建立底库所在的文件夹：${folder}`,
      "换一个可写的位置，用 --base 或 NIANBAO_BASE 指定。",
      { cause },
    );
  }
}
