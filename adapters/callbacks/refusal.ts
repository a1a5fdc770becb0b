import type { Context } from "hono";
import type { Logger } from "pino";
import { BodyTooLarge } from "../http/limit.ts";

/** A request that is refused before its words are looked at: its status and why, for the log. */
export class RefusedRequest extends Error {
  override readonly name = "RefusedRequest";
  readonly status: 400 | 403;
  constructor(status: 400 | 403, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** Answers what a callback route threw: refusals with their reason, everything else with a bare 500 and the log. */
export function answerError(log: Logger): (error: Error, context: Context) => Response {
  return (error, context) => {
    if (error instanceof BodyTooLarge) return context.text("请求体太大", 413);
    if (error instanceof RefusedRequest) {
      log.warn(`拒收请求：${error.message}`);
      return context.text(error.message, error.status);
    }
    log.error({ err: error }, "回调处理出错");
    return context.text("", 500);
  };
}
