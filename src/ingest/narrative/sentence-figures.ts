import type { NarrativeFigure } from "../../form/index.ts";
import { type NumberMention, rawWords, readNumbers } from "../../text/index.ts";
import { channelOf, kindOf, scopeOf } from "./attributes.ts";
import { type Before, labelOf } from "./label.ts";
import type { Placed } from "./placed.ts";
import type { Sentence } from "./sentences.ts";
import { eachOf, namedInRun } from "./shared-labels.ts";
import { statesFigure } from "./states.ts";
import { AUDIENCE } from "./words.ts";

/** The figures of one sentence in order; one number that counts several things (各1件) gives one for each. */
export function readSentence(sentence: Sentence, section: string): readonly Placed[] {
  const text = sentence.normal.text;
  const mentions = readNumbers(text).filter((mention) => statesFigure(text, mention));
  const found: Placed[] = [];
  const earlier: string[] = [];
  let before: Before | null = null;
  for (const [i, mention] of mentions.entries()) {
    const next = mentions[i + 1]?.whole.start ?? text.length;
    const labelled = labelOf(text, mention, before, next);
    const shared = eachOf(text, mention) ?? namedInRun(text, mentions, i, earlier);
    const names = shared ?? [labelled.label];
    for (const name of names) {
      found.push({ mention, figure: figureOf(sentence, mention, name, before, section) });
    }
    before = { ...labelled, label: names.at(-1) ?? "" };
    earlier.push(before.label);
  }
  return found;
}

function figureOf(
  sentence: Sentence,
  mention: NumberMention,
  name: string,
  before: Before | null,
  section: string,
): NarrativeFigure {
  const { normal, quote } = sentence;
  const from = before?.end ?? 0;
  const own = normal.text.slice(from, mention.whole.start);
  const earlier = normal.text.slice(0, from);
  const channel = channelOf(own, earlier, name);
  const nameless = channel && AUDIENCE.test(name) && !name.includes(channel);
  return {
    label: nameless ? `${channel}${name}` : name,
    value: mention.value,
    unit: mention.unit,
    qualifier: mention.qualifier?.words ?? null,
    printed: rawWords(normal, mention.start, mention.end),
    quote,
    section,
    scope: scopeOf(own, earlier),
    channel,
    kind: kindOf(mention, own, earlier, name),
    partOf: null,
  };
}
