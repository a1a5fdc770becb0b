/** What an error of the connection means for it. */
export type Trouble = "refused" | "broken" | "other";

/** gRPC's numbers: CANCELLED, DEADLINE_EXCEEDED, ALREADY_EXISTS (another client), INTERNAL, UNAVAILABLE. */
const BROKEN_CODES: ReadonlySet<number> = new Set([1, 4, 6, 13, 14]);
const UNAUTHENTICATED = 16;
const REFUSED = /UNAUTHENTICATED|Invalid Wechaty TOKEN|requires a SNI/iu;
const BROKEN =
  /UNAVAILABLE|RST_STREAM|CANCELLED|Connection dropped|ECONN\w+|NO CLIENT|no grpc manager|once\(status\)|\bINTERNAL:/u;

/** Reads an error that wechaty, a puppet or gRPC gives; they wrap one another, so the words count too. */
export function readTrouble(error: unknown): Trouble {
  const code = codeOf(error);
  const words = wordsOf(error);
  if (code === UNAUTHENTICATED || REFUSED.test(words)) return "refused";
  if ((code !== null && BROKEN_CODES.has(code)) || BROKEN.test(words)) return "broken";
  return "other";
}

/** Tokens as the packages print them: in the gateway's address, in quotation marks, with their prefix. */
const TOKEN = /wechaty:\S+|(?<=token\s*:?\s*)"[^"]+"|\b[a-z]+_(?:[a-z]+_)?[\w-]{16,}/giu;

/** The first line of an error, cut, tokens taken out: later lines may carry people's words. */
export function reasonOf(error: unknown): string {
  const [line = ""] = wordsOf(error).split("\n");
  return line.replace(TOKEN, "[…]").slice(0, 200);
}

function codeOf(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "number" ? error.code : null;
}

function wordsOf(error: unknown): string {
  if (typeof error === "object" && error !== null) {
    const message = "message" in error ? String(error.message) : "";
    const details = "details" in error ? String(error.details) : "";
    return message === "" ? details : `${message} ${details}`.trim();
  }
  return String(error);
}
