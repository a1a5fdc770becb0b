import type { Family } from "./types.ts";

/** A department name found in a text. */
export interface Department {
  readonly family: string;
  readonly words: string;
  /** Full name for answers; the family's first official name for everyday words. */
  readonly form: string;
  readonly kind: "official" | "spoken" | "former" | "part";
  /** True for 财政, 公安 ...: an agency only where the place in the sentence says so. */
  readonly bare: boolean;
}

/** Department names by longest match. */
export interface Families {
  readonly at: (text: string, start: number) => Department | null;
  readonly word: (word: string) => Department | null;
  readonly family: (id: string) => Family | null;
  /** Every name, longest names included, for correction of misspelt ones. */
  readonly names: readonly string[];
  /** Every official and former name of the family. */
  readonly list: readonly Family[];
}

/** Ends of department names: what makes 财政局 a name and 财政 a word. */
export const DEPARTMENT_END =
  /(?:局|厅|委|委员会|办|室|办公厅|会|院|中心|处|队|所|署|社|馆|台|联|府|海关|部门|机关)$/u;

/** Builds the look-up of all names of all families. */
export function makeFamilies(list: readonly Family[]): Families {
  const words = new Map<string, Department>();
  const add = (word: string, row: Omit<Department, "words" | "bare">): void => {
    if (words.has(word)) return;
    words.set(word, { ...row, words: word, bare: !DEPARTMENT_END.test(word) });
  };
  for (const family of list) addNames(family, add);
  for (const family of list) addEveryday(family, add);
  for (const family of list) addStems(family, add);
  const names = [...words.keys()];
  const longest = new Map<string, number>();
  for (const name of names) {
    const first = name.charAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, name.length));
  }
  const byId = new Map(list.map((family) => [family.id, family]));
  return {
    list,
    names,
    word: (word) => words.get(word) ?? null,
    family: (id) => byId.get(id) ?? null,
    at: (text, start) => {
      const most = longest.get(text.charAt(start)) ?? 0;
      for (let length = Math.min(most, text.length - start); length > 1; length--) {
        const found = words.get(text.slice(start, start + length));
        if (found && !isVerb(text, start + length)) return found;
      }
      return null;
    },
  };
}

/** 市政府办结294件: the last character belongs to the verb. */
const isVerb = (text: string, end: number): boolean =>
  text.charAt(end - 1) === "办" && /^[结理了完毕过得到]/u.test(text.slice(end));

type Add = (word: string, row: Omit<Department, "words" | "bare">) => void;

function addNames(family: Family, add: Add): void {
  for (const form of family.official) add(form, { family: family.id, form, kind: "official" });
  for (const { name } of family.former) {
    add(name, { family: family.id, form: name, kind: "former" });
  }
}

function addEveryday(family: Family, add: Add): void {
  const first = family.official[0] ?? family.id;
  const formal = [...family.official, ...family.former.map(({ name }) => name)];
  for (const word of family.spoken) {
    const form = formal.find((name) => shortens(word, name)) ?? first;
    add(word, { family: family.id, form, kind: "spoken" });
  }
  for (const { name, spoken } of family.former) {
    for (const word of spoken ?? []) add(word, { family: family.id, form: name, kind: "former" });
  }
  for (const word of family.parts ?? [])
    add(word, { family: family.id, form: first, kind: "part" });
}

/** 行政审批, 政务公开 and the like are what the form counts, and no bureau. */
const TOPIC = /^(?:行政|政务|综合)/u;

/** 知识产权, 医疗保障: an official name without 局, long enough to be no everyday word. */
function addStems(family: Family, add: Add): void {
  for (const form of family.official) {
    const stem = /^(.{4,})(?:局|厅|委员会)$/u.exec(form)?.[1];
    if (stem && !TOPIC.test(stem) && !DEPARTMENT_END.test(stem)) {
      add(stem, { family: family.id, form, kind: "spoken" });
    }
  }
}

/** True where the word keeps some characters of the name in their order: 教体局 of 教育体育局. */
function shortens(word: string, name: string): boolean {
  let at = -1;
  return [...word].every((char) => {
    at = name.indexOf(char, at + 1);
    return at >= 0;
  });
}
