import { setTimeout as sleep } from "node:timers/promises";
import { vi } from "vitest";
import { PHRASES } from "../../adapters/tencent/phrases.ts";
import { channelSuite } from "../channels/suite.ts";
import { startService } from "./service.ts";

const NO_GROUPS = "微信客服没有群聊";

channelSuite({
  name: "微信客服（长答案回复“继续”取下一部分）",
  async create(ask) {
    const { adapter, service, wake } = await startService({ ask });
    const hear = async (who: string, entry: () => void, delivered: number, answers: number) => {
      const before = service.sent(who).length;
      entry();
      for (let count = 0; count < delivered; count += 1) await wake();
      const enough = () => service.sent(who).length >= before + Math.min(answers, 1);
      await vi.waitFor(() => {
        if (!enough()) throw new Error("还没有回答");
      }, 4_000);
      await calm(() => service.sent(who).length);
      return service.sent(who).slice(before);
    };
    return {
      async say({ who, text = "", sticker, file, delivered = 1 }, answers) {
        const entry = () => {
          if (!file && !sticker) return service.text(who, text);
          service.api.personWrote(who);
          service.add({ external_userid: who, origin: 3, msgtype: file ? "file" : "image" });
        };
        const messages = [...(await hear(who, entry, delivered, answers))];
        while (messages.at(-1)?.endsWith(PHRASES.more)) {
          messages.push(...(await hear(who, () => service.text(who, "继续"), 1, 1)));
        }
        return messages;
      },
      stop: () => adapter.stop(),
    };
  },
  skip: [
    { test: "群里点了名才答", why: NO_GROUPS },
    { test: "群里各问各的", why: NO_GROUPS },
  ],
});

/** Until nothing new has come for a while: the parts of one answer follow each other. */
async function calm(count: () => number): Promise<void> {
  let before = -1;
  while (before !== count()) {
    before = count();
    await sleep(300);
  }
}
