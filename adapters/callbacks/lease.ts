import type { Logger } from "pino";
import type { Words } from "../tencent/delivery.ts";
import type { TurnLedger } from "./turn.ts";

/** What work under a lease needs. */
export interface LeaseOptions {
  readonly ledger: TurnLedger;
  readonly leaseSeconds: number;
  readonly log: Logger;
}

/** Works on a turn that this process began; its claim is renewed meanwhile, so that no other process works on it too. */
export async function workLeased(
  key: string,
  work: () => Promise<Words>,
  { ledger, leaseSeconds, log }: LeaseOptions,
): Promise<Words> {
  let renewal: Promise<void> = Promise.resolve();
  const renew = () => {
    renewal = ledger.renew(key).catch((error: unknown) => log.warn({ err: error }, "占位没有续上"));
  };
  const timer = setInterval(renew, (leaseSeconds * 1000) / 3);
  try {
    const words = await work();
    clearInterval(timer);
    await renewal;
    return words;
  } finally {
    clearInterval(timer);
  }
}
