import { fill, PHRASES } from "../phrases.ts";
import type { Attempt } from "../transport/once.ts";
import { readSaid } from "./addressed.ts";
import { answer, sayLine } from "./answer.ts";
import { readWish, type Wish } from "./commands.ts";
import type { Deps } from "./deps.ts";
import { DOWNLOAD_LIMIT } from "./download.ts";
import { askerOf, targetOf, toMessage } from "./message.ts";
import type { Note } from "./note.ts";
import { welcome } from "./welcome.ts";

/** A new message: answered where it is meant for the bot, else left alone. */
export async function onMessage(deps: Deps, note: Note, attempt: Attempt): Promise<void> {
  if (!isFromPerson(deps, note)) return;
  const said = readSaid(note, deps.me());
  if (said === null) return;
  if (note.document) return onDocument(deps, note, said.text, attempt);
  if (note.text === undefined) return onUnreadable(deps, note);
  const wish = readWish(said);
  return fulfil(deps, note, wish, attempt);
}

/** Not a bot, not Telegram's own notice, not an inline answer of ours that someone sent on. */
function isFromPerson(deps: Deps, note: Note): boolean {
  if (note.kind === "service" || note.viaBot === deps.me().id) return false;
  return note.senderChat !== undefined || note.from?.is_bot === false;
}

function fulfil(deps: Deps, note: Note, wish: Wish, attempt: Attempt): Promise<void> {
  const to = targetOf(note);
  switch (wish.kind) {
    case "say":
      return sayLine(deps, to, wish.sentence);
    case "welcome":
      return welcome(deps, note, wish.link, attempt);
    case "comment":
      return comment(deps, note, wish.text);
    case "ask": {
      const text = wish.text || note.quoted || "帮助";
      return answer(deps, { message: toMessage(note, text), to, origin: note.id }, attempt);
    }
  }
}

async function comment(deps: Deps, note: Note, text: string): Promise<void> {
  if (deps.onFeedback === undefined) return sayLine(deps, targetOf(note), PHRASES.feedback.closed);
  await deps.onFeedback({
    verdict: "bad",
    question: "/feedback",
    answer: text,
    note: text,
    at: new Date(note.date * 1000),
    channel: "telegram",
    asker: askerOf(note),
  });
  await sayLine(deps, targetOf(note), PHRASES.feedback.thanks);
}

/** The announced size is looked at before anything is fetched. */
async function onDocument(deps: Deps, note: Note, text: string, attempt: Attempt): Promise<void> {
  const { document } = note;
  const to = targetOf(note);
  if (document === undefined) return;
  if (deps.files === undefined || !(await deps.files.permitted(askerOf(note)))) {
    return sayLine(deps, to, PHRASES.file.declined);
  }
  const limit = Math.min(deps.files.maxBytes ?? DOWNLOAD_LIMIT, DOWNLOAD_LIMIT);
  if ((document.file_size ?? 0) > limit) {
    const megabytes = Math.floor(limit / 1024 / 1024);
    return sayLine(deps, to, fill(PHRASES.file.tooLarge, { limit: megabytes }));
  }
  const message = { ...toMessage(note, text), files: [deps.downloads.open(document)] };
  return answer(deps, { message, to: { ...to, quote: note.id } }, attempt);
}

const ALBUM_SECONDS = 60;

/** One polite line for what the bot cannot read; one for a whole album. */
async function onUnreadable(deps: Deps, note: Note): Promise<void> {
  if (note.album !== undefined) {
    const key = `${deps.prefix}:album:${note.chat.id}:${note.album}`;
    if (!(await deps.state.claim(key, "1", ALBUM_SECONDS))) return;
  }
  const { unreadable } = PHRASES;
  const sentences: Readonly<Record<string, string>> = unreadable;
  await sayLine(deps, targetOf(note), sentences[note.kind] ?? unreadable.other);
}
