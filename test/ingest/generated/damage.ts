import type { Figures, Random } from "./figures.ts";
import type { FormCell, FormTable } from "./form.ts";

/** Changes a finished text as broken copies of reports are changed. */
export type Damage = (text: string, random: Random) => string;

const edit = (
  text: string,
  random: Random,
  change: (lines: string[], at: number) => void,
): string => {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.includes("主动公开政府信息情况"));
  change(lines, from + 1 + random.below(lines.length - from - 8));
  return lines.join("\n");
};

export const DAMAGES = {
  none: (text) => text,
  lineLost: (text, random) => edit(text, random, (lines, at) => lines.splice(at, 1)),
  linesLost: (text, random) =>
    edit(text, random, (lines, at) => lines.splice(at, 1 + random.below(6))),
  lineTwice: (text, random) =>
    edit(text, random, (lines, at) => lines.splice(at, 0, lines[at] ?? "")),
  pageMark: (text, random) =>
    edit(text, random, (lines, at) =>
      lines.splice(at, 0, random.pick(["- 3 -", "— 5 —", "第4页", "3/7"])),
    ),
  bareNumber: (text, random) =>
    edit(text, random, (lines, at) => lines.splice(at, 0, String(1 + random.below(9)))),
  cutOff: (text, random) =>
    text.slice(
      0,
      text.indexOf("主动公开政府信息情况") +
        random.below(text.length - text.indexOf("主动公开政府信息情况")),
    ),
  linesJoined: (text, random) =>
    edit(text, random, (lines, at) => lines.splice(at, 2, `${lines[at]}${lines[at + 1] ?? ""}`)),
  lineBroken: (text, random) =>
    edit(text, random, (lines, at) => {
      const line = lines[at] ?? "";
      const middle = line.indexOf(" ", line.length / 2);
      if (middle > 0) lines.splice(at, 1, line.slice(0, middle), line.slice(middle + 1));
    }),
  footnote: (text, random) =>
    edit(text, random, (lines, at) => lines.splice(at, 0, "注：以上数量含上年度结转数量，共2类。")),
  headAgain: (text) =>
    text.replace("（四）无法提供", "自然人\n法人或其他组织\n总计\n（四）无法提供"),
  separatorLost: (text, random) => {
    const from = text.indexOf("主动公开政府信息情况");
    const found = [...text.slice(from).matchAll(/\d(?:\s*\|\s*|\t|\s+|<\/p><\/td><td><p>)\d/gu)];
    const hit = found[random.below(found.length)];
    if (!hit) return text;
    const start = from + hit.index;
    return (
      text.slice(0, start) +
      hit[0].replace(/^(\d).*(\d)$/su, "$1$2") +
      text.slice(start + hit[0].length)
    );
  },
} satisfies Record<string, Damage>;
export type DamageName = keyof typeof DAMAGES;
export const DAMAGE_NAMES = Object.keys(DAMAGES) as DamageName[];

const mapCells = (
  table: FormTable,
  change: (row: readonly FormCell[]) => readonly FormCell[],
): FormTable => ({
  ...table,
  rows: table.rows.map(change),
});

/** Changes of the printed tables that reports really have: other columns, other rows. */
export const VARIANTS = {
  none: (tables: readonly FormTable[]) => tables,
  /** A subtotal column 法人或其他组织小计 after 自然人. */
  subtotalColumn: ([second, third, fourth]: readonly FormTable[]) =>
    [second, third && subtotalColumn(third), fourth].filter((it) => it !== undefined),
  /** 总计 before the applicants. */
  totalFirst: ([second, third, fourth]: readonly FormTable[]) =>
    [second, third && totalFirst(third), fourth].filter((it) => it !== undefined),
  /** A row that the form does not have. */
  extraRow: ([second, third, fourth]: readonly FormTable[]) =>
    [second && extraRow(second), third, fourth].filter((it) => it !== undefined),
};
export type VariantName = keyof typeof VARIANTS;
export const VARIANT_NAMES = Object.keys(VARIANTS) as VariantName[];

const plain = (text: string, width = 1, height = 1): FormCell => ({ text, width, height });

function subtotalColumn(table: FormTable): FormTable {
  const changed = mapCells(table, (row) => {
    const figures = row.filter((cell) => cell.id);
    if (figures.length === 7) {
      const sum = figures.slice(1, 6).reduce((total, cell) => total + Number(cell.text), 0);
      const at = row.indexOf(figures[0] ?? plain(""));
      return [...row.slice(0, at + 1), plain(String(sum)), ...row.slice(at + 1)];
    }
    return row.flatMap((cell) => {
      if (cell.text === "申请人情况") return [{ ...cell, width: 8 }];
      if (cell.text === "法人或其他组织") return [{ ...cell, width: 6 }];
      return cell.text === "商业企业" ? [plain("小计"), cell] : [cell];
    });
  });
  return { ...changed, columns: table.columns + 1 };
}

function totalFirst(table: FormTable): FormTable {
  return mapCells(table, (row) => {
    const figures = row.filter((cell) => cell.id);
    const last = figures.at(-1);
    if (figures.length === 7 && last)
      return [...row.filter((cell) => !cell.id), last, ...figures.slice(0, -1)];
    const total = row.find((cell) => cell.text === "总计");
    return total ? [total, ...row.filter((cell) => cell !== total)] : row;
  });
}

function extraRow(table: FormTable): FormTable {
  const rows = table.rows.flatMap((row, i) =>
    i === 3 ? [row, [plain("其他主动公开文件"), plain("7"), plain("8"), plain("9")]] : [row],
  );
  return { ...table, rows };
}

/** Ways in which nothing is printed. */
export const BLANKS = {
  none: () => {},
  partsBlank: (figures: Figures) =>
    blankWhere(
      figures,
      (id) => /^requests.*@(?!total|person)/u.test(id) && figures.get(id) === "0",
      "",
    ),
  onlyTotal: (figures: Figures) =>
    blankWhere(figures, (id) => /^requests.*@(?!total)/u.test(id), ""),
  totalBlank: (figures: Figures) =>
    blankWhere(figures, (id) => /^requests\.(?!received|carried|concluded).*@total/u.test(id), ""),
  zerosBlank: (figures: Figures) => blankWhere(figures, (id) => figures.get(id) === "0", ""),
  dashes: (figures: Figures) =>
    blankWhere(figures, (id) => figures.get(id) === "0" && !/@/u.test(id), "—"),
  slashes: (figures: Figures) => blankWhere(figures, (id) => id.startsWith("regulations"), "/"),
};
export type BlankName = keyof typeof BLANKS;
export const BLANK_NAMES = Object.keys(BLANKS) as BlankName[];

function blankWhere(figures: Figures, chosen: (id: string) => boolean, mark: string): void {
  for (const id of figures.keys()) if (chosen(id)) figures.set(id, mark);
}
