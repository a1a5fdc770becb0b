import phrases from "../../knowledge/phrases/telegram.json" with { type: "json" };

/** Sentences about the channel itself (buttons, files, stickers); sentences about figures are never written here. */
export const PHRASES = phrases;

export interface CommandRow {
  readonly command: string;
  /** What the core is asked; `{args}` is what follows the command. */
  readonly ask?: string;
  /** Said where the command needs something after it and nothing stands there. */
  readonly bare?: string;
  readonly zh: string;
  readonly en: string;
  /** Menus that show it. */
  readonly scopes: readonly string[];
}

export const COMMANDS: readonly CommandRow[] = phrases.commands;

/** A sentence with its `{names}` filled in. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
