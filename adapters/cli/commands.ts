import { hasChannel } from "../channels.ts";
import type { Config } from "../config.ts";
import type { CommandModule } from "./command.ts";

/** Every command by its name, loaded only when it is called: what is not used costs no start-up time. */
export const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
  chat: () => import("./chat.ts"),
  ask: () => import("./ask.ts"),
  ingest: () => import("./ingest.ts"),
  reports: () => import("./reports.ts"),
  show: () => import("./show.ts"),
  export: () => import("./export.ts"),
  withdraw: () => import("./withdraw.ts"),
  rebuild: () => import("./rebuild.ts"),
  audit: () => import("./audit.ts"),
  verify: () => import("./verify.ts"),
  log: () => import("./log.ts"),
  unanswered: () => import("./unanswered.ts"),
  roles: () => import("./roles.ts"),
  telegram: () => import("./telegram.ts"),
  "admin-code": () => import("./admin-code.ts"),
  wechat: () => import("./wechat.ts"),
  serve: () => import("./serve.ts"),
};

/** What `nianbao` alone does: it serves where a channel is set up, else it talks in the terminal. */
export const defaultCommand = (config: Config): string => (hasChannel(config) ? "serve" : "chat");
