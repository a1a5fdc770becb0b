import { channelSuite } from "../channels/suite.ts";
import { dialogueWith, startMock } from "./start.ts";

channelSuite({
  name: "wechaty，进程内的模拟 puppet",
  async create(ask) {
    const { adapter, world } = await startMock({ ask });
    return dialogueWith(world, () => adapter.stop());
  },
});
