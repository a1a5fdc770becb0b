import { createHmac } from "node:crypto";
import type { Db } from "./tables.ts";

/** Turns a person's platform id into a mark that tells people apart and names nobody. */
export type HashAsker = (channel: string, asker: string) => Promise<string>;

/** The salt is the base's own, made with it: marks of different bases cannot be matched. */
export function createHashAsker(db: Db): HashAsker {
  let salt: string | null = null;
  return async (channel, asker) => {
    salt ??= (
      await db
        .selectFrom("nianbao_meta")
        .select("value")
        .where("key", "=", "salt")
        .executeTakeFirstOrThrow()
    ).value;
    return createHmac("sha256", salt).update(`${channel}\u0000${asker}`).digest("hex").slice(0, 32);
  };
}
