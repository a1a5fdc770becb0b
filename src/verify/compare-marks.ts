import { agree, type FigureMark } from "../statements/index.ts";

/** How a stated number stands to one of a report's text. */
export type MarkVerdict = "match" | "approximate" | "mismatch";

/** Units of the same kind: 145处 may be the report's 145个. */
const KINDS = [
  new Set([
    "件",
    "条",
    "个",
    "起",
    "处",
    "项",
    "则",
    "篇",
    "份",
    "宗",
    "例",
    "部",
    "期",
    "次",
    "场",
    "批",
    "批次",
    "轮",
    "堂",
    "家",
    "幅",
    "组",
    "封",
    "通",
    "单",
  ]),
  new Set(["人", "名", "位", "人次"]),
  new Set(["元", "万元"]),
];

/** Whether numbers with these units may be of the same thing; none fits any but a percentage. */
export function sameKind(one: string | null, other: string | null): boolean {
  if (one === other || one === null || other === null)
    return one !== "%" && other !== "%" ? true : one === other;
  return KINDS.some((kind) => kind.has(one) && kind.has(other));
}

/** The same qualifier and number is a match; a qualifier dropped, or a number rounded, is an approximation. */
export function compareMarks(stated: FigureMark, printed: FigureMark): MarkVerdict {
  const scale =
    stated.unit === "元" && printed.unit === "万元"
      ? 1e-4
      : stated.unit === "万元" && printed.unit === "元"
        ? 1e4
        : 1;
  const value = stated.value * scale;
  if (value === printed.value) return sameDirection(stated, printed);
  if (printed.qualifier !== null && stated.qualifier === null) return "mismatch";
  return agree({ value, qualifier: stated.qualifier, step: stated.step * scale }, printed.value) ===
    "different"
    ? "mismatch"
    : "approximate";
}

const DIRECTIONS = [
  /近|接近|不到|不足|将近|逼近/u,
  /超|逾|突破|余|多|以上|破|不止/u,
  /约|左右|上下|大概/u,
];

function sameDirection(stated: FigureMark, printed: FigureMark): MarkVerdict {
  if (stated.qualifier === null) return printed.qualifier === null ? "match" : "approximate";
  if (printed.qualifier === null) return "match";
  const direction = (words: string) => DIRECTIONS.findIndex((pattern) => pattern.test(words));
  const [one, other] = [direction(stated.qualifier), direction(printed.qualifier)];
  if (one === other) return "match";
  return one === 2 || other === 2 ? "approximate" : "mismatch";
}

/** 154个 for 145个. */
export const areSwapped = (stated: FigureMark, printed: FigureMark): boolean => {
  const digits = ({ value }: FigureMark) => [...String(value)].sort().join("");
  return stated.unit === printed.unit && stated.value >= 10 && digits(stated) === digits(printed);
};

/** 6期, 4场: what took place. */
export const isHappening = (unit: string | null): boolean =>
  unit !== null && /^(?:期|次|场|轮|堂|批|批次)$/u.test(unit);
