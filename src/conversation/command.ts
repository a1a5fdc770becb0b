import type { Knowledge } from "../knowledge/index.ts";

/** What a message says to the bot rather than asks of the reports. */
export type CommandName =
  | "help"
  | "greeting"
  | "thanks"
  | "bye"
  | "holdings"
  | "source"
  | "original"
  | "sure"
  | "detail"
  | "only_number"
  | "back"
  | "clear"
  | "wrong"
  | "handoff"
  | "correct_value";

const HEAD =
  /^(?:请|那|那么|麻烦|帮我|给我|你们?|您|咱们?|我要|我想|现在|目前|这里|这儿|这边|库里|都|总共|一共|问一?下)+/u;
const TAIL =
  /(?:吧|呢|啊|呀|了|哈|哦|一下|吗|啦|嘛|的|是|呗|是几|是多少|小?机器人|小?助手|小?客服|同志|老师|亲|各位)+$/u;

/**
 * The command that a whole message is, or null. A question that begins with 你好 is no greeting:
 * every clause of the message must be a command, and the gravest of them counts.
 */
export function commandOf(text: string, commands: Knowledge["commands"]): CommandName | null {
  const clauses = text
    .split(/[\s,，.。!！?？~～、;；]+/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  if (clauses.length === 0 || clauses.length > 4) return null;
  const found = clauses.map((clause) => nameOf(clause, commands));
  if (found.some((name) => name === null)) return null;
  return found.find((name) => name !== "greeting" && name !== "thanks") ?? found[0] ?? null;
}

/** The command that a clause is, as it stands before its ends are taken off: 你好呀 is no 好, 多谢多谢 is 多谢. */
function nameOf(clause: string, commands: Knowledge["commands"]): CommandName | null {
  const bare = clause.replace(TAIL, "");
  const once = bare.replace(/^(.{1,3})\1+$/u, "$1");
  const forms = [clause, clause.replace(/^[/#]/u, ""), bare, bare.replace(HEAD, ""), once];
  for (const form of forms.map((one) => one.toLowerCase()))
    for (const [name, words] of Object.entries(commands))
      if (words.some((word) => word.toLowerCase() === form)) return name as CommandName;
  return null;
}
