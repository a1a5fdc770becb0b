import type { SourceFile } from "../../../src/documents/document.ts";
import { type Figures, makeFigures, randomFrom } from "./figures.ts";
import { type FormTable, printForm } from "./form.ts";
import { LAYOUTS, type LayoutName } from "./layouts.ts";

/** An invented report: the file and what it prints. */
export interface GeneratedReport {
  readonly file: SourceFile;
  readonly text: string;
  readonly figures: Figures;
  readonly year: number;
  readonly agency: string;
}

export interface Wish {
  readonly seed: number;
  readonly layout: LayoutName;
  /** Changes the printed tables before they are laid out. */
  readonly alter?: (tables: readonly FormTable[]) => readonly FormTable[];
  /** Blank marks in place of figures. */
  readonly blanks?: (figures: Figures) => void;
  /** Changes the finished text. */
  readonly damage?: (text: string) => string;
  readonly prose?: number;
  /** Default: one of four. */
  readonly agency?: string;
  /** Default: one of 2019 to 2024. */
  readonly year?: number;
}

/** Writes an invented report with figures that add up. The same wish gives the same bytes. */
export function generateReport(wish: Wish): GeneratedReport {
  const random = randomFrom(wish.seed);
  const drawnYear = random.pick([2019, 2020, 2021, 2022, 2023, 2024]);
  const year = wish.year ?? drawnYear;
  const era = year < 2021 ? "2019" : "2021";
  const single = era === "2019";
  const figures = makeFigures(random, era, single);
  wish.blanks?.(figures);
  const style = {
    era,
    single,
    dot: random.pick([".", "、", "．", ". "]),
    wide: random.chance(0.5),
  } as const;
  const drawn = random.pick(["云岭市水务局", "青禾县人民政府", "东柳街道办事处", "云岭市公安局"]);
  const agency = wish.agency ?? drawn;
  const tables = wish.alter?.(printForm(figures, style)) ?? printForm(figures, style);
  const isHtml = wish.layout.startsWith("html");
  const whole = compose(tables, {
    title: `${agency}${year}年政府信息公开工作年度报告`,
    layout: wish.layout,
    prose: wish.prose ?? 1,
  });
  const text = wish.damage?.(whole) ?? whole;
  const name = isHtml
    ? "report.html"
    : wish.layout.startsWith("markdown")
      ? "report.md"
      : "report.txt";
  return { file: { name, bytes: new TextEncoder().encode(text) }, text, figures, year, agency };
}

const SENTENCE =
  "本年度通过政府网站主动公开信息128条，答复网民留言55条，组织培训两场，未发生泄密问题。";
const WORDS =
  "坚持以公开促落实、强监管，围绕群众关心的事项完善目录和栏目，健全审核、发布、解读、回应各环节衔接的工作机制。";

function compose(
  tables: readonly FormTable[],
  how: { title: string; layout: LayoutName; prose: number },
): string {
  const html = how.layout.startsWith("html");
  const p = (text: string) => (html ? `<p>${text}</p>` : text);
  const write = LAYOUTS[how.layout];
  const gap = how.layout === "oneParagraph" ? " " : "\n";
  const parts = [
    p(how.title),
    p("一、总体情况"),
    ...Array.from({ length: how.prose }, (_none, i) => p(i % 10 === 0 ? SENTENCE : WORDS)),
    p("二、主动公开政府信息情况"),
    ...tables.slice(0, 1).map(write),
    p("三、收到和处理政府信息公开申请情况"),
    ...tables.slice(1, 2).map(write),
    p("四、政府信息公开行政复议、行政诉讼情况"),
    ...tables.slice(2).map(write),
    p("五、存在的主要问题及改进情况"),
    p("解读形式比较单一，下一步将逐项改进。"),
    p("六、其他需要报告的事项"),
    p("没有其他需要报告的事项。"),
  ];
  const body = parts.join(gap);
  return html
    ? `<html><head><title>${how.title}</title></head><body>${body}</body></html>`
    : `${body}\n`;
}
