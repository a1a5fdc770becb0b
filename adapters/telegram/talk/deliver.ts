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

/** Sends an answer part by part; what an earlier try sent is not sent again. */
export async function deliver(
  mouth: Mouth,
  { to, rich, keyboard, files, edit }: Delivery,
  attempt: Attempt,
): Promise<void> {
  const all = split(rich);
  const long = all.length > MOST_PARTS;
  const parts = long ? all.slice(0, 1) : all;
  const steps: (() => Promise<number>)[] = parts.map((part, index) => () => {
    const buttons = index === parts.length - 1 ? keyboard : undefined;
    return index === 0 && edit !== undefined
      ? mouth.change(to, edit, part, buttons)
      : mouth.say(index === 0 ? to : withoutQuote(to), part, buttons);
  });
  const attached = long ? [wholeText(rich), ...files] : files;
  for (const [index, file] of attached.entries()) {
    const caption = long && index === 0 ? PHRASES.attachment.caption : "";
    steps.push(() => mouth.hand(to, file, caption));
  }
  for (const step of steps.slice(attempt.sent.length)) attempt.sent.push(await step());
}

const withoutQuote = ({ chat, topic }: Target): Target => ({ chat, topic });

/** The whole answer as a text file, with the mark by which Windows knows UTF-8. */
const wholeText = (rich: Rich): OutgoingFile => ({
  name: PHRASES.attachment.name,
  mime: "text/plain",
  bytes: Buffer.from(`\ufeff${visible(rich)}\n`),
});
