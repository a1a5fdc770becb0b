import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { appendLog } from "./log.ts";
import type { Db } from "./tables.ts";

/** Letters and digits that are not mistaken for one another when read from a screen. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/** 31 letters to the 12th: 59 bits, beyond guessing within the hour that a code lives. */
const LENGTH = 12;

interface AdminCodes {
  readonly create: (by: string, minutes: number) => Promise<string>;
  /** True once, for a code that stands. */
  readonly use: (tx: Db, code: string) => Promise<boolean>;
}

/** One-time codes for the first admin, printed like ABCD-EFGH-JKMN; capitals and dashes do not matter. */
export function createAdminCodes(db: Db, now: () => Date): AdminCodes {
  return {
    async create(by, minutes) {
      const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(
        "",
      );
      const until = new Date(now().getTime() + minutes * 60_000).toISOString();
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto("admin_codes")
          .values({ hash: hash(letters), expires_at: until })
          .execute();
        await appendLog(tx, {
          at: now(),
          who: by,
          action: "admin_code",
          subject: "",
          detail: `有效至 ${until}`,
        });
      });
      return letters.match(/.{4}/gu)?.join("-") ?? letters;
    },
    async use(tx, code) {
      await tx.deleteFrom("admin_codes").where("expires_at", "<=", now().toISOString()).execute();
      const given = hash(code);
      const rows = await tx.selectFrom("admin_codes").select("hash").execute();
      const match = rows.filter((row) =>
        timingSafeEqual(Buffer.from(row.hash), Buffer.from(given)),
      )[0];
      if (!match) return false;
      const gone = await tx
        .deleteFrom("admin_codes")
        .where("hash", "=", match.hash)
        .returning("hash")
        .executeTakeFirst();
      return gone !== undefined;
    },
  };
}

function hash(code: string): string {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/gu, "");
  return createHash("sha256").update(letters).digest("hex");
}
