import type { Blank, Qualifier } from "./fact.ts";
import type { Finding } from "./finding.ts";
import type { CellId, Era, SectionNumber } from "./metric.ts";

/** One printed cell as read. */
export interface ReadCell {
  readonly id: CellId;
  readonly value: number | null;
  readonly blank: Blank | null;
  /** The characters of the cell: "31", "/", "". */
  readonly printed: string;
  /** Only where cell or header says it: 元, 万元, 件 ...; null for an amount without a unit. */
  readonly unit: string | null;
  readonly section: SectionNumber;
  /** Words of row and column as printed. */
  readonly row: string;
  readonly column: string;
  /** The whole row as printed, for answers. */
  readonly quote: string;
}

/** A figure that only the text gives. */
export interface NarrativeFigure {
  /** As printed, shortened to what is counted: 门户网站主动公开各类信息. */
  readonly label: string;
  /** Absolute: 近486万 is 4860000. */
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: Qualifier | null;
  /** The number's own words: 486万. */
  readonly printed: string;
  /** The whole sentence. */
  readonly quote: string;
  /** 一 to 六, or "" before the first heading. */
  readonly section: string;
  /** 全市, 全系统, 本局 ... where the sentence says whose figure it is; null where it does not. */
  readonly scope: string | null;
  /** 门户网站, 微信公众号, 抖音 ... where the sentence says through what. */
  readonly channel: string | null;
  /**
   * `stock`: 累计, 目前; `rate`: a percentage; `growth`: 同比增长 ...; `plan`: 下一步, 打算, a figure that is
   * intended and not yet a fact; else this year's `flow`.
   */
  readonly kind: "flow" | "stock" | "rate" | "growth" | "plan";
  /** Index (in the report's list) of the figure that this one is a part of: 其中 .... */
  readonly partOf: number | null;
}

/** A section of the report with its text (tables left out). */
export interface Section {
  readonly number: SectionNumber | null;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** A report as read from one file, before it is stored. Plain data: prints as JSON. */
export interface Report {
  /** The fullest name that the report prints. */
  readonly agency: string;
  /** Year of the figures. */
  readonly year: number;
  /** Majority of the printed tables; null where none is printed. */
  readonly era: Era | null;
  /** Era of each printed table. */
  readonly tableEras: Readonly<Partial<Record<"二" | "三" | "四", Era>>>;
  readonly title: string | null;
  /** The sentence that names the period of the figures, or null. */
  readonly period: string | null;
  /** 本机关, 本级, 全市汇总 ... where the report says it. */
  readonly scope: string | null;
  readonly sections: readonly Section[];
  /** Every printed cell that was read with certainty, blanks included. */
  readonly cells: readonly ReadCell[];
  /** Cells whose reading failed its proof: kept for people, never used for answers. */
  readonly uncertain: readonly ReadCell[];
  readonly narrative: readonly NarrativeFigure[];
  /** Sections of the form that the file does not hold. */
  readonly missing: readonly SectionNumber[];
  /** Cells of the printed form that do not stand in the file: a metric where its whole row is missing. */
  readonly missingCells: readonly CellId[];
  readonly findings: readonly Finding[];
}
