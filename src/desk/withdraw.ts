import type { Reply, ReplyBlock } from "../conversation/message.ts";
import type { ReportVersion } from "../facts/shelf.ts";
import { day } from "./day.ts";
import { keepPending, takePending } from "./pending.ts";
import { sayLines } from "./say-lines.ts";
import type { Visit } from "./tools.ts";
import { idOf, may, refusal } from "./who.ts";

/** 撤回 信阳市公安局2023: asks first. null where the words after 撤回 name no report: then it is a question. */
export async function askWithdraw(rest: string, visit: Visit): Promise<Reply | null> {
  const { tools } = visit;
  const named = await namedReport(rest, visit);
  if (named === null && rest !== "") return null;
  if (!(await may("publisher", visit))) return sayLines([refusal("only_publisher", visit)], visit);
  if (named === null) return sayLines([tools.say("withdraw_usage")], visit);
  const versions = await tools.base.reports.versions(named.agency, named.year);
  const current = versions.find((version) => version.current);
  if (!current) return sayLines([tools.say("withdraw_none", named)], visit);
  return askToConfirm(current, versionBefore(versions, current), visit);
}

/** Agency and year after 撤回: 信阳市公安局2023, 市公安局 2023年年报. */
async function namedReport(
  rest: string,
  { tools }: Visit,
): Promise<{ readonly agency: string; readonly year: number } | null> {
  const year = /(?<!\d)(20\d\d)(?!\d)/u.exec(rest)?.[1];
  if (!year) return null;
  const words = rest
    .replace(/20\d\d\s*年?度?(?:的)?/u, "")
    .replace(/(?:的)?(?:政府信息公开(?:工作)?)?(?:年度)?(?:年报|报告|版本)?$/u, "")
    .trim();
  const agency = words === "" ? null : await tools.heldAgency(words);
  return agency === null ? null : { agency, year: Number(year) };
}

/** The version that would answer after `current` is gone. */
const versionBefore = (versions: readonly ReportVersion[], current: ReportVersion) =>
  versions.filter((one) => one.withdrawnAt === null && one.id !== current.id).at(-1) ?? null;

async function askToConfirm(
  current: ReportVersion,
  before: ReportVersion | null,
  { tools, message }: Visit,
): Promise<Reply> {
  const { say } = tools;
  const { agency, year, version } = current;
  const pending = { kind: "withdraw", agency, year, version } as const;
  const code = await keepPending(tools.base.state, message, pending);
  const text = say("withdraw_ask", {
    agency,
    year,
    version,
    at: day(current.publishedAt),
    by: current.publishedBy,
    file: current.fileName,
    after: before ? say("withdraw_restore", { version: before.version }) : say("withdraw_gone"),
  });
  const block: ReplyBlock = { kind: "headline", text };
  return tools.reply({
    kind: "clarification",
    blocks: [block],
    figures: [],
    options: [
      { label: say("option_confirm"), question: `${say("option_confirm")} ${code}` },
      { label: say("option_cancel"), question: `${say("option_cancel")} ${code}` },
    ],
  });
}

/** 确认撤回: the version before answers again, unless another one has been published or withdrawn meanwhile. */
export async function confirmWithdraw(code: string, visit: Visit): Promise<Reply> {
  const { tools, message } = visit;
  const { say, base } = tools;
  if (!(await may("publisher", visit))) return sayLines([refusal("only_publisher", visit)], visit);
  const pending = await takePending(base.state, message, "withdraw", code);
  if (pending === "none" || pending === "other") return sayLines([say("withdraw_expired")], visit);
  const { agency, year, version } = pending;
  const { restored } = await base.reports.withdraw(agency, year, idOf(message), {
    basedOn: version,
  });
  const after = restored
    ? say("withdrawn_restored", { version: restored.version })
    : say("withdrawn_gone");
  return sayLines([say("withdrawn", { agency, year, version, after })], visit);
}
