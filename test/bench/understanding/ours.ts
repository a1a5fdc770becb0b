import { type Base, createNianbao, loadTools } from "../../../src/index.ts";
import type { Ask } from "./system.ts";

/** The core as the program runs it; it is never silenced. */
export async function createOurs({ facts, state }: Base, today: Date): Promise<Ask> {
  const options = { facts, state, today: () => today, home: null, contact: null };
  const { answer } = createNianbao({ tools: loadTools(), ...options });
  return async (session, text) => {
    const { reply } = await answer(session, text);
    return { answer: reply.json, score: 1 };
  };
}
