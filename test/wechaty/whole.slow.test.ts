/** The whole bot in WeChat: the real core over the report that comes with the program. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../adapters/config.ts";
import { createOpenBase } from "../../adapters/open-base.ts";
import { createReader } from "../../adapters/reader.ts";
import { createNianbao, loadTools } from "../../src/index.ts";
import { makeGateway, packagesFor } from "./gateway.ts";
import { closeAfter, newFolder, startAdapter, untilReady, waitSent } from "./start.ts";

test("问一句，数字和出处从网关送出去；群里追问；再送达不重答", async () => {
  const config = readConfig({ NIANBAO_DATA: join(newFolder(), "data") });
  const base = await createOpenBase(config, createReader, () => new Date())();
  closeAfter(() => base.close());
  const { ask } = createNianbao({
    tools: loadTools(),
    facts: base.facts,
    state: base.state,
    today: () => new Date(2025, 2, 1, 12),
    home: null,
    contact: null,
  });
  const gateway = await makeGateway(true);
  await gateway.up();
  const packages = await packagesFor(gateway, true);
  const adapter = await startAdapter(packages, { ask, state: base.state });
  await untilReady(adapter);
  const { world } = gateway;
  const messageId = world.says({ who: "甲", text: "信阳市公安局2023年收到多少件申请？" });
  const [answer] = await waitSent(world, 1);
  expect(answer?.text.split("\n")[0]).toContain("31件");
  expect(answer?.text).toContain("信阳市公安局2023年");
  world.emit("message", { messageId });
  world.says({ who: "甲", room: "群", mention: true, text: "信阳市公安局2023年收到多少件申请？" });
  world.says({ who: "甲", text: "其中企业有几件？" });
  const sent = await waitSent(world, 3);
  const inRoom = sent.find(({ chat }) => chat === world.room);
  expect(inRoom?.text).toMatch(/^@甲\u2005.*31件/u);
  const followed = sent.filter(({ chat }) => chat !== world.room).at(-1);
  expect(followed?.text).toMatch(/\d+件/u);
  await adapter.stop();
  expect(world.sent).toHaveLength(3);
}, 60_000);
