import { setTimeout as sleep } from "node:timers/promises";
import { PHRASES } from "../../adapters/tencent/phrases.ts";
import { type ChannelUnderTest, channelSuite, type Said } from "../channels/suite.ts";
import { type FakeAccount, OFFICIAL_ACCOUNT, WECOM_APP } from "./fake-platform.ts";
import { startReplica } from "./replica.ts";

const ACCOUNTS: readonly FakeAccount[] = [
  { ...OFFICIAL_ACCOUNT, mode: "plain" },
  { ...OFFICIAL_ACCOUNT, mode: "compatible" },
  { ...OFFICIAL_ACCOUNT, mode: "safe" },
  WECOM_APP,
];
const NO_GROUPS = "公众号和企业微信应用没有群聊";
const IN_ONE_LINE = "回复“继续”取下一部分，像人那样一份一份取";

for (const account of ACCOUNTS) {
  channelSuite({
    name: `${account.kind}，${account.mode}（长答案${IN_ONE_LINE}）`,
    create: async (ask) => connect(account, ask),
    skip: [
      { test: "群里点了名才答", why: NO_GROUPS },
      { test: "群里各问各的", why: NO_GROUPS },
    ],
  });
}

async function connect(
  account: FakeAccount,
  ask: Parameters<Parameters<typeof channelSuite>[0]["create"]>[0],
): Promise<ChannelUnderTest> {
  const { adapter, platform } = await startReplica(account, { ask });
  const say = async ({ who, text = "", sticker, file, delivered = 1 }: Said) => {
    const type = file ? { MsgType: "file" } : sticker ? { MsgType: "image" } : {};
    const fields = platform.text(who, text, type);
    // The platform shows one answer a message, whichever of its requests brought it.
    const answers = await Promise.all(
      Array.from({ length: delivered }, () => platform.push(fields)),
    );
    const messages = [...new Set(answers.map((answer) => answer.text ?? ""))].filter(Boolean);
    while (messages.at(-1)?.endsWith(PHRASES.more)) {
      messages.push((await platform.say(who, "继续")) ?? "");
    }
    await sleep(20);
    return messages;
  };
  return { say, stop: () => adapter.stop() };
}
