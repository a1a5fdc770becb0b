/** Part of a text: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
