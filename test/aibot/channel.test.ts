import { setTimeout as sleep } from "node:timers/promises";
import { channelSuite } from "../channels/suite.ts";
import { startBot, startServer, waitShown } from "./bot.ts";

channelSuite({
  name: "企业微信智能机器人",
  async create(ask) {
    const server = await startServer();
    const bot = await startBot(server, { ask });
    return {
      async say({ who, room, mention, text = "", sticker, file, delivered = 1 }, answers) {
        // In a group the platform delivers only what names the bot.
        if (room !== undefined && !mention) return [];
        const before = server.shown.length;
        const words = room === undefined ? text : `@年报 ${text}`;
        const content = file
          ? { msgtype: "file", file: server.offer(file.name, Buffer.from(file.bytes)) }
          : sticker
            ? { msgtype: "image", image: { url: "http://127.0.0.1/" } }
            : { msgtype: "text", text: { content: words } };
        const body = server.message(who, content, room);
        for (let count = 0; count < delivered; count += 1) server.deliver(body);
        await waitShown(server, before + answers);
        await sleep(80);
        return server.shown.slice(before).map((message) => message.text);
      },
      stop: () => bot.stop(),
    };
  },
  skip: [{ test: "长答案分段，不丢字", why: "一条可有 20480 字节，这份全文一条发完" }],
});
