import type { Span } from "./span.ts";

/** Which span covers a character: looked up at once, however many there are. */
export interface Coverage<T extends Span> {
  readonly at: (index: number) => T | null;
  /** The first span that shares a character with `span`. */
  readonly over: (span: Span) => T | null;
  /** Adds a span; where it meets others, the new one is found. */
  add(span: T): void;
}

/** Starts with the given spans, later ones on top. */
export function coverage<T extends Span>(length: number, spans: readonly T[]): Coverage<T> {
  let index: Int32Array | null = null;
  const all: T[] = [];
  const at = (place: number) => (index && all[(index[place] ?? 0) - 1]) ?? null;
  const add = (span: T) => {
    all.push(span);
    index ??= new Int32Array(length);
    index.fill(all.length, span.start, span.end);
  };
  for (const span of spans) add(span);
  return {
    at,
    add,
    over(span) {
      if (!index) return null;
      for (let place = span.start; place < span.end; place++) {
        const found = at(place);
        if (found) return found;
      }
      return null;
    },
  };
}
