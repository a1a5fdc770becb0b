import { XMLParser } from "fast-xml-parser";

/** The fields of a callback body, as texts: ids of 64 bits keep every digit. */
export type Fields = ReadonlyMap<string, string>;

/** A body that is no callback XML; the message says what is wrong. */
export class BodyError extends Error {
  override readonly name = "BodyError";
}

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreAttributes: true });

/**
 * Reads `<xml>…</xml>` into its top-level text fields. Refuses JSON, document types, entities and comments before
 * anything is parsed; markup inside CDATA is a person's words and passes.
 */
export function readXml(body: string): Fields {
  if (/^\s*[{[]/.test(body)) {
    throw new BodyError("收到 JSON 数据：请在后台把消息的“数据格式”改为 XML");
  }
  if (body.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "").includes("<!")) {
    throw new BodyError("XML 里有 DTD、实体或注释，已拒收");
  }
  const root: unknown = parse(body);
  const xml = typeof root === "object" && root !== null && "xml" in root ? root.xml : null;
  if (typeof xml !== "object" || xml === null) throw new BodyError("XML 里没有 <xml> 节点");
  return new Map(
    Object.entries(xml).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Writes `<xml>` with one CDATA field an entry; control characters are dropped, `]]>` cannot break out. */
export function writeXml(fields: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(fields).map(([name, value]) =>
    typeof value === "number"
      ? `<${name}>${value}</${name}>`
      : `<${name}><![CDATA[${escapeCdata(value)}]]></${name}>`,
  );
  return `<xml>${lines.join("")}</xml>`;
}

function parse(body: string): unknown {
  try {
    return parser.parse(body, true);
  } catch (cause) {
    throw new BodyError("XML 读不懂", { cause });
  }
}

function escapeCdata(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("]]>", "]]]]><![CDATA[>");
}
