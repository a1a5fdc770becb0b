import { randomInt } from "node:crypto";
import type { Message } from "../conversation/message.ts";
import type { StateStore } from "../state/state.ts";

/** How long a decision waits, in minutes. */
export const PENDING_MINUTES = 30;

/** A decision that waits for one person's word. */
export type Pending =
  | {
      readonly kind: "publish";
      readonly fileName: string;
      /** The file itself, base64: any replica can publish it. */
      readonly bytes: string;
      /** The version that the preview was compared with; null: none. */
      readonly basedOn: number | null;
    }
  | {
      readonly kind: "withdraw";
      readonly agency: string;
      readonly year: number;
      readonly version: number;
    };

interface Kept {
  /** Stands in the button: a button of an older preview decides nothing about a newer one. */
  readonly code: string;
  readonly owner: string;
  readonly pending: Pending;
}

/** Keeps the decision for this person in this conversation; a later one takes its place. Returns its code. */
export async function keepPending(
  state: StateStore,
  message: Message,
  pending: Pending,
): Promise<string> {
  const code = String(randomInt(1_000, 10_000));
  const kept: Kept = { code, owner: message.asker, pending };
  await state.set(keyOf(message), JSON.stringify(kept), PENDING_MINUTES * 60);
  return code;
}

/**
 * Takes the decision that waits: only one caller gets it. `code` is what the button said, "" for a word typed by hand.
 * `none`: nothing waits; `other`: what waits is another decision than the one meant, and goes on waiting.
 */
export async function takePending<K extends Pending["kind"]>(
  state: StateStore,
  message: Message,
  kind: K,
  code: string,
): Promise<Extract<Pending, { kind: K }> | "none" | "other"> {
  const key = keyOf(message);
  const standing = readKept(await state.get(key));
  if (!standing) return "none";
  if (!fits(standing, message, kind, code)) return "other";
  const taken = readKept(await state.take(key));
  if (!taken || taken.code !== standing.code) return "none";
  return taken.pending as Extract<Pending, { kind: K }>;
}

/** What waits in this conversation, left standing. */
export async function waiting(state: StateStore, message: Message): Promise<Pending | null> {
  const kept = readKept(await state.get(keyOf(message)));
  return kept?.owner === message.asker ? kept.pending : null;
}

const fits = (kept: Kept, message: Message, kind: Pending["kind"], code: string): boolean =>
  kept.owner === message.asker && kept.pending.kind === kind && (code === "" || code === kept.code);

const keyOf = ({ channel, conversation }: Message): string =>
  `desk:pending:${channel}:${conversation}`;

/** Only `keepPending` writes these. */
const readKept = (stored: string | null): Kept | null =>
  stored === null ? null : (JSON.parse(stored) as Kept);
