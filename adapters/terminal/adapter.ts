import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Ask, Reply } from "../../src/index.ts";
import type { Adapter } from "../adapter.ts";
import type { TerminalFiles } from "./files.ts";

export interface TerminalOptions {
  readonly ask: Ask;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  readonly now: () => Date;
  /** Name of this conversation: a new one each time the program starts. */
  readonly conversation: string;
  /** Shown once at the start. */
  readonly greeting: string;
  /** Said when answering itself broke; the conversation goes on. */
  readonly apology: string;
  readonly onError: (error: unknown) => void;
  /** Absent: lines are only words, and files that come back are only named. */
  readonly files?: TerminalFiles;
}

/** The terminal as a channel: one person, line by line, with editing and history where it is a real terminal. */
export function createTerminalAdapter(
  options: TerminalOptions,
): Adapter & { readonly closed: Promise<void> } {
  const { input, output } = options;
  let lines: Interface | null = null;
  let finish: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let number = 0;
  const answerLine = async (line: string): Promise<void> => {
    number++;
    const found = options.files?.find(line) ?? null;
    const message = {
      id: `${options.conversation}-${number}`,
      channel: "terminal",
      conversation: options.conversation,
      asker: "local",
      group: false,
      text: found?.text ?? line,
      ...(found ? { files: [found.file] } : {}),
      sentAt: options.now(),
    };
    try {
      const { reply } = await options.ask(message);
      output.write(`${printed(reply, options.files)}\n\n`);
    } catch (error) {
      options.onError(error);
      output.write(`${options.apology}\n\n`);
    }
  };
  return {
    name: "terminal",
    closed,
    start: async () => {
      output.write(`${options.greeting}\n\n`);
      lines = createInterface({
        input,
        output,
        terminal: output.isTTY ?? false,
        prompt: "> ",
        historySize: 200,
      });
      void readAll(lines, answerLine).finally(finish);
    },
    health: () => ({ ok: lines !== null, detail: lines ? "终端已就绪" : "终端未开始" }),
    stop: async () => {
      lines?.close();
      await closed;
    },
  };
}

/** Answers line by line: the next line waits until the answer stands. */
async function readAll(
  lines: Interface,
  answerLine: (text: string) => Promise<void>,
): Promise<void> {
  lines.on("SIGINT", () => lines.close());
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== "") await answerLine(line);
    lines.prompt();
  }
}

/** Suggestions have no buttons here: they are left out; the text holds everything else. */
const printed = ({ text, files }: Reply, places?: TerminalFiles) =>
  [text, ...files.map((file) => `［文件］${places?.save(file) ?? file.name}`)].join("\n");
