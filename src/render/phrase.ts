/** Sentences of `knowledge/phrases.json` by name. */
export type Phrases = Readonly<Record<string, string>>;

/** Fills a sentence's {slots}. Throws a RangeError where the sentence or a slot's value is missing: a broken installation. */
export function phrase(
  phrases: Phrases,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = phrases[name];
  if (sentence === undefined) throw new RangeError(`phrases.json lacks ${name}`);
  return sentence.replace(/\{(\w+)\}/gu, (_slot, key: string) => {
    const value = values[key];
    if (value === undefined) throw new RangeError(`phrase ${name} needs ${key}`);
    return String(value);
  });
}
