/** Traffic with random faults: none lost, none doubled, memory flat. SOAK_SECONDS sets how long; `npm run soak:telegram` runs ten minutes. */
import { afterAll, expect, test } from "vitest";
import { type Child, cleanUp, freePort, startChild } from "./spawn.ts";
import { type Fault, Person, type StubServer, startStub } from "./stub/index.ts";

const seconds = Number(process.env.SOAK_SECONDS ?? 8);
const rate = 20;
const chats = 40;
/** What the process may grow by between a fifth of the time and its end, both after garbage collection. */
const growth = 12 * 1024 * 1024;

afterAll(cleanUp);

test.each(["polling", "webhook"] as const)(
  `%s：${seconds} 秒，每秒 ${rate} 问，随机故障：不丢、不重、不长内存`,
  async (mode) => {
    const stub = await startStub();
    const port = await freePort();
    const webhook = { host: "127.0.0.1", port, path: "/hook", secret: "soak" };
    const child = await startChild(stub, mode === "webhook" ? { webhook } : {});
    if (mode === "webhook")
      stub.updates.setHook({ url: `http://127.0.0.1:${port}/hook`, secret_token: "soak" });
    const random = seeded(20_231);
    stub.faults.chaos = (method) => faultFor(method, random);
    const sent = await traffic(stub, child, random);
    await settled(stub, sent.texts.length);
    const answers = [...stub.world.messages.values()]
      .filter(({ from }) => from.is_bot)
      .map(({ text }) => text);
    child.process.kill("SIGTERM");
    const exit = await child.exit;
    await stub.stop();
    expect([...answers].sort()).toEqual(sent.texts.map((text) => `答：${text}`).sort());
    expect(stub.refused).toEqual([]);
    expect(sent.last - sent.first).toBeLessThan(growth);
    expect(exit).toBe(0);
  },
  (seconds + 90) * 1000,
);

/** Twenty questions a second over forty chats; one in fifteen fails once, one in twenty is slow. */
async function traffic(stub: StubServer, child: Child, random: () => number) {
  const people = Array.from({ length: chats }, (_, index) => new Person(stub, 5000 + index));
  const texts: string[] = [];
  const memory = async () => Number((await child.tell("memory")).bytes);
  let first = 0;
  for (let second = 0; second < seconds; second++) {
    for (let one = 0; one < rate; one++) {
      const text = `${kind(random)}#${texts.length}`;
      people[Math.floor(random() * chats)]?.says(text);
      texts.push(text);
      await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
    }
    if (second === Math.floor(seconds / 5)) first = await memory();
  }
  return { texts, first, last: await memory() };
}

function kind(random: () => number): string {
  const dice = random();
  if (dice < 0.07) return "坏 1 ";
  return dice < 0.12 ? `慢 ${Math.floor(random() * 300)} ` : "问";
}

/** Faults by which Telegram says that nothing happened, and breaks of long polls whatever they carried. */
function faultFor(method: string, random: () => number): Fault | undefined {
  const dice = random();
  if (method === "getUpdates") {
    if (dice < 0.02) return { kind: "reset", after: true };
    if (dice < 0.04) return { kind: "status", code: dice < 0.03 ? 502 : 409 };
    return dice < 0.045 ? { kind: "page" } : undefined;
  }
  if (dice < 0.03) return { kind: "status", code: 429, retry_after: 0 };
  if (dice < 0.06) return { kind: "status", code: 500 };
  if (dice < 0.08) return { kind: "reset" };
  return dice < 0.1 ? { kind: "delay", ms: 200 } : undefined;
}

/** Waits until as many answers stand as questions were asked, and then for one that would be too many. */
async function settled(stub: StubServer, count: number): Promise<void> {
  const end = Date.now() + 30_000;
  const answers = () => stub.calls("sendMessage").filter(({ error }) => error === null).length;
  while (answers() < count && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** The same faults in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
