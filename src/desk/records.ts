import type { Reply } from "../conversation/message.ts";
import { day } from "./day.ts";
import { sayLines } from "./say-lines.ts";
import type { Visit } from "./tools.ts";
import { may, refusal } from "./who.ts";

/** Lines of a record in one message. */
const SHOWN = 20;
const LONGEST = 60;

/** #日志: the newest publications, withdrawals and grants. */
export async function showLog(visit: Visit): Promise<Reply> {
  const { say, base, words } = visit.tools;
  if (!(await may("publisher", visit))) return sayLines([refusal("only_publisher", visit)], visit);
  const entries = await base.log.list(SHOWN);
  if (entries.length === 0) return sayLines([say("log_none")], visit);
  const lines = entries.map(({ at, who, action, subject, detail }) =>
    say("log_line", {
      at: day(at),
      who,
      action: words.actions[action],
      subject,
      detail: detail === "" ? "" : say("log_detail", { detail }),
    }),
  );
  return sayLines([say("log_head", { count: entries.length }), ...lines], visit);
}

/** 未答问题: what people asked in vain, like questions together. */
export async function showUnanswered(visit: Visit): Promise<Reply> {
  const { say, base } = visit.tools;
  if (!(await may("staff", visit))) return sayLines([refusal("only_staff", visit)], visit);
  const groups = await base.unanswered.list();
  if (groups.length === 0) return sayLines([say("unanswered_none")], visit);
  const lines = groups.map(({ count, askers, last, text }) =>
    say("unanswered_line", { count, askers, last: day(last), text: short(text) }),
  );
  const head = say("unanswered_head", { count: groups.length });
  return sayLines([head, ...cut(lines, visit)], visit);
}

/** #反馈: answers of which somebody said that the figure is wrong. */
export async function showDisputed(visit: Visit): Promise<Reply> {
  const { say, base } = visit.tools;
  if (!(await may("staff", visit))) return sayLines([refusal("only_staff", visit)], visit);
  const entries = await base.feedback.list("wrong_number");
  if (entries.length === 0) return sayLines([say("disputed_none")], visit);
  const lines = entries.map(({ at, question, answer, note }) =>
    say("disputed_line", {
      at: day(at),
      question: short(question),
      answer: short(answer),
      note: short(note),
    }),
  );
  const head = say("disputed_head", { count: entries.length });
  return sayLines([head, ...cut(lines, visit)], visit);
}

function cut(lines: readonly string[], { tools: { say } }: Visit): readonly string[] {
  const left = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(left > 0 ? [say("more_lines", { count: left })] : [])];
}

/** One line of a text. */
function short(text: string): string {
  const line = [...text.replace(/\s+/gu, " ").trim()];
  return line.length <= LONGEST ? line.join("") : `${line.slice(0, LONGEST - 1).join("")}…`;
}
