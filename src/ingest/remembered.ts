const MEMORY = 4_000;
/** No label of the form is longer, notes included. */
export const LONGEST_REMEMBERED = 160;

/** Labels and figures repeat from report to report: each is looked up once. Longer texts are read each time. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return find(text);
    const held = known.get(text);
    if (held) return held.found;
    const found = find(text);
    if (known.size > MEMORY) known.clear();
    known.set(text, { found });
    return found;
  };
}
