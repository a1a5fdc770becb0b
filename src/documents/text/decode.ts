import iconv from "iconv-lite";
import jschardet from "jschardet";
import { NianbaoError } from "../../form/index.ts";

/**
 * Decodes the bytes of a text file: byte order mark first, then valid UTF-8 whatever is declared, then the
 * candidate (declared, detected, GB18030, Big5, UTF-16, damaged UTF-8) with the fewest impossible characters.
 * @throws NianbaoError `report_unreadable` when no encoding makes text of the bytes.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const strict = asUtf8(bytes);
  if (strict !== null) return strict;
  const plain = asPlainGbk(bytes);
  if (plain !== null) return plain;
  const best = candidates(bytes, declared)
    .map((name) => ({ name, cost: cost(iconv.decode(sampleOf(bytes), name)) }))
    .reduce((left, right) => (right.cost < left.cost ? right : left));
  if (best.cost > 0.1) {
    throw new NianbaoError(
      "report_unreadable",
      "认不出文件的文字编码，没有读。",
      "请用记事本打开，确认文字正常，另存为 UTF-8 后再发。",
    );
  }
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), best.name);
}

const SAMPLE = 256 * 1024;

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const rest = bytes.subarray(3);
    return asUtf8(rest) ?? decodeText(rest);
  }
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

/** Null where the bytes are not valid UTF-8, or hold the NUL bytes of UTF-16. */
function asUtf8(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Valid GB18030 in which usual characters are as many as in real text: no need to try anything else. */
function asPlainGbk(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    const sample = text.slice(0, SAMPLE / 8);
    const han = count(sample, HAN);
    const isChinese = han > 50 && count(sample, USUAL) > han * 0.15;
    return isChinese && count(sample, IMPOSSIBLE) === 0 ? text : null;
  } catch {
    return null;
  }
}

function candidates(bytes: Uint8Array, declared: string | null): readonly string[] {
  const detected = jschardet.detect(Buffer.from(sampleOf(bytes).subarray(0, 16_384))).encoding;
  const wide = sampleOf(bytes).includes(0) ? ["utf-16le", "utf-16be"] : [];
  const names = [declared, detected, "gb18030", "utf-8", "big5", ...wide];
  const known = names.filter((name): name is string => !!name && iconv.encodingExists(name));
  return [...new Set(known.map((name) => (/^(gb2312|gbk|x-gbk)$/i.test(name) ? "gb18030" : name)))];
}

/** An even number of bytes from the beginning: enough to judge an encoding by. */
function sampleOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE));
}

const IMPOSSIBLE = /[\uFFFD\uE000-\uF8FF\u0000-\u0008\u000E-\u001F\u0080-\u009F]/g;
const USUAL =
  /[的年度政府信息公开开資訊公開市县縣区區局一二三四五六七八九十条條件项項和为為不本行处處理在有主动動工作数數]/g;
const HAN = /[\u3400-\u9FFF]/g;
/** Scripts that a Chinese report does not use: what a wrong decoding of Chinese bytes is full of. */
const FOREIGN = /[\u00A1-\u02AF\u0370-\u1FFF\uA000-\uD7FF\uFF61-\uFFDC]/g;

/** Share of impossible characters, less a little for usual ones; Chinese without one usual character is none. */
function cost(text: string): number {
  if (text.length === 0) return 0;
  const bad = count(text, IMPOSSIBLE) + count(text, FOREIGN) / 2;
  const han = count(text, HAN);
  const usual = han === 0 ? 0 : count(text, USUAL) / (han + 1);
  const strange = han > 50 && usual < 0.02 ? 0.5 : 0;
  return bad / text.length + strange - Math.min(usual, 1) / 20;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
