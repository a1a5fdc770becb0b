import type { SourceFile } from "../documents/document.ts";
import { type ErrorCode, NianbaoError, type Report } from "../form/index.ts";
import { readFile } from "./read-file.ts";

/** What a worker sends back: the report, or the error in plain data (errors lose their class between threads). */
export type WorkerResult =
  | { readonly report: Report }
  | {
      readonly error: { readonly code: ErrorCode; readonly message: string; readonly next: string };
    };

/** Entry of the worker pool: reads one file. Never throws for a bad file. */
export default async function work(file: SourceFile): Promise<WorkerResult> {
  try {
    return { report: await readFile(file) };
  } catch (error) {
    if (error instanceof NianbaoError) {
      return { error: { code: error.code, message: error.message, next: error.next } };
    }
    const message = `${file.name} 读取时出错：${error instanceof Error ? error.message : String(error)}`;
    return { error: { code: "report_unreadable", message, next: "请另存为 docx 或 txt 后重试。" } };
  }
}
