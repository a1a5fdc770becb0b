import type { Bot } from "./bot.ts";

/**
 * The service puppet leaves its gRPC channel open where its start failed or its stop hangs, and an open channel keeps
 * the process alive. Takes hold of it before the stop, as the puppet forgets it then; the result closes what is left.
 */
export function holdChannel(bot: Bot): () => void {
  const manager = attemptTo(() => bot.puppet.grpcManager);
  const client = attemptTo(() => manager?.client);
  return () => void attemptTo(() => client?.close());
}

/** The getters throw where there is nothing. */
function attemptTo<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
