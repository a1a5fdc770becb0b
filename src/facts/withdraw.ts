import { NianbaoError } from "../form/index.ts";
import { appendLog } from "./log.ts";
import { answerFromNewest, bumpRevision, versionsOf } from "./newest.ts";
import { toHeld } from "./rows.ts";
import type { ReportShelf } from "./shelf.ts";
import type { Db } from "./tables.ts";

/** Makes `withdraw`: the newest version stops answering, the one before answers again. */
export function createWithdraw(db: Db, now: () => Date): ReportShelf["withdraw"] {
  return (agency, year, by, options = {}) =>
    db.transaction().execute(async (tx) => {
      await bumpRevision(tx);
      const last = (await versionsOf(tx, agency, year)).find((row) => row.current === 1);
      if (!last) throw nothingHeld(agency, year);
      if (options.basedOn !== undefined && options.basedOn !== last.version)
        throw overtaken(agency, year);
      await tx
        .updateTable("reports")
        .set({ withdrawn_at: now().toISOString() })
        .where("id", "=", last.id)
        .execute();
      const before = await answerFromNewest(tx, agency, year);
      await appendLog(tx, {
        at: now(),
        who: by,
        action: "withdraw",
        subject: last.id,
        detail: before ? `恢复 ${before.id}` : "",
      });
      return { withdrawn: toHeld(last), restored: before ? toHeld(before) : null };
    });
}

function nothingHeld(agency: string, year: number): NianbaoError {
  return new NianbaoError(
    "conflict",
    `没有${agency}${year}年的报告可以撤回`,
    "用 nianbao reports 看收有哪些报告。",
  );
}

function overtaken(agency: string, year: number): NianbaoError {
  return new NianbaoError(
    "conflict",
    `${agency}${year}年的报告刚刚被别人发布或撤回，这一次没有撤回`,
    "看过现在的版本后再撤回。",
  );
}
