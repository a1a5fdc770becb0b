import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { NianbaoError } from "../form/index.ts";
import { knowledgeDirectory } from "./load.ts";

const words = z.array(z.string().min(1)).min(1);

const Words = z.object({
  /** What opens a command, longest forms included; a form that begins with # needs it. */
  commands: z.object({
    bind: words,
    grant: words,
    revoke: words,
    roles: words,
    me: words,
    log: words,
    unanswered: words,
    disputed: words,
    publish: words,
    cancel: words,
    withdraw: words,
    confirm: words,
    list: words,
  }),
  check: words,
  audit: words,
  publish: words,
  draft: words,
  /** How a file sent before is spoken of, and what is wanted of it. */
  thatFile: words,
  wanted: words,
  wrong: words,
  channels: words,
  roles: z.object({ viewer: words, staff: words, publisher: words, admin: words }),
  actions: z.object({
    publish: z.string(),
    withdraw: z.string(),
    rebuild: z.string(),
    grant: z.string(),
    revoke: z.string(),
    admin_code: z.string(),
  }),
  severity: z.object({ error: z.string(), warning: z.string(), info: z.string() }),
  mainFigures: words,
  phrases: z.record(z.string(), z.string()),
});

/** Words that staff use and sentences that they are answered with: `knowledge/phrases/desk.json`. */
export type DeskWords = z.infer<typeof Words>;

/** @throws NianbaoError `config_invalid` where the file is missing or malformed. */
export function loadDeskWords(directory = knowledgeDirectory()): DeskWords {
  const path = join(directory, "phrases", "desk.json");
  try {
    return Words.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    throw new NianbaoError(
      "config_invalid",
      "知识文件读不出来：phrases/desk.json",
      "请重新安装，或从发布包里恢复该文件",
      { cause },
    );
  }
}
