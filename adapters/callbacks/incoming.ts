import { isOneOf, MENU } from "../tencent/phrases.ts";
import type { Fields } from "../tencent/xml.ts";

/** What a callback asks of us. */
type Wish =
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "welcome" }
  | { readonly kind: "unreadable"; readonly what: "voice" | "file" | "other" }
  | { readonly kind: "nothing" };

/** A pushed message or event. */
export interface Incoming {
  /** The same for every delivery of the same thing: MsgId, or what stands for it. */
  readonly key: string;
  readonly user: string;
  /** The account's own id, to answer from. */
  readonly account: string;
  readonly sentAt: Date;
  readonly wish: Wish;
  /** How much may be pushed afterwards: a message opens 48 hours, a click one minute. */
  readonly opens: "message" | "event" | "nothing";
}

/** Reads the fields of a callback; null where it names no sender or no kind. */
export function readIncoming(fields: Fields, now: Date): Incoming | null {
  const user = fields.get("FromUserName") ?? "";
  const type = fields.get("MsgType") ?? "";
  const wish = type === "event" ? readEvent(fields) : readMessage(type, fields);
  const key = readKey(fields);
  if (type === "" || key === null || (user === "" && wish.kind !== "nothing")) return null;
  return {
    key,
    user,
    account: fields.get("ToUserName") ?? "",
    sentAt: readTime(fields.get("CreateTime"), now),
    wish,
    opens: type !== "event" ? "message" : wish.kind === "nothing" ? "nothing" : "event",
  };
}

function readKey(fields: Fields): string | null {
  const id = fields.get("MsgId");
  if (id) return id;
  const token = fields.get("Token");
  const parts = ["FromUserName", "CreateTime", "Event", "EventKey"].map(
    (name) => fields.get(name) ?? "",
  );
  if (token) return `token:${token}`;
  return parts[0] && parts[1] ? `event:${parts.join(":")}` : null;
}

function readMessage(type: string, fields: Fields): Wish {
  if (type === "text") return readText(fields.get("Content") ?? "");
  if (type === "voice") {
    const heard = (fields.get("Recognition") ?? "").trim();
    return heard === "" ? { kind: "unreadable", what: "voice" } : { kind: "question", text: heard };
  }
  return { kind: "unreadable", what: type === "file" ? "file" : "other" };
}

function readText(text: string): Wish {
  const said = text.trim();
  if (said === "" || isOneOf("unsupportedText", said)) return { kind: "unreadable", what: "other" };
  return { kind: "question", text: said };
}

/** Event names are upper case on Official Accounts and lower case on WeCom. */
function readEvent(fields: Fields): Wish {
  const event = (fields.get("Event") ?? "").toLowerCase();
  if (event === "subscribe" || event === "scan") return { kind: "welcome" };
  if (event === "click") return readText(questionOf(fields.get("EventKey") ?? ""));
  return { kind: "nothing" };
}

/** A button's key is its question; a key that is a button's name means that button. */
function questionOf(key: string): string {
  const buttons = MENU.flatMap((button) => [button, ...(button.children ?? [])]);
  return buttons.find(({ name }) => name === key)?.ask ?? key;
}

/** The platform's time in seconds; ours where it gives none or one of another day. */
function readTime(seconds: string | undefined, now: Date): Date {
  const time = new Date(Number(seconds ?? 0) * 1000);
  return Math.abs(now.getTime() - time.getTime()) < 86_400_000 ? time : now;
}
