import { type RawBuilder, sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Applicant, Blank, Cell, Fact, Report } from "../form/index.ts";
import { reportColumns, toHeld } from "./rows.ts";
import type { FactStore, Holdings, StoredReport } from "./store.ts";
import type { CellRow, Db } from "./tables.ts";

/** Up to here one query for all cells; beyond, one for each figure and year. */
const FEW = 64;
/** Both databases take 32,000 parameters. */
const AGENCIES_A_QUERY = 10_000;
const REPORTS_KEPT = 64;

/** The reading side of a base. What it keeps in memory is dropped when the base's revision has grown. */
export function createFactStore(db: Db): FactStore {
  let held: Holdings | null = null;
  const kept = new LRUCache<string, StoredReport>({ max: REPORTS_KEPT });

  async function holdings(): Promise<Holdings> {
    const revision = await readRevision(db);
    if (held?.revision !== revision) {
      kept.clear();
      held = { revision, reports: await listReports(db) };
    }
    return held;
  }

  return {
    holdings,
    find: (cells) => findFacts(db, cells),
    async report(agency, year) {
      const asOf = await holdings();
      const place = placeOf(agency, year);
      const known = kept.get(place);
      if (known) return known;
      const stored = await readReport(db, agency, year);
      if (stored && held === asOf) kept.set(place, stored); // else it may be of an older revision
      return stored;
    },
  };
}

async function findFacts(db: Db, cells: readonly Cell[]): Promise<readonly (Fact | null)[]> {
  const found = new Map<string, Fact>();
  const rows = cells.length <= FEW ? await findPlaces(db, cells) : await findColumns(db, cells);
  for (const row of rows) {
    found.set(placeOf(row.agency, row.year, row.metric, row.applicant), toFact(row));
  }
  return cells.map(({ agency, year, metric, applicant }) => {
    return found.get(placeOf(agency, year, metric, applicant)) ?? null;
  });
}

/** Newest versions, by agency and year. */
export async function listReports(db: Db) {
  const rows = await db
    .selectFrom("reports")
    .select(reportColumns)
    .where("current", "=", 1)
    .orderBy("agency")
    .orderBy("year")
    .execute();
  return rows.map(toHeld);
}

async function readRevision(db: Db): Promise<number> {
  const row = await db
    .selectFrom("nianbao_meta")
    .select("value")
    .where("key", "=", "revision")
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

async function readReport(db: Db, agency: string, year: number): Promise<StoredReport | null> {
  const row = await db
    .selectFrom("reports")
    .selectAll()
    .where("agency", "=", agency)
    .where("year", "=", year)
    .where("current", "=", 1)
    .executeTakeFirst();
  return row ? { ...toHeld(row), report: JSON.parse(row.reading) as Report } : null;
}

/** Asks for all places at once; both databases use the primary key for each. */
async function findPlaces(db: Db, cells: readonly Cell[]): Promise<readonly CellRow[]> {
  if (cells.length === 0) return [];
  const places = cells.map(
    ({ agency, year, metric, applicant }): RawBuilder<unknown> =>
      sql`(${agency}, cast(${year} as integer), ${metric}, ${applicant ?? ""})`,
  );
  return db
    .selectFrom("cells")
    .selectAll()
    .where(sql<boolean>`(agency, year, metric, applicant) in (values ${sql.join(places)})`)
    .execute();
}

/** Many cells are mostly the same figure of many agencies: one query a figure, a quarter of the parameters. */
async function findColumns(db: Db, cells: readonly Cell[]): Promise<readonly CellRow[]> {
  const columns = new Map<string, Cell[]>();
  for (const cell of cells) {
    const name = placeOf(cell.year, cell.metric, cell.applicant);
    const column = columns.get(name);
    if (column) column.push(cell);
    else columns.set(name, [cell]);
  }
  const rows: CellRow[] = [];
  for (const column of columns.values()) {
    for (let start = 0; start < column.length; start += AGENCIES_A_QUERY) {
      rows.push(...(await findColumn(db, column.slice(start, start + AGENCIES_A_QUERY))));
    }
  }
  return rows;
}

async function findColumn(db: Db, column: readonly Cell[]): Promise<readonly CellRow[]> {
  const [first] = column;
  if (!first) return [];
  const agencies = column.map((cell) => cell.agency);
  return db
    .selectFrom("cells")
    .selectAll()
    .where("agency", "in", agencies)
    .where("year", "=", first.year)
    .where("metric", "=", first.metric)
    .where("applicant", "=", first.applicant ?? "")
    .execute();
}

function placeOf(...place: readonly (string | number | null)[]): string {
  return place.map((part) => part ?? "").join("\u0000");
}

function toFact(row: CellRow): Fact {
  return {
    metric: row.metric,
    applicant: row.applicant === "" ? null : (row.applicant as Applicant),
    agency: row.agency,
    year: row.year,
    label: row.label,
    value: row.value,
    blank: row.blank as Blank | null,
    unit: row.unit,
    qualifier: null,
    source: { report: row.report, section: row.section, quote: row.quote },
  };
}
