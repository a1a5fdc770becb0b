import { PHRASES } from "../phrases.ts";
import type { Attempt } from "../transport/once.ts";
import { answer } from "./answer.ts";
import { type Card, drawCard } from "./card.ts";
import type { Deps } from "./deps.ts";
import { askerOf, conversationOf, targetOf, toMessage } from "./message.ts";
import type { Note } from "./note.ts";

/** `/start`: the question behind a deep link, or a greeting with examples to tap. */
export async function welcome(
  deps: Deps,
  note: Note,
  link: string,
  attempt: Attempt,
): Promise<void> {
  const to = targetOf(note);
  const question = link === "" ? null : await deps.links.follow(link);
  if (question !== null) {
    return answer(deps, { message: toMessage(note, question), to, origin: note.id }, attempt);
  }
  const card: Card = {
    owner: askerOf(note),
    conversation: conversationOf(note),
    question: "",
    answer: "",
    choices: [],
    follow: PHRASES.examples,
    thumbs: false,
    messages: [],
    at: Date.now(),
  };
  const keyboard = drawCard(attempt.identity, card);
  await deps.mouth.say(to, [{ style: "plain", text: PHRASES.welcome }], keyboard);
  attempt.leaves = JSON.stringify(card);
}
