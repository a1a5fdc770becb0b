import { contentWords } from "../slots/content-words.ts";
import type { Question, Unexplained } from "../slots/question.ts";
import type { Mention } from "../slots/sense.ts";
import type { Target } from "../slots/target.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a statement says beside one of its numbers: the stretch that is the number's own, read as a question's words are. */
export interface OwnWords {
  readonly number: Span;
  readonly targets: readonly Target[];
  /** Words that nothing of the form explains. */
  readonly open: readonly string[];
  /** Words that say what is counted, whatever reads it, the unexplained ones among them. */
  readonly content: readonly string[];
}

/** Marks between which the words of one number stand. */
const STOP = /[,，;；。、:：()（）|\s?？!！]/u;

/** The words of every number of a statement: 女性申请31件，处罚167件 gives 女性 and 申请 to 31, 处罚 to 167. */
export function ownWords(question: Question): readonly OwnWords[] {
  const numbers = [...question.numbers].sort((a, b) => a.start - b.start).map(({ whole }) => whole);
  return numbers.map((number, i) => {
    const before = numbers[i - 1];
    const from = before ? endOfOwn(question, before, number, numbers[i - 2]) : 0;
    const to = endOfOwn(question, number, numbers[i + 1], before);
    return readStretch(question, number, { start: from, end: to });
  });
}

/**
 * Where the words of a number end: at the next mark. With no mark before the next number the words between are its own only
 * where none stand before it: 22件不掌握2件信访, but 窗口277个问题145处.
 */
function endOfOwn(
  { text, mentions, unexplained }: Question,
  number: Span,
  next: Span | undefined,
  before: Span | undefined,
): number {
  const limit = next?.start ?? text.length;
  const stop = text.slice(number.end, limit).search(STOP);
  if (stop >= 0) return number.end + stop;
  if (!next) return text.length;
  const lead = { start: lastStop(text, before?.end ?? 0, number.start), end: number.start };
  const words = contentWords(within(mentions, lead), within(unexplained, lead));
  return words.length > 0 ? number.end : limit;
}

function lastStop(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (STOP.test(text.charAt(at))) return at + 1;
  return from;
}

function readStretch(question: Question, number: Span, stretch: Span): OwnWords {
  const hearsay = HEARSAY.exec(question.text.slice(stretch.start, stretch.end))?.[0].length ?? 0;
  const told = { start: stretch.start + hearsay, end: stretch.end };
  const unexplained = within(question.unexplained, told);
  const open = unexplained.map(({ words }) => words);
  return {
    number,
    targets: within(question.targets, stretch),
    open,
    content: [...new Set([...contentWords(within(question.mentions, told), unexplained), ...open])],
  };
}

/** Who says so, and that it is said: 据我了解, 朋友圈传, 网上有人说. */
const HEARSAY =
  /^(?:(?:据|听)[^,，。]{0,6}?(?:了解|所知|悉|说|讲|传|反映|报道)|(?:网上|网络上?|朋友圈里?|微信群里?|群里|外面|坊间|同事|邻居|有人|媒体|记者|新闻|抖音上?)(?:都|也|有人|有个人)*(?:说|传|讲|称|看到|报道))(?:是|了|着)?/u;

const within = <One extends Span | Mention | Unexplained>(
  spans: readonly One[],
  { start, end }: Span,
): readonly One[] => spans.filter((span) => span.start >= start && span.end <= end);
