/** Codes of the errors that nianbao throws: broken input and broken installations only. */
export type ErrorCode =
  | "report_unreadable"
  | "file_too_large"
  | "file_unsupported"
  | "not_a_report"
  | "base_unreadable"
  | "config_invalid"
  | "not_permitted"
  | "conflict";

/** The one error class: a code for programs, a message for people, a next step, the cause. */
export class NianbaoError extends Error {
  readonly code: ErrorCode;
  /** What the reader of the message can do now. */
  readonly next: string;
  constructor(code: ErrorCode, message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "NianbaoError";
    this.code = code;
    this.next = next;
  }
}
