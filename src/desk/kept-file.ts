import type { IncomingFile, Message } from "../conversation/message.ts";
import type { SourceFile } from "../documents/document.ts";
import type { DeskWords } from "../knowledge/desk-words.ts";
import type { StateStore } from "../state/state.ts";
import { tidy } from "./command.ts";

/** How long the last file can be spoken of, in seconds. */
const KEPT_SECONDS = 10 * 60;
/** Larger files have to be sent again. */
const KEPT_BYTES = 5 * 1024 * 1024;
/** More than this is a text of its own. */
const REQUEST = 30;

interface Kept {
  readonly owner: string;
  readonly name: string;
  readonly bytes: string;
}

/** Keeps the file for a word about it: WeChat has no caption, what is wanted of a file comes as a message of its own. */
export async function keepFile(
  state: StateStore,
  message: Message,
  { name, bytes }: SourceFile,
): Promise<void> {
  if (bytes.length > KEPT_BYTES) return;
  const kept: Kept = {
    owner: message.asker,
    name,
    bytes: Buffer.from(bytes).toString("base64"),
  };
  await state.set(keyOf(message), JSON.stringify(kept), KEPT_SECONDS);
}

/** The file that 核一下这份年报 speaks of: the sender's last one; null where the words name none or none was sent. */
export async function fileSpokenOf(
  state: StateStore,
  message: Message,
  text: string,
  words: DeskWords,
): Promise<IncomingFile | null> {
  if (!speaksOfFile(text, words)) return null;
  const stored = await state.get(keyOf(message));
  const kept = stored === null ? null : (JSON.parse(stored) as Kept);
  if (kept?.owner !== message.asker) return null;
  const bytes = new Uint8Array(Buffer.from(kept.bytes, "base64"));
  return { name: kept.name, size: bytes.length, read: async () => bytes };
}

/** 核一下这份年报, 刚发的文件按草稿核: short, names the file, and says what is wanted. */
function speaksOfFile(text: string, words: DeskWords): boolean {
  const said = tidy(text);
  const holds = (forms: readonly string[]) => forms.some((form) => said.includes(form));
  return (
    said.length <= REQUEST && holds(words.thatFile) && holds([...words.check, ...words.wanted])
  );
}

const keyOf = ({ channel, conversation }: Message): string =>
  `desk:file:${channel}:${conversation}`;
