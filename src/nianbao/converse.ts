import { chosenOption } from "../conversation/choice.ts";
import { commandOf } from "../conversation/command.ts";
import type { Memory } from "../conversation/memory.ts";
import type { Reply } from "../conversation/message.ts";
import { MOST_QUESTIONS, splitQuestions } from "../conversation/split.ts";
import { tidyMessage } from "../conversation/tidy.ts";
import { unexplainedRule } from "../plan/rules/unexplained.ts";
import { phrase } from "../render/phrase.ts";
import { say } from "../render/render.ts";
import { splitClauses } from "../slots/clauses.ts";
import { normalize } from "../text/index.ts";
import { inMoney } from "./about-last.ts";
import { type Answered, answerQuestion, type Desk } from "./answer-question.ts";
import { answerCommand } from "./commands.ts";
import { joinReplies } from "./several.ts";

/** What a message led to. */
export interface Conversed {
  readonly reply: Reply;
  readonly memory: Memory;
  readonly traces: readonly Answered["trace"][];
}

/** Longest message that is read as a question, in characters; longer ones are drafts or mistakes. */
const LONGEST_QUESTION = 2000;

/** 换成亿元, 按元算, 是多少万元: the last amount in another unit. */
const MONEY =
  /^(?:换成|换算成|折合|折成|按|合|是多少|等于多少|用)?\s*(亿元?|万元?|元)(?:是多少|算|来算|呢|为单位)?[?？。]?$/u;

/** Answers the text of one message in its conversation: a command, a choice, or one or several questions. */
export async function converse(
  typed: string,
  memory: Memory,
  desk: Desk,
  contact: string | null,
): Promise<Conversed> {
  const { knowledge } = desk.tools;
  const normal = normalize(typed, LONGEST_QUESTION);
  const text = tidyMessage(normal.text) || normal.text.trim();
  const only = (reply: Reply): Conversed => ({ reply, memory, traces: [] });
  if (normal.truncated)
    return only(say("help", phrase(knowledge.phrases, "too_long", { limit: LONGEST_QUESTION })));
  if (!/[\p{L}\p{N}]/u.test(text)) return only(say("help", phrase(knowledge.phrases, "empty")));
  const choice = chosenOption(text, memory.pending);
  if (choice) return answerAll([choice.question], memory, desk);
  const unit = MONEY.exec(text)?.[1];
  const money = unit
    ? inMoney(memory.last, unit.endsWith("元") ? unit : `${unit}元`, knowledge.phrases)
    : null;
  if (money) return only(money);
  const command = commandOf(text, knowledge.commands);
  const handled =
    command && answerCommand(command, memory, { knowledge, holdings: desk.holdings, contact });
  if (handled) return { ...handled, traces: [] };
  if (command === "back")
    return answerAll([memory.asked.at(-2) ?? memory.asked.at(-1) ?? text], memory, desk);
  if (command === "correct_value" && memory.about) return answerAll(["是多少"], memory, desk);
  const answer = await answerAll(splitQuestions(text).slice(0, MOST_QUESTIONS), memory, desk);
  return (await inParts(text, answer, memory, desk)) ?? answer;
}

/**
 * 粉丝有多少，行政处罚又是几件: a figure of the text and one of the tables in one sentence. Where it was not understood whole
 * and each of its clauses asks for a number, the clauses are asked one by one; null unless all of them give a figure.
 */
async function inParts(
  text: string,
  { traces }: Conversed,
  memory: Memory,
  desk: Desk,
): Promise<Conversed | null> {
  const [only, more] = traces;
  if (more || only?.rule !== unexplainedRule.name) return null;
  const parts = splitClauses(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > MOST_QUESTIONS) return null;
  if (!parts.every((part) => /几|多少/u.test(part))) return null;
  const { reply, ...rest } = await answerAll(parts, memory, desk);
  const answers = reply.json.parts ?? [];
  const all = answers.length === parts.length && answers.every((one) => one.figures.length > 0);
  return all ? { reply, ...rest } : null;
}

async function answerAll(
  questions: readonly string[],
  memory: Memory,
  desk: Desk,
): Promise<Conversed> {
  let current = memory;
  const answered: Answered[] = [];
  for (const question of questions) {
    const next = await answerQuestion(question, current, desk);
    answered.push(next);
    if (next.trace.rule !== "题外" && next.trace.rule !== unexplainedRule.name)
      current = next.memory;
  }
  const last = answered.at(-1);
  const memoryAfter = answered.length === 1 && last ? last.memory : current;
  return {
    reply: joinReplies(answered),
    memory: memoryAfter,
    traces: answered.map(({ trace }) => trace),
  };
}
