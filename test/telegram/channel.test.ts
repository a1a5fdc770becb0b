import { createServer } from "node:net";
import { expect } from "vitest";
import type { Ask } from "../../src/conversation/message.ts";
import { type ChannelUnderTest, channelSuite, type Said } from "../channels/suite.ts";
import { type Running, type StartOptions, startTelegram, until } from "./start.ts";
import { Person, type StubChat, type StubMessage } from "./stub/index.ts";

/** Long enough for one more message to arrive on loopback. */
const QUIET_MS = 60;

channelSuite({ name: "Telegram，轮询", create: (ask) => connect(ask, { mode: "polling" }) });

channelSuite({
  name: "Telegram，webhook",
  create: async (ask) => {
    const webhook = {
      host: "127.0.0.1",
      port: await freePort(),
      path: "/telegram",
      secret: "s3cret_-",
    };
    const channel = await connect(ask, { mode: "webhook", webhook });
    channel.stub.updates.setHook({
      url: `http://127.0.0.1:${webhook.port}${webhook.path}`,
      secret_token: webhook.secret,
    });
    return channel;
  },
});

async function connect(ask: Ask, options: StartOptions): Promise<ChannelUnderTest & Running> {
  const running = await startTelegram(ask, options);
  const people = new Map<string, Person>();
  let read = 0;
  const personOf = (who: string) => {
    const person = people.get(who) ?? new Person(running.stub, 1000 + people.size, who);
    people.set(who, person);
    return person;
  };
  return {
    ...running,
    say: async (said, answers) => {
      act(personOf(said.who), said);
      const fresh = () => botMessages(running).slice(read);
      await until(`${answers} 条回答`, () => fresh().length >= answers);
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      const messages = fresh();
      read += messages.length;
      return messages.map(asRead);
    },
    stop: async () => {
      await running.stop();
      expect(running.stub.refused).toEqual([]);
    },
  };
}

const ROOM: StubChat = { id: -100777, type: "supergroup", title: "群" };

function act(person: Person, { room, mention, text, sticker, file, delivered }: Said): void {
  const extra: Partial<StubMessage> = room === undefined ? {} : { chat: ROOM };
  if (sticker) person.sends({ ...extra, sticker: { file_id: "s", width: 1, height: 1 } });
  else if (file) person.hands(Buffer.from(file.bytes), file.name, extra);
  else person.says(mention ? `@nianbao_bot ${text}` : (text ?? ""), extra);
  for (let again = 1; again < (delivered ?? 1); again++) person.repeats();
}

const botMessages = ({ stub }: Running): readonly StubMessage[] =>
  [...stub.world.messages.values()].filter(({ from }) => from.is_bot);

const asRead = ({ text = "", caption = "", reply_markup }: StubMessage): string =>
  [
    text + caption,
    ...(reply_markup?.inline_keyboard.flat().map((button) => button.text) ?? []),
  ].join("\n");

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
