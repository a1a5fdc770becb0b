import type { Memory } from "../conversation/memory.ts";
import type { Message, Reply } from "../conversation/message.ts";
import { NianbaoError } from "../form/index.ts";
import { cancelPending } from "./cancel.ts";
import { checkText } from "./check-draft.ts";
import { type DeskCommand, readDeskCommand } from "./command.ts";
import { bind, grant, listRoles, me, revoke } from "./grants.ts";
import { fileSpokenOf } from "./kept-file.ts";
import { showList } from "./kept-list.ts";
import { onFile } from "./on-file.ts";
import { publishPending } from "./publish.ts";
import { showDisputed, showLog, showUnanswered } from "./records.ts";
import { sayLines } from "./say-lines.ts";
import type { DeskTools, Visit } from "./tools.ts";
import { may } from "./who.ts";
import { askWithdraw, confirmWithdraw } from "./withdraw.ts";
import { asksToCheck, complaint, looksPasted } from "./words.ts";

/** Longest pasted text that is checked, in characters: anybody may paste, and each figure costs work. */
const TEXT_LIMIT = 20_000;
/** A text longer than a question can be is something to check. */
const QUESTION_LIMIT = 2000;

/** What staff do by message: files, drafts, publication, roles, records. */
export interface StaffDesk {
  /**
   * The reply where the message is for the desk; null where it is a question about the reports. `text` is what the
   * message says, with a chosen option in place of its number.
   */
  readonly answer: (message: Message, text: string, memory: Memory) => Promise<Reply | null>;
}

export function createDesk(tools: DeskTools): StaffDesk {
  return {
    async answer(message, text, memory) {
      const visit: Visit = { message, text, tools };
      try {
        return await serve(visit, memory);
      } catch (cause) {
        if (!(cause instanceof NianbaoError)) throw cause;
        return sayLines(
          [cause.message, cause.next].filter((line) => line !== ""),
          visit,
        );
      }
    },
  };
}

async function serve(visit: Visit, memory: Memory): Promise<Reply | null> {
  const { message, text, tools } = visit;
  const { files = [] } = message;
  if (files.length > 0) return onFile(files, visit);
  const spokenOf = await fileSpokenOf(tools.base.state, message, text, tools.words);
  if (spokenOf) return onFile([spokenOf], visit);
  const complained = await keepComplaint(visit, memory);
  if (complained) return complained;
  const command = readDeskCommand(text, tools.words.commands);
  const done = command && (await obey(command, visit));
  return done ?? checkIfMeant(visit);
}

/** Commands whose answers name people or open doors: not read out in a group. */
const PRIVATE = new Set(["bind", "grant", "revoke", "roles", "log", "unanswered", "disputed"]);

async function obey({ name, rest }: DeskCommand, visit: Visit): Promise<Reply | null> {
  const only = async (line: Promise<string>) => sayLines([await line], visit);
  if (PRIVATE.has(name) && visit.message.group)
    return sayLines([visit.tools.say("private_only")], visit);
  switch (name) {
    case "bind":
      return only(bind(rest, visit));
    case "grant":
      return only(grant(rest, visit));
    case "revoke":
      return only(revoke(rest, visit));
    case "me":
      return only(me(visit));
    case "roles":
      return listRoles(visit);
    case "log":
      return showLog(visit);
    case "unanswered":
      return showUnanswered(visit);
    case "disputed":
      return showDisputed(visit);
    case "publish":
      return isCode(rest) ? publishPending(rest, visit) : null;
    case "cancel":
      return isCode(rest) ? cancelPending(rest, visit) : null;
    case "confirm":
      return isCode(rest) ? confirmWithdraw(rest, visit) : null;
    case "withdraw":
      return askWithdraw(rest, visit);
    case "list":
      return rest === "" ? showList(visit) : null;
  }
}

/** Nothing, or what a button says behind its word. */
const isCode = (rest: string): boolean => /^\d{0,4}$/u.test(rest);

/** A quoted text under 核一下, or a pasted one; in a group only for staff, who know what they paste. */
async function checkIfMeant(visit: Visit): Promise<Reply | null> {
  const { message, text, tools } = visit;
  if (message.quoted && asksToCheck(text, tools.words)) return checkText(message.quoted, visit);
  if (!looksPasted(text, tools.words, QUESTION_LIMIT)) return null;
  if (message.group && !(await may("staff", visit))) return null;
  if (text.length > TEXT_LIMIT)
    return sayLines([tools.say("check_too_long", { limit: TEXT_LIMIT })], visit);
  return checkText(text, visit);
}

/** 这个数不对，应该是9件: kept with the last question and answer. null where it is none, or nothing was answered before. */
async function keepComplaint(visit: Visit, { last }: Memory): Promise<Reply | null> {
  const { message, text, tools } = visit;
  const note = complaint(text, tools.words);
  if (note === null || last === null) return null;
  await tools.base.feedback.add({
    question: last.question,
    answer: last.text,
    verdict: "wrong_number",
    note,
    at: message.sentAt,
    channel: message.channel,
    asker: message.asker,
  });
  return sayLines([tools.say("complaint_kept", { again: last.text })], visit);
}
