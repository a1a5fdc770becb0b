/** Where an answer goes. */
export interface Target {
  readonly chat: number;
  /** A forum's topic. */
  readonly topic?: number | undefined;
  /** The question to quote (groups). */
  readonly quote?: number | undefined;
}

/** What `sendMessage` and `sendDocument` are told of the place. */
export const placeOf = ({ topic, quote }: Target) => ({
  ...(topic === undefined ? {} : { message_thread_id: topic }),
  ...(quote === undefined
    ? {}
    : { reply_parameters: { message_id: quote, allow_sending_without_reply: true } }),
});
