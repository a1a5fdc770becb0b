import { loadTools } from "../../src/index.ts";
import type { Known } from "../../src/slots/bind-aspects.ts";
import type { Question } from "../../src/slots/question.ts";
import { readQuestion } from "../../src/slots/read-question.ts";
import { pinyinReadings } from "../../src/text/pinyin.ts";

const tools = loadTools();

/** A question read with the real lexicon and no agencies, asked on 2024-03-01; `known` is of the turn before. */
export const read = (text: string, known: Known | null = null): Question =>
  readQuestion(
    text,
    {
      lexicon: tools.lexicon,
      table: tools.table,
      agencies: () => [],
      cut: tools.cut,
      pinyin: pinyinReadings,
      today: new Date(2024, 2, 1),
    },
    known,
  );
