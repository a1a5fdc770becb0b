import type { Ask, Message, Reply } from "../../src/conversation/message.ts";
import { line, replyOf, turnOf } from "./reply.ts";

/** The figure that the scripted core knows, for a department. */
export const FIGURES = { 信阳市公安局: "31件", 信阳市司法局: "12件" } as const;

/** A core of one page: every kind of reply, one memory a conversation, each message answered once. */
export function createScript(): Ask & { readonly asked: readonly Message[] } {
  const memories = new Map<string, string>();
  const answered = new Map<string, Reply>();
  const asked: Message[] = [];
  const ask: Ask = async (message) => {
    asked.push(message);
    const before = answered.get(message.id);
    if (before) return { reply: before, repeated: true };
    const reply = answerTo(message, memories.get(message.conversation) ?? "");
    memories.set(message.conversation, message.text);
    answered.set(message.id, reply);
    return turnOf(reply);
  };
  return Object.assign(ask, { asked });
}

function answerTo({ text, quoted, files = [] }: Message, before: string): Reply {
  if (files.length > 0) return line("verification", `收到文件 ${files[0]?.name}`);
  if (/^帮助$/u.test(text))
    return line("help", "可以问：2023年收到多少件申请？", { suggestions: [REPORTS] });
  if (/^有哪些年报$/u.test(text)) return line("help", "收录：信阳市公安局 2023年");
  if (/全文/u.test(text)) return longPassage();
  if (/^核对/u.test(text)) return line("verification", `核对1处：相符（${quoted ?? text}）`);
  const agency = /公安|^1$/u.test(text)
    ? "信阳市公安局"
    : /司法|^2$/u.test(text)
      ? "信阳市司法局"
      : null;
  const about = /申请|31件/u.test(text) || /申请/u.test(before);
  if (agency !== null && about) return figure(agency);
  if (/申请/u.test(text)) return clarification();
  return line("out_of_scope", "这不是年报里的内容。");
}

const REPORTS = { label: "有哪些年报", question: "有哪些年报" };

function figure(agency: keyof typeof FIGURES): Reply {
  const other = agency === "信阳市公安局" ? "信阳市司法局" : "信阳市公安局";
  return replyOf(
    "figure",
    [
      { kind: "headline", text: `${agency}2023年本年新收政府信息公开申请数量${FIGURES[agency]}。` },
      { kind: "source", text: `出处：《${agency}2023年年报》三、本年新收 <31> & 0` },
    ],
    { suggestions: [{ label: `${other}呢`, question: `${other}呢？` }] },
  );
}

const clarification = (): Reply =>
  line("clarification", "您问的是哪个机关？", {
    options: Object.keys(FIGURES).map((agency) => ({
      label: agency,
      question: `${agency}2023年收到多少件申请？`,
    })),
  });

/** Longer than one Telegram message, made of sentences that can be told apart. */
function longPassage(): Reply {
  const sentences = Array.from(
    { length: 260 },
    (_, index) => `第${index + 1}句：依法公开政府信息，答复申请人。`,
  );
  return replyOf("passage", [{ kind: "text", text: sentences.join("") }]);
}
