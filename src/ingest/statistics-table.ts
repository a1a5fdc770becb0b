import form from "../../knowledge/form-labels.json" with { type: "json" };
import metrics from "../../knowledge/metrics.json" with { type: "json" };
import type { ReadCell } from "../form/index.ts";
import { foldLabel, squeeze } from "./fold.ts";
import type { Atom, Row } from "./rows.ts";
import { readValue } from "./value.ts";

const UNITS = new Map(metrics.map((metric) => [metric.id, metric.unit]));
const UNIT_WORDS = /^(?:条|件|次|篇|个|人|人次|万元|元)$/u;

interface Found {
  readonly metric: string;
  readonly label: string;
  readonly figures: Atom[];
  readonly row: Row;
}

/**
 * Reads the statistics table of report years 2014-2018 (政府信息公开情况统计表, 国办发〔2014〕32号): one figure for each
 * label. A label with several figures (政府, 部门, 乡镇 apart) is left out. Nothing is read without its head 统计指标.
 */
export function readStatisticsTable(rows: readonly Row[]): readonly ReadCell[] {
  const start = rows.findIndex((row) =>
    row.atoms.some((atom) => /统计指标/u.test(squeeze(atom.text))),
  );
  if (start < 0) return [];
  const found = toFound(rows.slice(start));
  return found.flatMap((line) => {
    const [only] = line.figures;
    const single =
      line.figures.length === 1 && found.filter((it) => it.metric === line.metric).length === 1;
    return only && single && !only.unsure ? [cellOf(line, only)] : [];
  });
}

function toFound(rows: readonly Row[]): readonly Found[] {
  const found: Found[] = [];
  let group = "";
  let open: Found | null = null;
  for (const row of rows) {
    for (const atom of row.atoms) {
      const metric = statistic(atom.text, group);
      if (metric) {
        if (metric.endsWith(".total")) group = metric;
        open = { metric, label: atom.text.trim(), figures: [], row };
        found.push(open);
      } else if (squeeze(atom.text) !== "" && readValue(atom.text)) open?.figures.push(atom);
      else if (!UNIT_WORDS.test(squeeze(atom.text)) && squeeze(atom.text) !== "") open = null;
    }
    if (row.closed && open && open.figures.length > 0) open = null;
  }
  return found;
}

/** Row of the table that a cell names, the unit behind its words left out; 其他情形数 belongs to the group above. */
function statistic(text: string, group: string): string | null {
  const words = foldLabel(text).replace(/^其中/u, "");
  if (words.length < 3 || words.length > 40) return null;
  const row = form.statistics.find(({ labels, under }) => {
    if (under !== "" && under !== group) return false;
    return labels.some(
      (label) =>
        words === label || (words.startsWith(label) && UNIT_WORDS.test(words.slice(label.length))),
    );
  });
  return row?.metric ?? null;
}

function cellOf({ metric, label, row }: Found, atom: Atom): ReadCell {
  const read = readValue(atom.text) ?? { value: null, blank: "blank" as const };
  const quote = row.closed ? row.printed : `${label} ${atom.text.trim()}`;
  return {
    id: metric,
    value: read.value,
    blank: read.blank,
    printed: atom.text.trim(),
    unit: UNITS.get(metric) ?? null,
    section: "六",
    row: label,
    column: "统计数",
    quote,
  };
}
