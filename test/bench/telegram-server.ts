/** The Bot API server of the bench, in a process of its own, so that it takes no time from the bot's. */
import { Person, startStub } from "../telegram/stub/index.ts";

export interface Load {
  /** Questions in all, taken in turn from `texts` by chats in turn. */
  readonly count: number;
  readonly chats: number;
  readonly texts: readonly string[];
  /** Questions a second; 0 puts all in at once. */
  readonly rate: number;
  /** ms that each call of the bot takes on its way. */
  readonly distance: number;
}

export interface Measured {
  readonly perSecond: number;
  /** ms from question to answer, as the server sees them. */
  readonly p50: number;
  readonly p99: number;
}

/** A bot and messages of their own each run: the state still holds what the last one handled. */
const stub = await startStub({ token: `${Date.now()}:AAbench_token-0123456789abcdefghij` });
stub.world.nextMessage = Date.now() % 1_000_000_000;
process.send?.({ url: stub.url, token: stub.token });
process.on("message", (load: Load) => {
  void measure(load).then((measured) => process.send?.(measured));
});
process.on("disconnect", () => process.exit(0));

async function measure({ count, chats, texts, rate, distance }: Load): Promise<Measured> {
  stub.faults.chaos = () => (distance > 0 ? { kind: "delay", ms: distance } : undefined);
  const asked = new Map<number, number[]>();
  const took: number[] = [];
  const done = new Promise<void>((resolve) => {
    stub.onCall = ({ method, payload }) => {
      if (method !== "sendMessage") return;
      const since = asked.get(Number(payload.chat_id))?.shift();
      if (since !== undefined) took.push(performance.now() - since);
      if (took.length === count) resolve();
    };
  });
  const people = Array.from({ length: chats }, (_, index) => new Person(stub, 9000 + index));
  const began = performance.now();
  for (let index = 0; index < count; index++) {
    const person = people[index % chats];
    if (person === undefined) continue;
    asked.set(person.user.id, [...(asked.get(person.user.id) ?? []), performance.now()]);
    person.says(texts[index % texts.length] ?? "");
    if (rate > 0) await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
  }
  await done;
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? 0;
  return { perSecond: count / seconds, p50: at(0.5), p99: at(0.99) };
}
