import Bottleneck from "bottleneck";

/** Telegram's limits on sending (Bots FAQ, "My bot is hitting limits"). */
export interface PaceRules {
  /** Messages a second over all chats. */
  readonly perSecond: number;
  /** Messages that one chat may get at once, before one a second. */
  readonly burst: number;
  /** Messages a minute in one group. */
  readonly groupPerMinute: number;
}

export const PACE: PaceRules = { perSecond: 30, burst: 3, groupPerMinute: 20 };

export interface Pacer {
  /** Runs a send when all limits of its chat allow. */
  readonly run: <T>(chat: number | string, send: () => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

/** Sends that wait for nothing: for servers without limits. */
export const unpaced: Pacer = { run: (_chat, send) => send(), stop: async () => {} };

/** Three limiters in a chain: the chat's, its minute where it is a group, the bot's. No window of any start holds more. */
export function createPacer({ perSecond, burst, groupPerMinute }: PaceRules): Pacer {
  const all = new Bottleneck({ minTime: Math.ceil(1000 / perSecond) });
  const chats = new Bottleneck.Group(bucket(burst, 1000));
  const minutes = new Bottleneck.Group(minuteBucket(groupPerMinute));
  const whole = <T>(send: () => Promise<T>) => all.schedule(send);
  const inMinute = <T>(chat: string, send: () => Promise<T>) =>
    chat.startsWith("-") ? minutes.key(chat).schedule(() => whole(send)) : whole(send);
  return {
    run: (chat, send) => chats.key(String(chat)).schedule(() => inMinute(String(chat), send)),
    stop: async () => {
      await Promise.all([all, ...chats.limiters(), ...minutes.limiters()].map(disconnect));
    },
  };
}

/** So many at once, then one each `interval` ms (Bottleneck counts in quarters of a second). */
const bucket = (size: number, interval: number) => ({
  reservoir: size,
  reservoirIncreaseAmount: 1,
  reservoirIncreaseInterval: Math.ceil(interval / 250) * 250,
  reservoirIncreaseMaximum: size,
  timeout: 180_000,
});

/** Two fifths of a minute's messages at once, the rest spread: together never more in any minute. */
const minuteBucket = (perMinute: number) => {
  const size = Math.max(Math.floor(perMinute * 0.4), 1);
  return bucket(size, 60_000 / Math.max(perMinute - size, 1));
};

const disconnect = (limiter: Bottleneck | { readonly limiter: Bottleneck }): Promise<void> =>
  ("limiter" in limiter ? limiter.limiter : limiter).disconnect(true);
