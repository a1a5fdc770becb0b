import { performance } from "node:perf_hooks";
import { findAgencies, makeAgencies, type Roster } from "../../src/agencies/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";

/** What one kind of naming came to: counts of questions, or milliseconds and megabytes. */
export interface AgenciesBenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "MB" | "对" | "错" | "问" | "漏";
}

interface Name {
  readonly full: string;
  readonly place: string;
  readonly form: string;
  readonly spoken: string;
}

const TAIL = "2023年收到多少件申请";
/** How a name is typed; the right answer is the name itself. */
const manners: readonly { readonly name: string; readonly say: (name: Name) => string }[] = [
  { name: "全称", say: ({ full }) => full },
  { name: "简称", say: ({ place, spoken }) => place + spoken },
  { name: "部门在前", say: ({ place, form }) => `${form}(${place})` },
];

/**
 * Agencies of a generated national list found in questions: `held` of them (default 100,000) are in the roster, two
 * thousand others are well-formed and absent. Right, wrong, asked back and missed per manner of naming; latency; memory.
 */
export function benchAgencies(knowledge: string, held = 100_000): readonly AgenciesBenchRow[] {
  const before = process.memoryUsage().rss;
  const agencies = makeAgencies(loadAgencyData(knowledge));
  const names = nationalNames(agencies);
  const started = performance.now();
  const roster = agencies.roster(
    names.slice(0, held).map(({ full }) => ({ name: full, years: [2023] })),
  );
  const built = performance.now() - started;
  const times: number[] = [];
  const asked = names.slice(0, 1000);
  const rows = manners.flatMap(({ name, say }) =>
    tally(
      name,
      asked.map((one) => answer(say(one) + TAIL, one.full, roster, times)),
    ),
  );
  const others = names.slice(held, held + 2000);
  const absent = tally(
    "未入库",
    others.map(({ full }) => answer(full + TAIL, null, roster, times)),
  );
  times.sort((a, b) => a - b);
  return [
    { name: `建索引 ${held}`, value: built, unit: "ms" },
    { name: "内存", value: (process.memoryUsage().rss - before) / 1e6, unit: "MB" },
    ...rows,
    ...absent,
    { name: "一问 p50", value: times[Math.floor(times.length / 2)] ?? 0, unit: "ms" },
    { name: "一问 p99", value: times[Math.floor(times.length * 0.99)] ?? 0, unit: "ms" },
  ];
}

type Outcome = "对" | "错" | "问" | "漏";

function answer(text: string, right: string | null, roster: Roster, times: number[]): Outcome {
  const started = performance.now();
  const found = findAgencies(text, roster).filter(({ kind }) => kind !== "group");
  times.push(performance.now() - started);
  const given = found.filter(({ kind }) => kind === "held").flatMap(({ held }) => held);
  if (given.length > 0) return given.length === 1 && given[0] === right ? "对" : "错";
  if (found.some(({ kind }) => kind === "ambiguous")) return "问";
  return right === null && found.some(({ kind }) => kind === "absent") ? "对" : "漏";
}

function tally(name: string, outcomes: readonly Outcome[]): AgenciesBenchRow[] {
  const units = ["对", "错", "问", "漏"] as const;
  return units.map((unit) => ({
    name,
    value: outcomes.filter((outcome) => outcome === unit).length,
    unit,
  }));
}

/** Every province, city and county with every family, in a fixed shuffled order. */
function nationalNames(agencies: ReturnType<typeof makeAgencies>): Name[] {
  const names = agencies.gazetteer.all.flatMap((region) => {
    const above = region.level === "county" ? (region.up.at(-1) ?? "") : "";
    const place = `${/[市州盟区]$/u.test(above) ? above : ""}${region.name}`;
    return agencies.families.list.map(({ official, spoken, head }) => {
      const form = official[0] ?? "";
      const short = spoken.find((word) => !/厅|街道|管委|^省/u.test(word)) ?? form;
      return { full: `${head ?? ""}${place}${form}`, place, form, spoken: short };
    });
  });
  let seed = 7;
  for (let last = names.length - 1; last > 0; last--) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const other = seed % (last + 1);
    const [a, b] = [names[last], names[other]];
    if (a && b) [names[last], names[other]] = [b, a];
  }
  return names;
}
