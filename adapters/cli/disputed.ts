import type { Base, FeedbackEntry } from "../../src/index.ts";
import { localTime } from "./local-time.ts";

/** Answers that people marked as wrong, newest first, each with what the person says is right. */
export async function disputed(base: Base): Promise<readonly FeedbackEntry[]> {
  const all = await base.feedback.list();
  return all.filter(({ verdict }) => verdict !== "good");
}

/** One line for the operator. */
export function disputedLine({
  question,
  answer,
  note,
  verdict,
  at,
  channel,
}: FeedbackEntry): string {
  const what = verdict === "wrong_number" ? "说数不对" : "说答得不好";
  const words = note === "" ? `答：${oneLine(answer).slice(0, 60)}` : `说：${oneLine(note)}`;
  return `${what}（${channel}，${localTime(at, "day")}）  问：${oneLine(question)}  ${words}`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");
