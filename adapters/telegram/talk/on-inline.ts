import type { InlineQuery, InlineQueryResult } from "telegraf/types";
import type { Option } from "../../../src/answer/contract.ts";
import type { Reply } from "../../../src/conversation/message.ts";
import { describeError } from "../log.ts";
import { drawReply, withLead } from "../look/draw.ts";
import { toHtml } from "../look/html.ts";
import { visible } from "../look/rich.ts";
import { split } from "../look/split.ts";
import { PHRASES } from "../phrases.ts";
import type { Deps } from "./deps.ts";

/** Signs below which a query is still being typed. */
const SHORTEST = 2;
/** Answers shown at most. */
const MOST = 10;
/** A person waits three seconds for a list at most. */
const PATIENCE_MS = 2000;
/** Kinds that say something by themselves, without the conversation before them. */
const STAND_ALONE = new Set(["figure", "derived", "ranking", "series", "passage", "definition"]);
const CACHE_SECONDS = 10;

interface Found {
  readonly question: string;
  readonly reply: Reply;
}

/** `@bot 2023 行政许可` in any chat: up to ten answers, each with its source, to pick from. */
export async function onInline(deps: Deps, query: InlineQuery): Promise<void> {
  const text = query.query.trim();
  const found = text.length < SHORTEST ? [] : await findAnswers(deps, query, text);
  const start_parameter = await deps.links.make(text === "" ? "帮助" : text);
  const label = text === "" ? PHRASES.inline.empty : PHRASES.inline.button;
  await deps.telegram
    .answerInlineQuery(query.id, found.map(toResult), {
      cache_time: CACHE_SECONDS,
      is_personal: true,
      button: { text: label, start_parameter },
    })
    .catch((error) => deps.log.info(describeError(error), "内联应答未送达"));
}

/** The question as typed; each of its readings where it has several; then what one may ask next. */
async function findAnswers(
  deps: Deps,
  query: InlineQuery,
  text: string,
): Promise<readonly Found[]> {
  const first = await askAlone(deps, query, text, 0);
  const next: readonly Option[] = [...first.reply.options, ...first.reply.suggestions];
  const found = STAND_ALONE.has(first.reply.json.kind) ? [first] : [];
  const end = Date.now() + PATIENCE_MS;
  for (const [index, { question }] of next.slice(0, MOST).entries()) {
    if (Date.now() > end) break;
    const one = await askAlone(deps, query, question, index + 1);
    if (STAND_ALONE.has(one.reply.json.kind)) found.push(one);
  }
  return found.slice(0, MOST);
}

/** Asks in a conversation of its own, so that nothing remembered enters the answer. */
async function askAlone(
  deps: Deps,
  query: InlineQuery,
  question: string,
  n: number,
): Promise<Found> {
  const id = `inline:${query.id}:${n}`;
  const asker = String(query.from.id);
  const channel = "telegram";
  const message = { id, channel, conversation: id, asker, group: false, text: question };
  const { reply } = await deps.ask({ ...message, sentAt: new Date() });
  return { question, reply };
}

function toResult({ question, reply }: Found, index: number): InlineQueryResult {
  const [part = []] = split(withLead(`问：${question}`, drawReply(reply)));
  const title = reply.blocks.find(({ kind }) => kind === "headline");
  const words = title && "text" in title ? title.text : reply.text;
  return {
    type: "article",
    id: String(index),
    title: words.slice(0, 100),
    description: visible(drawReply(reply)).slice(0, 200),
    input_message_content: {
      message_text: toHtml(part),
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
  };
}
