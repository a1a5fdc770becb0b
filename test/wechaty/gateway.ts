import { createServer } from "node:net";
import { loadPackages } from "../../adapters/wechaty/load.ts";
import { closeAfter, newFolder } from "./start.ts";
import { World } from "./world.ts";

interface Server {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}
interface ServerOptions {
  readonly endpoint: string;
  readonly token: string;
  readonly puppet: World;
  readonly tls: { readonly disable: boolean };
}

/** Loaded without its types: they change those of `util.promisify` for the whole program. */
const SERVICE: string = "wechaty-puppet-service";
const { PuppetServer } = (await import(SERVICE)) as {
  readonly PuppetServer: new (options: ServerOptions) => Server;
};

/** `insecure_` lets the bundled certificate pass. */
export const TOKEN = "insecure_7d1f0c2a";

/** A gateway on the loopback, over a mock account; it can go down and come back. */
export interface Gateway {
  readonly world: World;
  readonly endpoint: string;
  readonly up: () => Promise<void>;
  readonly down: () => Promise<void>;
}

export async function makeGateway(tls: boolean): Promise<Gateway> {
  const world = new World();
  const endpoint = `127.0.0.1:${await freePort()}`;
  let server: Server | null = null;
  const down = async () => {
    await server?.stop();
    server = null;
  };
  closeAfter(down);
  return {
    world,
    endpoint,
    down,
    async up() {
      server = new PuppetServer({
        endpoint,
        token: TOKEN,
        puppet: world,
        tls: { disable: !tls },
      });
      await server.start();
    },
  };
}

/** The packages as the product loads them, pointed at the gateway. */
export function packagesFor({ endpoint }: Gateway, tls: boolean, token = TOKEN) {
  return loadPackages({
    wechaty: "wechaty",
    puppet: "wechaty-puppet-service",
    puppetOptions: { endpoint, token, tls: { disable: !tls } },
    folder: newFolder(),
    libraryLog: "silent",
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
