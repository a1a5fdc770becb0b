import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { ApiError } from "./errors.ts";
import type { Fault } from "./faults.ts";
import { readMultipart } from "./multipart.ts";
import { readForm } from "./schema.ts";

/** Applies what goes wrong before the call; true where no answer is to follow. */
export async function meet(fault: Fault, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case "status": {
      const parameters =
        fault.retry_after === undefined ? undefined : { retry_after: fault.retry_after };
      answer(
        response,
        new ApiError(fault.code, fault.description ?? `fault ${fault.code}`, parameters),
      );
      return true;
    }
    case "reset":
      if (!fault.after) response.destroy();
      return !fault.after;
    case "silence":
      return true;
    case "page":
      response.writeHead(502, { "content-type": "text/html" }).end("<html>Bad Gateway</html>");
      return true;
    case "delay":
      await pause(fault.ms);
      return false;
  }
}

export function answer(response: ServerResponse, result: unknown): void {
  const failed = result instanceof ApiError;
  const body = failed
    ? {
        ok: false,
        error_code: result.code,
        description: result.message,
        parameters: result.parameters,
      }
    : { ok: true, result };
  response
    .writeHead(failed ? result.code : 200, { "content-type": "application/json" })
    .end(JSON.stringify(body));
}

/** A call's parameters, whichever of the three ways they were written. */
export function readPayload(method: string, body: Buffer, type: string) {
  if (type.startsWith("multipart/")) {
    const { fields, uploads } = readMultipart(body, type);
    const named = Object.values(fields).join("\n");
    const direct = uploads.filter(({ field }) => !named.includes(`attach://${field}`));
    const attached = direct.map(({ field }) => [field, `attach://${field}`]);
    const { method: _name, ...rest } = { ...fields, ...Object.fromEntries(attached) };
    return { payload: readForm(method, rest) as Record<string, unknown>, uploads };
  }
  if (type.startsWith("application/x-www-form-urlencoded")) {
    const fields = Object.fromEntries(new URLSearchParams(body.toString()));
    return { payload: readForm(method, fields) as Record<string, unknown>, uploads: [] };
  }
  return {
    payload: body.length === 0 ? {} : (JSON.parse(body.toString()) as Record<string, unknown>),
    uploads: [],
  };
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
