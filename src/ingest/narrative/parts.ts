import type { NarrativeFigure } from "../../form/index.ts";
import type { Placed } from "./placed.ts";

const OPENS = /其中|包括|内含|包含|^\s*[(（]|[(（]含|[:：]\s*$/u;
const CLOSES = /另有|另外|此外|同时|[;；](?!\s*(?:\d{1,2}[.、]|\())/u;

/**
 * Sets `partOf` where the sentence says 其中, 包括 or goes on with a colon: parts have the unit of their
 * whole and, where they name none, its channel. A sentence that opens with 其中 continues the one before it
 * (`held`, the report's figures so far) where that has just one figure of the unit.
 */
export function linkParts(
  text: string,
  placed: readonly Placed[],
  held: readonly NarrativeFigure[],
  lastSentence: number,
): readonly NarrativeFigure[] {
  const all = [...held];
  let whole: number | null = null;
  let bracket = false;
  let from = 0;
  for (const [i, { figure, mention }] of placed.entries()) {
    const between = text.slice(from, mention.whole.start);
    if (CLOSES.test(between) || (bracket && /[)）]/u.test(between))) whole = null;
    if (i === 0 && /^\s*其中/u.test(text)) whole = onlyWhole(all, figure, lastSentence);
    else if (i > 0 && OPENS.test(between)) {
      whole = nearestWhole(all, figure, held.length) ?? whole;
      bracket = /[(（][^)）]*$/u.test(between);
    }
    all.push(partOfWhole(figure, all, whole));
    from = mention.whole.end;
  }
  return all.slice(held.length);
}

function partOfWhole(
  figure: NarrativeFigure,
  all: readonly NarrativeFigure[],
  whole: number | null,
): NarrativeFigure {
  const parent = whole === null ? undefined : all[whole];
  const countable = figure.kind === "flow" || figure.kind === "stock";
  if (!parent || parent.unit !== figure.unit || !countable) return figure;
  return { ...figure, partOf: whole, channel: figure.channel ?? parent.channel };
}

const isWhole = (figure: NarrativeFigure | undefined, part: NarrativeFigure): boolean =>
  figure?.unit === part.unit &&
  figure.kind !== "rate" &&
  figure.kind !== "growth" &&
  figure.partOf === null;

/** The nearest figure of the same unit in this sentence that is no part itself. */
function nearestWhole(
  all: readonly NarrativeFigure[],
  part: NarrativeFigure,
  first: number,
): number | null {
  for (let i = all.length - 1; i >= first; i--) if (isWhole(all[i], part)) return i;
  return null;
}

/** The one figure of the unit in the sentence before; null where there are several or none. */
function onlyWhole(
  all: readonly NarrativeFigure[],
  part: NarrativeFigure,
  first: number,
): number | null {
  const wholes = all.flatMap((figure, i) => (i >= first && isWhole(figure, part) ? [i] : []));
  return wholes.length === 1 ? (wholes[0] ?? null) : null;
}
