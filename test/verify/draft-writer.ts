import { BLOCKS, NOISE, OPENINGS, PHRASES } from "./draft-phrases.ts";
import { inDress } from "./number-dress.ts";
import type { Random } from "./random.ts";

/** A number in a written draft and whether it is right. */
interface WrittenFigure {
  readonly stated: string;
  readonly start: number;
  readonly cell: string;
  readonly right: boolean;
}

export interface WrittenDraft {
  readonly text: string;
  readonly figures: readonly WrittenFigure[];
}

export interface Facts {
  readonly agency: string;
  readonly year: number;
  readonly value: (cell: string) => number | null;
}

/** Writes a draft on one report in a random style: figures in many dresses, about a quarter of them wrong. */
export function writeDraft(facts: Facts, random: Random): WrittenDraft {
  const out = new Writer(facts, random);
  out.line(random.pick(OPENINGS).replace("{a}", facts.agency).replace("{y}", String(facts.year)));
  const blocks = BLOCKS.filter(() => random.chance(0.7));
  for (const block of blocks) {
    const style = random.below(4);
    if (style === 3) out.list(block);
    else out.sentence(block, style);
    if (random.chance(0.5)) out.line(random.pick(NOISE));
  }
  return { text: out.text, figures: out.figures };
}

class Writer {
  text = "";
  readonly figures: WrittenFigure[] = [];
  private readonly facts: Facts;
  private readonly random: Random;

  constructor(facts: Facts, random: Random) {
    this.facts = facts;
    this.random = random;
  }

  line(words: string): void {
    this.text += `${words}\n`;
  }

  sentence(block: readonly string[], style: number): void {
    const said = block.filter(
      (cell) => this.facts.value(cell) !== null && this.random.chance(0.85),
    );
    if (said.length === 0) return;
    this.text += this.random.pick([
      "",
      "",
      `${this.facts.year}年，`,
      "全年",
      "一年来，",
      "截至年底，",
      "在此期间，",
    ]);
    said.forEach((cell, at) => {
      if (at > 0)
        this.text +=
          style === 0 ? "，" : style === 1 ? "、" : this.random.pick(["；", "，其中", "，"]);
      this.phrase(cell);
    });
    this.text += "。\n";
  }

  list(block: readonly string[]): void {
    block.forEach((cell, at) => {
      if (this.facts.value(cell) === null) return;
      this.text += this.random.pick([`${at + 1}、`, "", `（${"一二三四五"[at]}）`]);
      this.phrase(cell);
      this.text += this.random.pick(["；", "。", ""]);
      this.text += "\n";
    });
  }

  private phrase(cell: string): void {
    const [head = "", tail = ""] = this.random.pick(PHRASES[cell] ?? []).split("{n}");
    const actual = this.facts.value(cell) ?? 0;
    const right = !this.random.chance(0.25);
    const value = right ? actual : this.wrong(actual);
    const stated = inDress(
      value,
      cell === "fees.amount"
        ? "万元"
        : this.random.pick([
            "件",
            "件",
            "件",
            cell.startsWith("review") || cell.startsWith("litigation") ? "起" : "件",
          ]),
      this.random,
      right,
    );
    this.text += head;
    this.figures.push({ stated, start: this.text.length, cell, right });
    this.text += stated + tail;
  }

  /** Another number: digits swapped, a nought more or less, off by some, another cell's. */
  private wrong(actual: number): number {
    const digits = String(actual);
    const choices = [
      actual + 1 + this.random.below(9),
      actual * 10,
      Number([...digits].reverse().join("")),
      Math.max(0, actual - 1 - this.random.below(3)),
      actual + 100,
    ];
    const usable = choices.filter(
      (choice) =>
        choice !== actual && Number.isFinite(choice) && Math.abs(choice - actual) > actual * 0.0005,
    );
    return this.random.pick(usable.length > 0 ? usable : [actual + 7]);
  }
}
