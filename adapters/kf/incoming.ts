import { z } from "zod";

/** What a fetched message or event asks of us. */
export type Wish =
  | { readonly kind: "text"; readonly text: string; readonly choice: string | null }
  | { readonly kind: "unreadable"; readonly what: "voice" | "file" | "other" }
  | { readonly kind: "enter"; readonly code: string }
  /** A person of the bureau took the conversation, or gave it back. */
  | { readonly kind: "human"; readonly talks: boolean }
  | { readonly kind: "failed"; readonly why: number }
  | { readonly kind: "nothing" };

export interface Incoming {
  readonly key: string;
  readonly customer: string;
  readonly sentAt: Date;
  readonly wish: Wish;
}

/** Origin of a message: the customer, the system, a member of the staff. */
const ORIGIN = { customer: 3, staff: 5 } as const;
/** `change_type` of a session: taken from the queue, passed on, ended, taken up again. */
const SESSION_ENDED = 3;
/** The staff answers or the session is queued for it. */
const event = z.object({
  event_type: z.string(),
  external_userid: z.string().optional(),
  welcome_code: z.string().optional(),
  change_type: z.number().optional(),
  fail_type: z.number().optional(),
});
const entry = z.object({
  msgid: z.string().min(1),
  external_userid: z.string().optional(),
  send_time: z.number(),
  origin: z.number().optional(),
  msgtype: z.string(),
  text: z.object({ content: z.string(), menu_id: z.string().optional() }).optional(),
  event: event.optional(),
});
type Entry = z.infer<typeof entry>;

/** A page of fetched messages. `cursor` goes on behind it. */
export interface Page {
  readonly cursor: string | null;
  readonly hasMore: boolean;
  readonly messages: readonly Incoming[];
}

/** Reads an answer of `kf/sync_msg`; entries that cannot be read are left out. */
export function readPage(result: Readonly<Record<string, unknown>>): Page {
  const list = Array.isArray(result.msg_list) ? result.msg_list : [];
  return {
    cursor: typeof result.next_cursor === "string" ? result.next_cursor : null,
    hasMore: result.has_more === 1,
    messages: list.flatMap((raw: unknown) => {
      const { data } = entry.safeParse(raw);
      return data ? [readEntry(data)] : [];
    }),
  };
}

function readEntry(data: Entry): Incoming {
  return {
    key: data.msgid,
    customer: data.external_userid ?? data.event?.external_userid ?? "",
    sentAt: new Date(data.send_time * 1000),
    wish: data.event ? readEvent(data.event) : readMessage(data),
  };
}

function readMessage({ origin, msgtype, text }: Entry): Wish {
  if (origin === ORIGIN.staff) return { kind: "human", talks: true };
  if (origin !== undefined && origin !== ORIGIN.customer) return { kind: "nothing" };
  const said = text?.content.trim() ?? "";
  if (msgtype === "text" && said !== "") {
    return { kind: "text", text: said, choice: text?.menu_id ?? null };
  }
  const what = msgtype === "voice" || msgtype === "file" ? msgtype : "other";
  return { kind: "unreadable", what };
}

function readEvent(data: z.infer<typeof event>): Wish {
  if (data.event_type === "enter_session") {
    return data.welcome_code ? { kind: "enter", code: data.welcome_code } : { kind: "nothing" };
  }
  if (data.event_type === "session_status_change") {
    return { kind: "human", talks: data.change_type !== SESSION_ENDED };
  }
  if (data.event_type === "msg_send_fail") return { kind: "failed", why: data.fail_type ?? 0 };
  return { kind: "nothing" };
}
