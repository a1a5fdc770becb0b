import type { InlineKeyboardMarkup } from "telegraf/types";
import type { OutgoingFile } from "../../../src/conversation/message.ts";
import { type Rich, visible } from "../look/rich.ts";
import { split } from "../look/split.ts";
import { PHRASES } from "../phrases.ts";
import type { Attempt } from "../transport/once.ts";
import type { Mouth } from "./say.ts";
import type { Target } from "./target.ts";

export interface Delivery {
  readonly to: Target;
  readonly rich: Rich;
  readonly keyboard?: InlineKeyboardMarkup | undefined;
  readonly files: readonly OutgoingFile[];
  /** A message of ours that becomes the first part. */
  readonly edit?: number | undefined;
}

/** More parts than this go out as a document behind the first one. */
const MOST_PARTS = 3;

/** Sends an answer part by part; what an earlier try sent is not sent again. Gives the ids of the texts sent now. */
export async function deliver(
  mouth: Mouth,
  { to, rich, keyboard, files, edit }: Delivery,
  attempt: Attempt,
): Promise<readonly number[]> {
  const all = split(rich);
  const long = all.length > MOST_PARTS;
  const parts = long ? all.slice(0, 1) : all;
  const ids: number[] = [];
  const steps: (() => Promise<void>)[] = parts.map((part, index) => async () => {
    const buttons = index === parts.length - 1 ? keyboard : undefined;
    const first = index === 0 ? edit : undefined;
    ids.push(
      first === undefined
        ? await mouth.say(index === 0 ? to : withoutQuote(to), part, buttons)
        : await mouth.change(to, first, part, buttons),
    );
  });
  const attached = long ? [wholeText(rich), ...files] : files;
  for (const [index, file] of attached.entries()) {
    const caption = long && index === 0 ? PHRASES.attachment.caption : "";
    steps.push(async () => void (await mouth.hand(to, file, caption)));
  }
  for (const step of steps.slice(attempt.sent)) {
    await step();
    attempt.sent++;
  }
  return ids;
}

const withoutQuote = ({ chat, topic }: Target): Target => ({ chat, topic });

/** The whole answer as a text file, with the mark by which Windows knows UTF-8. */
const wholeText = (rich: Rich): OutgoingFile => ({
  name: PHRASES.attachment.name,
  mime: "text/plain",
  bytes: Buffer.from(`\ufeff${visible(rich)}\n`),
});
