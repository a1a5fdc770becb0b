import type { Reserved } from "./cover.ts";
import type { CutWord } from "./function-words.ts";

/** Words of the language that a text holds, so that no slip is made of them: 公式 is not 公司. */
interface KnownWords {
  readonly isOne: (span: Reserved) => boolean;
  /** True where a border of the span lies inside such a word: 收费折 in 收费折合. */
  readonly areCut: (span: Reserved) => boolean;
}

/** Words of two characters and more that jieba's own dictionary has; the text is cut when the first span is asked for. */
export function knownWords(text: string, cut: (text: string) => readonly CutWord[]): KnownWords {
  let spans: readonly Reserved[] | null = null;
  const words = () => {
    spans ??= spansOf(text, cut);
    return spans;
  };
  return {
    isOne: ({ start, end }) => words().some((word) => word.start === start && word.end === end),
    areCut: ({ start, end }) =>
      words().some((word) => [start, end].some((at) => word.start < at && at < word.end)),
  };
}

function spansOf(text: string, cut: (text: string) => readonly CutWord[]): readonly Reserved[] {
  let at = 0;
  return cut(text).flatMap(({ word, tag }) => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return word.length > 1 && tag !== "x" && tag !== "term" ? [{ start, end: at }] : [];
  });
}
