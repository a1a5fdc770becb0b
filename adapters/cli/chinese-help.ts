import { Help } from "commander";
import { widthOf } from "./columns.ts";

const plain = new Help();

/** Commander's help in Chinese, its columns straight although Chinese characters are two wide. */
export const chineseHelp: Partial<Help> = {
  displayWidth: widthOf,
  styleTitle: translated,
  commandUsage: (command) => translated(plain.commandUsage(command)),
  subcommandTerm: (command) => translated(plain.subcommandTerm(command)),
  optionDescription: (option) => translated(plain.optionDescription(option)),
};

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/u, "用法："],
  [/^Arguments:/u, "参数："],
  [/^Options:/u, "选项："],
  [/^Commands:/u, "命令："],
  [/\[options\]/u, "[选项]"],
  [/\[command\]/u, "[命令]"],
  [/\(?choices: ("[^)]*?")(?:, (?=default)|\))/u, "（可选 $1）"],
  [/\(?default: "?([^")]*)"?\)/u, "（默认 $1）"],
];

function translated(text: string): string {
  return WORDS.reduce((words, [english, chinese]) => words.replace(english, chinese), text);
}
