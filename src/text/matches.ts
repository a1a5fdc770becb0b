const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern, as `matchAll` gives them, without the copy of the pattern that `matchAll` makes:
 * short texts meet some hundred patterns, nearly all of them in vain.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return found;
}

/** True where one of the characters stands in the text; `#` means any of the digits 0-9. */
export function holdsOneOf(text: string, characters: string): boolean {
  for (const char of characters) {
    if (char === "#" ? DIGIT.test(text) : text.includes(char)) return true;
  }
  return false;
}

const DIGIT = /\d/u;
