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
      const letters = drawLetters();
      const until = new Date(now().getTime() + minutes * 60_000).toISOString();
      const entry = { at: now(), who: by, subject: "", detail: `有效至 ${until}` };
      await db.transaction().execute(async (tx) => {
        const row = { hash: hash(letters), expires_at: until };
        await tx.insertInto("admin_codes").values(row).execute();
        await appendLog(tx, { ...entry, action: "admin_code" });
      });
      return letters.replace(/.{4}(?=.)/gu, "$&-");
    },
    async use(tx, code) {
      await tx.deleteFrom("admin_codes").where("expires_at", "<=", now().toISOString()).execute();
      const given = Buffer.from(hash(code));
      const rows = await tx.selectFrom("admin_codes").select("hash").execute();
      const [match] = rows.filter((row) => timingSafeEqual(Buffer.from(row.hash), given));
      if (!match) return false;
      const used = tx.deleteFrom("admin_codes").where("hash", "=", match.hash).returning("hash");
      return (await used.executeTakeFirst()) !== undefined;
    },
  };
}

function drawLetters(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

function hash(code: string): string {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/gu, "");
  return createHash("sha256").update(letters).digest("hex");
}
