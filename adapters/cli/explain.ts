import { CommanderError } from "commander";
import { NianbaoError } from "../../src/form/index.ts";

/** What went wrong, for the person at the terminal, and the status to end with. */
export function explain(cause: unknown): { readonly text: string; readonly status: number } {
  if (cause instanceof CommanderError) {
    const text =
      cause.exitCode === 0 ? "" : `${usageSentence(cause)}\n用 nianbao --help 看用法。\n`;
    return { text, status: cause.exitCode };
  }
  if (cause instanceof NianbaoError)
    return { text: `${cause.message}\n${cause.next}\n`, status: 1 };
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { text: `程序出错：${detail}\n`, status: 1 };
}

const USAGE: Readonly<Record<string, string>> = {
  "commander.unknownCommand": "没有这个命令：",
  "commander.unknownOption": "没有这个选项：",
  "commander.missingArgument": "缺少参数：",
  "commander.optionMissingArgument": "选项缺少值：",
  "commander.missingMandatoryOptionValue": "缺少必需的选项：",
  "commander.invalidArgument": "参数的值不对：",
  "commander.excessArguments": "参数太多",
  "commander.help": "要写明做什么",
};

/** Commander speaks English; the words that it quotes are what the person typed. */
function usageSentence({ code, message }: CommanderError): string {
  const sentence = USAGE[code];
  if (sentence === undefined) return message;
  if (!sentence.endsWith("：")) return `${sentence}。`;
  const quoted = [...message.matchAll(/'([^']+)'/gu)].map(([, words]) => words).join(" ");
  const choices = /choices are (.+?)\.?$/u.exec(message)?.[1];
  return `${sentence}${quoted || message}${choices ? `，应为 ${choices} 之一` : ""}`;
}

/** An error on one line: what was wrong, then what to do. */
export function sentenceOf({ message, next }: NianbaoError): string {
  return `${message}${/[。！？]$/u.test(message) ? "" : "。"}${next}`;
}
