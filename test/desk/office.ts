import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ask, IncomingFile, Message, Reply } from "../../src/conversation/message.ts";
import {
  type Base,
  createNianbao,
  type Grant,
  loadTools,
  openBase,
  openDesk,
  readFile,
} from "../../src/index.ts";
import { knowledgeDirectory } from "../../src/knowledge/index.ts";

const tools = loadTools();
const REPORT = join(knowledgeDirectory(), "reports", "xinyang-public-security-2023.txt");

/** The report that comes with the program, some of its words replaced. */
export function reportText(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`报告里没有：${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(REPORT, "utf8"),
  );
}

export const fileOf = (name: string, content: string | Uint8Array): IncomingFile => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, read: async () => bytes };
};

const GRANTS: readonly Grant[] = [
  { channel: "telegram", asker: "clerk", role: "staff", by: "config" },
  { channel: "telegram", asker: "editor", role: "publisher", by: "config" },
  { channel: "wechaty", asker: "editor-2", role: "publisher", by: "config" },
  { channel: "telegram", asker: "boss", role: "admin", by: "config" },
];

/** The whole core over a small base of its own. */
export interface Office {
  readonly base: Base;
  readonly ask: Ask;
  /** Who says what; the clock of the office goes on with `later`. */
  readonly says: (asker: string, text: string, extra?: Partial<Message>) => Promise<Reply>;
  readonly hands: (
    asker: string,
    file: IncomingFile,
    text?: string,
    extra?: Partial<Message>,
  ) => Promise<Reply>;
  readonly later: (minutes: number) => void;
  readonly close: () => Promise<void>;
}

export async function openOffice(contact: string | null = null): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-desk-"));
  let clock = new Date(2025, 2, 1, 12).getTime();
  const now = () => new Date(clock);
  const base = await openBase(join(folder, "base.sqlite"), { now, roles: GRANTS });
  const bytes = readFileSync(REPORT);
  const original = { fileName: "xinyang-public-security-2023.txt", bytes };
  await base.reports.publish(
    await readFile({ name: original.fileName, bytes }),
    original,
    "terminal",
  );
  const shared = { tools, base, now, today: now, home: null, contact };
  const { ask } = createNianbao({
    ...shared,
    facts: base.facts,
    state: base.state,
    staff: openDesk(shared),
    onUnanswered: ({ text, channel, asker }, reason) =>
      base.unanswered.add({ text, channel, asker, reason, at: now() }),
  });
  let number = 0;
  const says: Office["says"] = async (asker, text, extra = {}) => {
    number++;
    const channel = extra.channel ?? "telegram";
    const place = { channel, conversation: asker, asker, group: false };
    const message = { id: String(number), ...place, text, sentAt: now(), ...extra };
    return (await ask(message)).reply;
  };
  return {
    base,
    ask,
    says,
    hands: (asker, file, text = "", extra = {}) => says(asker, text, { files: [file], ...extra }),
    later: (minutes) => {
      clock += minutes * 60_000;
    },
    close: async () => {
      await base.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
