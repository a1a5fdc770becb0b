import type { Gazetteer } from "../../src/agencies/gazetteer.ts";
import type { Agencies } from "../../src/agencies/index.ts";
import type { Region } from "../../src/agencies/types.ts";

/** An agency of the generated national list, with the words people have for its parts. */
export interface Name {
  readonly full: string;
  readonly family: string;
  /** 信阳市平桥区: the region as the full name prints it. */
  readonly place: string;
  /** Shorter words for the region, the shortest last: 平桥区, 信阳平桥, 平桥; 盐城经开区. */
  readonly shorter: readonly string[];
  /** 教育局. */
  readonly form: string;
  /** 教体局, 教育: what the department is called every day. */
  readonly spoken: readonly string[];
}

/** Words that belong to one level only, or that stand for several families. */
const NOT_EVERYWHERE = /厅|街道|管委|^[省市县区]/u;

/** Every province, city and county with every family, in a fixed shuffled order. */
export function nationalNames({ gazetteer, families }: Agencies): Name[] {
  const departments = families.list.map(({ id, official, spoken, head = "" }) => {
    const usual = spoken.filter(
      (word) => !NOT_EVERYWHERE.test(word) && families.word(word)?.family === id,
    );
    const form = official[0] ?? "";
    return { family: id, head, form, spoken: usual.length > 0 ? usual : [form] };
  });
  const names = gazetteer.all.flatMap((region) => {
    const words = wordsFor(region, gazetteer);
    return departments.map(({ head, ...department }): Name => {
      return { full: head + words.place + department.form, ...words, ...department };
    });
  });
  return shuffled(names);
}

function wordsFor(region: Region, gazetteer: Gazetteer): Pick<Name, "place" | "shorter"> {
  const city = region.up.at(-1) ?? "";
  const said = gazetteer.full(city)[0]?.short ?? "";
  const { name, short, printed } = region;
  if (printed) return { place: printed, shorter: [`${said}${name}`, `${city}${name}`] };
  const above = region.level === "county" && /[市州盟区]$/u.test(city) ? city : "";
  const both = region.level === "county" ? said + short : short;
  return { place: above + name, shorter: [name, both, short] };
}

function shuffled(names: Name[]): Name[] {
  const random = randomFrom(7);
  for (let last = names.length - 1; last > 0; last--) {
    const other = random(last + 1);
    const [a, b] = [names[last], names[other]];
    if (a && b) [names[last], names[other]] = [b, a];
  }
  return names;
}

/** Whole numbers below `end`, the same ones in each run. */
export type Random = (end: number) => number;

/** The low bits of such numbers repeat at once: only the high ones are taken. */
export function randomFrom(start: number): Random {
  let seed = start;
  return (end) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (seed >>> 8) % end;
  };
}
