import { OUTCOMES, PRINTED_APPLICANTS } from "../form/index.ts";
import {
  applicantLabel,
  evaluate,
  type Lookup,
  labelOf,
  type Reading,
} from "../statements/index.ts";

/** Why a wrong figure may be wrong: digits swapped, a nought too many, 元 for 万元, another cell's or another year's number. Null: no guess. */
export function hintFor(stated: number, reading: Reading, lookup: Lookup): string | null {
  const actual = evaluate(reading, lookup)?.value ?? null;
  if (actual === null) return null;
  return (
    powerOfTen(stated, actual) ??
    swappedDigits(stated, actual) ??
    (reading.kind === "cell" ? anotherCell(stated, reading, lookup) : null)
  );
}

function powerOfTen(stated: number, actual: number): string | null {
  if (stated === 0 || actual === 0) return null;
  const times = Math.round((stated / actual) * 1e6) / 1e6;
  if (times === 10_000 || times === 1e-4) return "疑把元与万元弄混";
  if (times === 10 || times === 100) return "疑多写了0";
  return times === 0.1 || times === 0.01 ? "疑少写了0" : null;
}

function swappedDigits(stated: number, actual: number): string | null {
  const [one, other] = [String(Math.abs(stated)), String(Math.abs(actual))];
  if (one.length < 2 || one.length !== other.length) return null;
  return [...one].sort().join("") === [...other].sort().join("") ? "疑数字颠倒" : null;
}

/** Smaller numbers stand in too many cells to say anything. */
const TELLING = 3;

type CellReading = Extract<Reading, { kind: "cell" }>;

/** Rows of one group beside each other in the form, and the sums that it does not print. */
const ROWS = [
  "requests.received",
  "requests.carried_in",
  ...OUTCOMES,
  "requests.concluded",
  "requests.carried_out",
];

function anotherCell(stated: number, reading: CellReading, lookup: Lookup): string | null {
  const same = (other: Reading): boolean => evaluate(other, lookup)?.value === stated;
  const prior: Reading = { ...reading, year: "previous" };
  if (stated >= TELLING && same(prior)) return `是上一年的${labelOf(reading)}`;
  if (!reading.metric.startsWith("requests.")) return anotherOutcome(stated, reading, lookup);
  const column = PRINTED_APPLICANTS.find(
    (applicant) =>
      applicant !== reading.applicant && stated >= TELLING && same({ ...reading, applicant }),
  );
  if (column) return `是“${applicantLabel(column)}”列的数，疑错列`;
  const row = ROWS.find(
    (metric) => metric !== reading.metric && stated >= TELLING && same({ ...reading, metric }),
  );
  return row ? `是${labelOf({ ...reading, metric: row })}的数` : twoGroups(stated, reading, lookup);
}

/** 3 = 不予公开1 + 不予处理2. */
function twoGroups(stated: number, reading: CellReading, lookup: Lookup): string | null {
  for (const [at, one] of OUTCOMES.entries()) {
    for (const other of OUTCOMES.slice(at + 1)) {
      const [left, right] = [one, other].map(
        (metric) => evaluate({ ...reading, metric }, lookup)?.value ?? 0,
      );
      if (left && right && left + right === stated)
        return `${stated}=${labelOf({ ...reading, metric: one })}${left}+${labelOf({ ...reading, metric: other })}${right}`;
    }
  }
  return null;
}

function anotherOutcome(stated: number, reading: CellReading, lookup: Lookup): string | null {
  const block = /^(review|litigation\.\w+)\./u.exec(reading.metric)?.[1];
  if (!block || stated < TELLING) return null;
  const found = ["total", "upheld", "corrected", "other", "pending"]
    .map((outcome): CellReading => ({ ...reading, metric: `${block}.${outcome}` }))
    .find((other) => other.metric !== reading.metric && evaluate(other, lookup)?.value === stated);
  return found ? `是${labelOf(found)}的数` : null;
}
