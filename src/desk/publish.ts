import type { Reply, ReplyBlock } from "../conversation/message.ts";
import type { SourceFile } from "../documents/document.ts";
import type { Published } from "../facts/shelf.ts";
import { NianbaoError, type Report } from "../form/index.ts";
import { keepPending, PENDING_MINUTES, type Pending, takePending } from "./pending.ts";
import { previewLines } from "./preview.ts";
import { sayLines } from "./say-lines.ts";
import type { Visit } from "./tools.ts";
import { idOf, may, refusal } from "./who.ts";

/** Shows what a report would change and waits for 发布 or 取消. Stores nothing but the wait. `notes` stand above. */
export async function previewReport(
  report: Report,
  file: SourceFile,
  notes: readonly string[],
  visit: Visit,
): Promise<Reply> {
  const { tools, message } = visit;
  const { say, base } = tools;
  const held = await base.facts.report(report.agency, report.year);
  const lines = [...notes, ...(await previewLines(report, held, tools))];
  if (report.agency.trim() === "") return sayLines([...lines, say("preview_nameless")], visit);
  if (held && held.hash === tools.hash(file.bytes))
    return sayLines([...lines, say("preview_same")], visit);
  const pending: Pending = {
    kind: "publish",
    fileName: file.name,
    bytes: Buffer.from(file.bytes).toString("base64"),
    basedOn: held?.version ?? null,
  };
  const code = await keepPending(base.state, message, pending);
  const blocks = [...lines, say("preview_until", { minutes: PENDING_MINUTES })];
  return tools.reply({
    kind: "clarification",
    blocks: blocks.map((text, at): ReplyBlock => ({ kind: at === 0 ? "headline" : "text", text })),
    figures: [],
    options: [
      { label: say("option_publish"), question: `${say("option_publish")} ${code}` },
      { label: say("option_cancel"), question: `${say("option_cancel")} ${code}` },
    ],
  });
}

/** 发布: makes the previewed report answer in every channel, unless another version has been published meanwhile. */
export async function publishPending(code: string, visit: Visit): Promise<Reply> {
  const { tools, message } = visit;
  const { say, base } = tools;
  if (!(await may("publisher", visit))) return sayLines([refusal("only_publisher", visit)], visit);
  const pending = await takePending(base.state, message, "publish", code);
  if (pending === "none" && code === "") return sayLines([say("nothing_pending")], visit);
  if (pending === "none" || pending === "other") return sayLines([say("expired")], visit);
  const file = { name: pending.fileName, bytes: Buffer.from(pending.bytes, "base64") };
  const report = await tools.readReport(await tools.readDocument(file));
  try {
    const original = { fileName: file.name, bytes: file.bytes };
    const by = idOf(message);
    const done = await base.reports.publish(report, original, by, { basedOn: pending.basedOn });
    return sayLines(publishedLines(done, visit), visit);
  } catch (cause) {
    if (!(cause instanceof NianbaoError) || cause.code !== "conflict") throw cause;
    return previewReport(report, file, [say("conflict", { reason: cause.message })], visit);
  }
}

function publishedLines({ outcome, report, replaced }: Published, { tools }: Visit): string[] {
  const { agency, year, version } = report;
  if (outcome === "unchanged") return [tools.say("published_unchanged")];
  return [
    tools.say("published", { agency, year, version }),
    ...(replaced === null ? [] : [tools.say("published_replaced", { agency, year })]),
  ];
}
