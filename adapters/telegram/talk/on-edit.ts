import type { Attempt } from "../transport/once.ts";
import { readSaid } from "./addressed.ts";
import { answer } from "./answer.ts";
import { readWish } from "./commands.ts";
import type { Deps } from "./deps.ts";
import { targetOf, toMessage } from "./message.ts";
import type { Note } from "./note.ts";

/** An edited question changes its answer while that is fresh; later edits are left alone. */
export async function onEdit(deps: Deps, note: Note, attempt: Attempt): Promise<void> {
  const said = note.text === undefined ? null : readSaid(note, deps.me());
  const wish = said === null ? null : readWish(said);
  if (wish?.kind !== "ask" || wish.text === "") return;
  const replaces = await deps.answered.get(note.chat.id, note.id);
  if (replaces === null) return;
  const message = toMessage(note, wish.text);
  await answer(deps, { message, to: targetOf(note), replaces, origin: note.id }, attempt);
}
