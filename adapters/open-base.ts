import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  type Base,
  type BaseOptions,
  type DefaultBaseOptions,
  ensureDefaultBase,
  type Grant,
  NianbaoError,
  openBase,
  openRedisState,
  ROLES,
} from "../src/index.ts";
import type { CommandContext } from "./cli/command.ts";
import type { Config } from "./config.ts";
import { dataFolder, programFolder } from "./program-folder.ts";

export type Reader = Pick<DefaultBaseOptions, "read" | "readerVersion">;

/** Makes the `openBase` of every command: named base, configured base, or the default base with the program's reports. */
export function createOpenBase(
  config: Config,
  createReader: () => Reader,
  now: () => Date,
): CommandContext["openBase"] {
  return async (named, { mustExist = false } = {}) => {
    const shared = config.redis === null ? null : await openRedisState({ url: config.redis });
    const url = named ?? config.base;
    const options: BaseOptions = {
      now,
      roles: readRoles(config.rolesFile),
      unansweredDays: config.unansweredDays,
      ...(shared ? { state: shared } : {}),
    };
    const base =
      url === null
        ? await openDefault(config, options, createReader())
        : await openBase(url, { ...options, mustExist });
    return shared ? { ...base, close: () => closeBoth(base, shared) } : base;
  };
}

async function closeBoth(
  base: Base,
  shared: { readonly close: () => Promise<void> },
): Promise<void> {
  await shared.close();
  await base.close();
}

function openDefault(config: Config, options: BaseOptions, reader: Reader): Promise<Base> {
  const program = programFolder();
  const file = join(dataFolder(config.data), "nianbao.sqlite");
  const reportsFolder = join(program, "knowledge", "reports");
  return ensureDefaultBase({ ...options, ...reader, file, reportsFolder });
}

const grants = z.array(
  z.strictObject({ channel: z.string().min(1), asker: z.string().min(1), role: z.enum(ROLES) }),
);

function readRoles(file: string | null): readonly Grant[] {
  if (file === null) return [];
  try {
    return grants
      .parse(JSON.parse(readFileSync(file, "utf8")))
      .map((grant) => ({ ...grant, by: "config" }));
  } catch (cause) {
    throw new NianbaoError(
      "config_invalid",
      `环境变量 NIANBAO_ROLES 所指的文件读不出：${file}`,
      `写成 [{"channel": "telegram", "asker": "123", "role": "admin"}]，role 为 ${ROLES.join("、")} 之一。`,
      { cause },
    );
  }
}
