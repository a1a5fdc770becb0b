import type { Reply } from "../conversation/message.ts";
import { takePending, waiting } from "./pending.ts";
import { sayLines } from "./say-lines.ts";
import type { Visit } from "./tools.ts";

/** 取消: nothing is published or withdrawn. null where nothing waits and no button says so. */
export async function cancelPending(code: string, visit: Visit): Promise<Reply | null> {
  const { tools, message } = visit;
  const { say, base } = tools;
  const standing = await waiting(base.state, message);
  if (standing === null) return code === "" ? null : sayLines([say("cancelled")], visit);
  const taken = await takePending(base.state, message, standing.kind, code);
  if (taken === "none" || taken === "other") return sayLines([say("cancelled")], visit);
  const name = taken.kind === "withdraw" ? "withdraw_cancelled" : "cancelled";
  return sayLines([say(name)], visit);
}
