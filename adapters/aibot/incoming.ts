import { z } from "zod";

/** A file to fetch: its address is good for five minutes, its key is its own. */
export interface RemoteFile {
  readonly url: string;
  readonly aesKey: string | null;
  readonly name: string | null;
}

/** A frame from the platform, read. */
export interface Incoming {
  readonly key: string;
  readonly user: string;
  /** null in a private chat. */
  readonly group: string | null;
  readonly sentAt: Date;
  readonly what:
    | { readonly kind: "text"; readonly text: string; readonly quoted: string | null }
    | { readonly kind: "file"; readonly file: RemoteFile }
    | { readonly kind: "unreadable" }
    | { readonly kind: "enter" }
    | { readonly kind: "tap"; readonly task: string; readonly button: string }
    | { readonly kind: "nothing" };
}

const text = z.object({ content: z.string() });
const media = z.object({
  url: z.string(),
  aeskey: z.string().optional(),
  filename: z.string().optional(),
  name: z.string().optional(),
});
const mixed = z.object({ msg_item: z.array(z.object({ text: text.optional() })) });
const tap = z.object({ event_key: z.string().optional(), task_id: z.string().optional() });
const content = {
  text: text.optional(),
  voice: text.optional(),
  mixed: mixed.optional(),
  file: media.optional(),
};
const body = z.object({
  ...content,
  msgid: z.string().min(1),
  chatid: z.string().optional(),
  chattype: z.string().optional(),
  create_time: z.number().optional(),
  msgtype: z.string(),
  from: z.object({ userid: z.string().min(1) }),
  quote: z.object(content).optional(),
  event: tap.extend({ eventtype: z.string(), template_card_event: tap.optional() }).optional(),
});
type Body = z.infer<typeof body>;
type Content = NonNullable<Body["quote"]>;

/** Reads the body of a message or event frame; null where it is neither. */
export function readIncoming(raw: unknown, now: Date): Incoming | null {
  const { data } = body.safeParse(raw);
  if (!data) return null;
  const group = data.chattype === "group" ? (data.chatid ?? null) : null;
  return {
    key: data.msgid,
    user: data.from.userid,
    group,
    sentAt: data.create_time ? new Date(data.create_time * 1000) : now,
    what: data.event ? readEvent(data.event) : readMessage(data, group !== null),
  };
}

function readMessage(data: Body, inGroup: boolean): Incoming["what"] {
  const file = data.file ?? data.quote?.file;
  if (data.msgtype === "file" && file) return { kind: "file", file: readFile(file) };
  const said = inGroup ? withoutMention(wordsOf(data)) : wordsOf(data);
  if (said === "") return { kind: "unreadable" };
  return { kind: "text", text: said, quoted: data.quote ? wordsOf(data.quote) || null : null };
}

function wordsOf({ text, voice, mixed }: Content): string {
  const parts = mixed?.msg_item.map((item) => item.text?.content ?? "") ?? [];
  return [text?.content ?? voice?.content ?? "", ...parts].join("\n").trim();
}

/** In a group the text begins with the bot's name: `@年报 2023年…`. */
function withoutMention(words: string): string {
  return words.replace(/^@\S+[\s\u2005]*/u, "").trim();
}

function readFile({ url, aeskey, filename, name }: z.infer<typeof media>): RemoteFile {
  return { url, aesKey: aeskey ?? null, name: filename ?? name ?? null };
}

/** The documentation nests a card's event under its name; the SDK's types do not. Both are read. */
function readEvent(event: NonNullable<Body["event"]>): Incoming["what"] {
  if (event.eventtype === "enter_chat") return { kind: "enter" };
  if (event.eventtype !== "template_card_event") return { kind: "nothing" };
  const { event_key: button = "", task_id: task = "" } = event.template_card_event ?? event;
  return { kind: "tap", task, button };
}
