import { messageIdentity } from "../transport/identity.ts";
import type { Attempt } from "../transport/once.ts";
import { readSaid } from "./addressed.ts";
import { answer } from "./answer.ts";
import { readWish } from "./commands.ts";
import type { Deps } from "./deps.ts";
import { targetOf, toMessage } from "./message.ts";
import type { Note } from "./note.ts";

/** Older questions that are edited stay as they were answered. */
const FRESH_MS = 600_000;

/** An edited question changes its answer while that is fresh; later edits are left alone. */
export async function onEdit(deps: Deps, note: Note, attempt: Attempt): Promise<void> {
  const said = note.text === undefined ? null : readSaid(note, deps.me());
  const wish = said === null ? null : readWish(said);
  if (wish?.kind !== "ask" || wish.text === "") return;
  const origin = messageIdentity(note.chat.id, note.id);
  const card = await deps.cards.get(origin);
  if (card === null || card.messages.length === 0 || Date.now() - card.at > FRESH_MS) return;
  const message = toMessage(note, wish.text);
  const question = { message, to: targetOf(note), replaces: card.messages, origin: note.id };
  await answer(deps, question, attempt);
  if (attempt.sent.length > 0) await deps.cards.put(origin, { ...card, messages: attempt.sent });
}
