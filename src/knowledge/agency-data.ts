import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { AgencyData } from "../agencies/types.ts";
import { NianbaoError } from "../form/index.ts";

const Family = z.object({
  id: z.string(),
  official: z.array(z.string()),
  spoken: z.array(z.string()),
  former: z.array(
    z.object({
      name: z.string(),
      until: z.number(),
      spoken: z.array(z.string()).default([]),
    }),
  ),
  vertical: z.boolean(),
  parts: z.array(z.string()).default([]),
  head: z.string().default(""),
});

const Words = z.object({
  commonWords: z.array(z.string()),
  notRegions: z.array(z.string()),
  beforeRegion: z.array(z.string()),
  hard: z.string(),
  soft: z.string(),
  accounts: z.array(z.string()),
  accountTails: z.array(z.string()),
  accountHeads: z.array(z.string()),
  partNote: z.string(),
});

const Regions = z.record(z.string(), z.record(z.string(), z.string()));
const Towns = z.record(z.string(), z.string());

/**
 * Reads regions, agency families and steering words from the folder `knowledge/`; towns only when first asked for.
 * @throws NianbaoError `config_invalid` where a file is missing or malformed.
 */
export function loadAgencyData(folder: string): AgencyData {
  return {
    regions: read(folder, "regions.json", Regions),
    towns: () => read(folder, "towns.json", Towns),
    families: read(folder, "agency-families.json", z.array(Family)),
    words: read(folder, "agency-words.json", Words),
  };
}

function read<T>(folder: string, file: string, shape: z.ZodType<T>): T {
  const path = join(folder, file);
  try {
    return shape.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    const message = `知识文件读不出来：${file}`;
    throw new NianbaoError("config_invalid", message, "请重新安装，或从发布包里恢复该文件", {
      cause,
    });
  }
}
