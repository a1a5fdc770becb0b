import type { NumberMention } from "../../text/index.ts";
import { LEAD, lastClause, objectOf, saysChange, TAIL, VERB_END, VERB_ONLY } from "./words.ts";

const LONGEST = 26;
const FORMER = "原";
const JOINED = /^\s*(?:、|和|及|与|以及|并|,)?\s*$/u;
const STOP = /[,，。;；:：!?]/u;
/** What follows the unit and is no noun that is counted. */
const NO_NOUN =
  /^(?:均|都|全|已|并|由|于|被|以|未|没|其|按|等|和|及|与|、|则|在|是|为|同比|较|比|占|次|左右|以上|余|多)/u;
const NOUN_ENDS =
  /以及|的|(?<!涉)及(?!时)|(?<![调总温])和(?!谐)|均|进行|全部|共(?![同享和产青])|已|并(?!联)|用于|纳入|开展|实现|接受|完成|参加|作为|走进|在/u;

/** What went before in the sentence: a figure may borrow its words. */
export interface Before {
  /** End of the words that belong to the figure before. */
  readonly end: number;
  readonly label: string;
  readonly verb: string;
}

/** The words for what a figure counts, and what the next figure may borrow. */
export interface Labelled {
  readonly label: string;
  /** The verb that the next figure of a list shares: 化解处置28起…及3起…. */
  readonly verb: string;
  /** End of the words used. */
  readonly end: number;
}

/**
 * Words before the number (门户网站主动公开各类信息 1287 条), or verb and words after it
 * (化解处置 28 起舆情隐患), or those of the figure before (占 4.34%). `next` is where the next figure begins.
 */
export function labelOf(
  text: string,
  mention: NumberMention,
  before: Before | null,
  next: number,
): Labelled {
  const end = mention.whole.end;
  const leading = text.slice(before?.end ?? 0, mention.whole.start);
  const head = headOf(leading);
  const relative = relativeLabel(head, leading, mention, before);
  if (relative) return { label: shorten(relative), verb: "", end };
  const following = strip(text.slice(end, next).split(STOP)[0] ?? "");
  if (following && /^\s*(?:另有?|此外|还有)\s*$/u.test(lastClause(leading))) {
    return { label: shorten(following), verb: "", end };
  }
  const changed = changedTo(head, leading, before);
  if (changed) return { label: shorten(changed), verb: "", end };
  const noun = nounAfter(text.slice(0, next), end, text[next] !== undefined);
  if (noun) {
    const own = ownHead(leading) || (JOINED.test(leading) ? (before?.verb ?? "") : "");
    const used = end + text.slice(end).indexOf(noun) + noun.length;
    return { label: shorten(`${own}${noun}`), verb: own.match(VERB_END)?.[0] ?? "", end: used };
  }
  if (head)
    return {
      label: shorten(`${head}${borrowedObject(head, before)}`),
      verb: head.match(VERB_END)?.[0] ?? "",
      end,
    };
  return { label: shorten(following || baseOf(before)), verb: before?.verb ?? "", end };
}

/** 由四页简化为两页: the second figure is what the first one has become, the first its former state (原). */
function changedTo(head: string, leading: string, before: Before | null): string | null {
  const former = head.match(/^(.{2,})(?:由|从)(?:原来|原先|原有|最初)?$/u)?.[1];
  if (former) return `${FORMER}${former}`;
  const became = /^[^,，。;；]{1,8}(?:为|至|到|成)\s*$/u.test(leading);
  return became && before?.label.startsWith(FORMER) ? before.label.slice(FORMER.length) : null;
}

/** 废止 after 公开行政规范性文件41件 means 废止行政规范性文件: the object is that of the figure before. */
function borrowedObject(head: string, before: Before | null): string {
  return before && VERB_ONLY.test(head) ? objectOf(before.label) : "";
}

/** Words of the number's own clause, "" where it opens with the number. */
function ownHead(leading: string): string {
  const plain = leading.replace(/[(（][^()（）]*[)）]/gu, "");
  return strip(plain.slice(lastStop(plain) + 1));
}

/** Words of the clause before the number; of the clause before that where it says nothing (共, 其中). */
function headOf(leading: string): string {
  let rest = leading.replace(/[(（][^()（）]*[)）]/gu, "");
  for (let clause = 0; clause < 3; clause++) {
    const at = lastStop(rest);
    const head = strip(rest.slice(at + 1));
    if (head || at < 0) return head;
    rest = rest.slice(0, at);
  }
  return "";
}

function lastStop(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) {
    if (STOP.test(text[at] ?? "") || /[()（）]/u.test(text[at] ?? "")) return at;
  }
  return -1;
}

function strip(words: string): string {
  let text = words.trim();
  for (let next = text; ; text = next) {
    next = text.replace(LEAD, "").replace(TAIL, "").trim();
    if (next === text) return text;
  }
}

/** 占4.34%, (17.46%), 折合…的31.71%, 同比增长1.05%: of the figure before. */
function relativeLabel(
  head: string,
  leading: string,
  mention: NumberMention,
  before: Before | null,
): string | null {
  if (saysChange(leading, mention.unitKind === "ratio")) {
    const opens = /^(?:同比|环比|较|比|与|相比|增长|上升|下降|减少|增加|上涨|提高|提升|降低)/u.test(
      head,
    );
    return opens && before ? `${baseOf(before)}${head}` : head || null;
  }
  if (mention.unitKind !== "ratio") return null;
  if (!head) return before && `${baseOf(before)}占比`;
  const bracketed = strip(
    leading.match(/([^,，。;；:：、()（）]+)[(（]\s*占[^()（）]*$/u)?.[1] ?? "",
  );
  const share = head.match(/^(.*?)(?:占比|占|折合)(.*)$/u);
  if (!share) return null;
  const own = strip(share[1] ?? "") || bracketed || baseOf(before);
  const of = strip(share[2] ?? "");
  return of ? `${own}占${of}` : `${own}占比`;
}

/** 舆情隐患 of 28起舆情隐患及3起…; nothing where a verb or stop follows, or the words lead to the next figure. */
function nounAfter(text: string, end: number, moreFollows: boolean): string {
  const after = text.slice(end).trimStart();
  if (NO_NOUN.test(after)) return "";
  const words = after.match(/^[“”\p{Script=Han}A-Za-z]+/u)?.[0] ?? "";
  const noun = words.split(NOUN_ENDS)[0] ?? "";
  return moreFollows && noun.length === after.trimEnd().length ? "" : noun;
}

/** What the figure before counts, without the change that was said of it: 申请数量 of 申请数量较上年增加. */
function baseOf(before: Before | null): string {
  const label = before?.label ?? "";
  return label.replace(/(?:同比|环比|较|比)[^占]*$/u, "") || label;
}

function shorten(label: string): string {
  if (label.length <= LONGEST) return label;
  for (const mark of ["、", "的", "等"]) {
    const at = label.indexOf(mark, label.length - LONGEST - 1);
    if (at >= 0 && label.length - at > 4) return label.slice(at + 1);
  }
  return label.slice(-LONGEST);
}
