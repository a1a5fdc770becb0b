const ENDINGS =
  /\.(?:html?|shtml|xhtml|txt|md|markdown|docx?|pdf|xlsx?|csv|ofd|wps|et|rtf|mht|mhtml|zip|rar|7z)$/i;
const NOT_OURS = /(?:^|\/)(?:__MACOSX|\.[^/]*|~\$[^/]*|Thumbs\.db|[^/]*[._]files)(?:\/|$)/i;

/** True for a file of a directory or an archive that may be a report: not one of the system's, nor a page's picture. */
export function isReportName(name: string): boolean {
  if (NOT_OURS.test(name)) return false;
  return ENDINGS.test(name) || !/\.[a-z0-9]{1,5}$/i.test(name);
}

/** True for a folder that a person made: not one of the system's, nor the pictures of a saved page. */
export function isOurFolder(name: string): boolean {
  return !NOT_OURS.test(name);
}

/** False for names in an archive that point out of it. */
export function isSafeName(name: string): boolean {
  return !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const MOST_BYTES = 180;

/**
 * A name that is safe as a file name on every system: without path, control or reserved characters, not hidden, at most
 * 180 bytes of UTF-8 with its ending kept. `../甲:局?.docx` → `甲_局_.docx`; nothing left → `未命名`.
 */
export function safeFileName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const named = RESERVED.test(clean) ? `_${clean}` : clean;
  if (named === "") return "未命名";
  const ending = /\.[a-z0-9]{1,8}$/i.exec(named)?.[0] ?? "";
  const stem = Array.from(named.slice(0, named.length - ending.length));
  while (Buffer.byteLength(stem.join("")) > MOST_BYTES - ending.length) stem.pop();
  return stem.join("") + ending;
}
