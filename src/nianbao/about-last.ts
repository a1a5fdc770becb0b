import type { AnswerJson } from "../answer/contract.ts";
import type { LastAnswer } from "../conversation/memory.ts";
import type { Reply } from "../conversation/message.ts";
import { amount, plain } from "../render/number.ts";
import { type Phrases, phrase } from "../render/phrase.ts";
import { say } from "../render/render.ts";
import { sectionName, shortQuote } from "../render/source.ts";

/** Commands that look back at the last answer. */
export type AboutLast = "source" | "sure" | "detail" | "original" | "only_number" | "wrong";

/** Says more of the last answer, with its figures again; asks for a question where there was none. */
export function aboutLast(name: AboutLast, last: LastAnswer | null, phrases: Phrases): Reply {
  if (!last)
    return say("help", phrase(phrases, name === "wrong" ? "wrong_kept_none" : "nothing_before"));
  switch (name) {
    case "only_number":
      return again(last, onlyNumber(last));
    case "wrong":
      return say("smalltalk", phrase(phrases, "wrong_kept", { again: last.text }));
    case "sure":
      return again(last, [phrase(phrases, "sure"), ...sources(last, phrases)].join("\n"));
    case "detail":
      return again(last, [last.text, ...sources(last, phrases)].join("\n"));
    case "source":
    case "original":
      return again(last, sources(last, phrases).join("\n"));
  }
}

/** 换成亿元: the last amount in another unit of money; null where it was none. */
export function inMoney(last: LastAnswer | null, unit: string, phrases: Phrases): Reply | null {
  const from = SCALE[last?.headline?.unit ?? ""];
  const to = SCALE[unit];
  const value = last?.headline?.value;
  if (!last || !from || !to || value == null) return null;
  const number = `${plain((value * from) / to)}${unit}`;
  const words = { from: amount(value, last.headline?.unit ?? null), to: number };
  const headline = { value: Number(plain((value * from) / to)), unit, qualifier: null };
  return again({ ...last, kind: "derived", headline }, phrase(phrases, "in_money", words));
}

const SCALE: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

function onlyNumber({ headline, figures, text }: LastAnswer): string {
  if (headline && headline.value !== null) return amount(headline.value, headline.unit);
  const lines = figures.map(({ label, value, unit }) => `${label}\t${amount(value, unit)}`);
  return lines.length > 0 ? lines.join("\n") : text;
}

function sources({ figures }: LastAnswer, phrases: Phrases): readonly string[] {
  const lines = figures.map(({ agency, year, source }) =>
    phrase(phrases, "source", {
      agency,
      year,
      section: sectionName(phrases, source.section),
      quote: shortQuote(source.quote),
    }),
  );
  return [...new Set(lines)];
}

/** The same answer in other words: programs find the same kind and figures. */
function again({ kind, headline, figures }: LastAnswer, text: string): Reply {
  const reply = say(kind, text);
  const json: AnswerJson = { ...reply.json, figures, ...(headline ? { headline } : {}) };
  return { ...reply, json };
}
