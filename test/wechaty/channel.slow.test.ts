import { channelSuite } from "../channels/suite.ts";
import { makeGateway, packagesFor } from "./gateway.ts";
import { dialogueWith, startAdapter, untilReady } from "./start.ts";

for (const tls of [false, true]) {
  channelSuite({
    name: `wechaty，经 gRPC 网关，${tls ? "TLS 开" : "TLS 关"}`,
    async create(ask) {
      const gateway = await makeGateway(tls);
      await gateway.up();
      const adapter = await startAdapter(await packagesFor(gateway, tls), { ask });
      await untilReady(adapter);
      return dialogueWith(gateway.world, () => adapter.stop());
    },
  });
}
