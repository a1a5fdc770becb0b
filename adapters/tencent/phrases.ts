import phrases from "../../knowledge/phrases/wechat.json" with { type: "json" };

/** A button of the custom menu: it asks a question, or opens up to five others. */
export interface MenuButton {
  readonly name: string;
  readonly ask?: string;
  readonly children?: readonly { readonly name: string; readonly ask: string }[];
}

/** The words of the WeChat channels, from `knowledge/phrases/wechat.json`. */
export const PHRASES = phrases;

/** The custom menu, from the same file. */
export const MENU: readonly MenuButton[] = phrases.menu;

type WordList = "handoffWords" | "moreWords" | "pokeWords" | "unsupportedText";

/** True where the whole message is one of the listed words, whatever its width, case or closing mark. */
export function isOneOf(list: WordList, text: string): boolean {
  const plain = (word: string) =>
    word
      .normalize("NFKC")
      .trim()
      .toLowerCase()
      .replace(/(?<=.)[。!~.]+$/u, "");
  const said = plain(text);
  return phrases[list].some((word) => plain(word) === said);
}

/** Fills `{name}` places of a phrase. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
