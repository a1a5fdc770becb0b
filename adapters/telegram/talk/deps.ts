import type { LRUCache } from "lru-cache";
import type { UserFromGetMe } from "telegraf/types";
import type { Ask, Turn } from "../../../src/conversation/message.ts";
import type { StateStore } from "../../../src/index.ts";
import type { SteadyTelegram } from "../api/steady.ts";
import type { Log } from "../log.ts";
import type { TelegramOptions, Tempo } from "../options.ts";
import type { Cards } from "./card.ts";
import type { Downloads } from "./download.ts";
import type { Links } from "./links.ts";
import type { Mouth } from "./say.ts";

/** What the conversation's parts are given. */
export interface Deps {
  readonly telegram: SteadyTelegram;
  readonly mouth: Mouth;
  readonly ask: Ask;
  readonly state: StateStore;
  /** Prefix of the bot's keys in `state`. */
  readonly prefix: string;
  readonly cards: Cards;
  readonly links: Links;
  readonly downloads: Downloads;
  readonly me: () => UserFromGetMe;
  readonly tempo: Tempo;
  readonly log: Log;
  readonly files: TelegramOptions["files"];
  readonly onFeedback: TelegramOptions["onFeedback"];
  /** Answers with files whose sending may have to be tried again: the core keeps the words only. */
  readonly held: LRUCache<string, Turn>;
  /** Keeps track of answers that came too late for their update. */
  readonly late: (work: Promise<void>) => void;
}
