export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly uploads: readonly Upload[];
}

/** Reads multipart bodies as clients really write them: names quoted or bare, in UTF-8. */
export function readMultipart(body: Buffer, contentType: string): Form {
  const boundary = /boundary="?([^";]+)"?/u.exec(contentType)?.[1] ?? "";
  const fields: Record<string, string> = {};
  const uploads: Upload[] = [];
  for (const part of partsOf(body, `--${boundary}`)) {
    const end = part.indexOf("\r\n\r\n");
    if (end < 0) continue;
    const head = part.subarray(0, end).toString("utf8");
    const bytes = part.subarray(end + 4);
    const disposition = /content-disposition:([^\r\n]*)/iu.exec(head)?.[1] ?? "";
    const field = value(disposition, "name") ?? "";
    const name = value(disposition, "filename");
    if (name === undefined) fields[field] = bytes.toString("utf8");
    else uploads.push({ field, name, bytes: Buffer.from(bytes) });
  }
  return { fields, uploads };
}

const value = (disposition: string, key: string): string | undefined => {
  const match = new RegExp(`[;\\s]${key}=(?:"([^"]*)"|([^;]*))`, "u").exec(disposition);
  return match?.[1] ?? match?.[2]?.trim();
};

function partsOf(body: Buffer, mark: string): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(`\r\n${mark}`, at + mark.length);
    if (next < 0) break;
    parts.push(body.subarray(at + mark.length + 2, next));
    at = next + 2;
  }
  return parts;
}
