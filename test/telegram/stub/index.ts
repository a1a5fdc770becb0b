export type { Fault } from "./faults.ts";
export { Person } from "./people.ts";
export type { StubOptions } from "./server.ts";
export { StubServer } from "./server.ts";
export type { StubChat, StubMessage } from "./world.ts";

import { type StubOptions, StubServer } from "./server.ts";

/** Starts a Bot API server on loopback. */
export async function startStub(options: StubOptions = {}): Promise<StubServer> {
  const stub = new StubServer(options);
  await stub.listen(options.port);
  return stub;
}
