/** Figures of an invented report that add up: what is printed, cell by cell. */
export type Figures = Map<string, string>;

/** Repeatable random numbers. */
export interface Random {
  /** Whole number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
  };
}

const PARTS = ["person", "company", "research", "charity", "legal", "other"] as const;
export const COLUMNS = [...PARTS, "total"] as const;
export const DENIED = [
  "state_secret",
  "prohibited",
  "safety_stability",
  "third_party",
  "internal_affairs",
  "process_information",
  "enforcement_files",
  "administrative_inquiry",
].map((id) => `requests.denied.${id}`);
export const UNAVAILABLE = ["not_held", "needs_creation", "unclear"].map(
  (id) => `requests.unavailable.${id}`,
);
export const REJECTED = ["petition", "repeated", "publications", "excessive", "confirmation"].map(
  (id) => `requests.rejected.${id}`,
);
export const OTHER = ["uncorrected", "unpaid", "remaining"].map((id) => `requests.other.${id}`);
export const BLOCKS = ["review", "litigation.direct", "litigation.after_review"];
export const RESULTS = ["upheld", "corrected", "other", "pending", "total"];

/** Figures of one report. `single`: one row （六）其他处理. */
export function makeFigures(random: Random, era: "2019" | "2021", single: boolean): Figures {
  const figures: Figures = new Map();
  const size = random.pick([1, 3, 12, 200, 4000]);
  fillRequests(figures, random, size, single);
  for (const block of BLOCKS) {
    const values = RESULTS.slice(0, 4).map(() => (random.chance(0.6) ? 0 : random.below(size + 3)));
    for (const [i, value] of [...values, sum(values)].entries()) {
      figures.set(`${block}.${RESULTS[i]}`, String(value));
    }
  }
  if (era === "2021") fill2021(figures, random, size);
  else fill2019(figures, random, size);
  return figures;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

function fillRequests(figures: Figures, random: Random, size: number, single: boolean): void {
  const other = single ? ["requests.other"] : OTHER;
  const outcomes = [
    "requests.granted",
    "requests.partial",
    ...DENIED,
    ...UNAVAILABLE,
    ...REJECTED,
    ...other,
  ];
  const totals = new Map<string, number>();
  const put = (metric: string, values: readonly number[]) => {
    [...values, sum(values)].forEach((value, i) => {
      figures.set(`${metric}@${COLUMNS[i]}`, String(value));
      totals.set(`${metric} ${i}`, value);
    });
  };
  for (const metric of outcomes) {
    put(
      metric,
      PARTS.map((_part, i) => (random.chance(i === 0 ? 0.4 : 0.8) ? 0 : random.below(size + 1))),
    );
  }
  const concluded = PARTS.map((_part, i) =>
    sum(outcomes.map((metric) => totals.get(`${metric} ${i}`) ?? 0)),
  );
  const carriedOut = PARTS.map(() => (random.chance(0.7) ? 0 : random.below(size)));
  const carriedIn = PARTS.map((_part, i) =>
    random.below(1 + Math.min(size, (concluded[i] ?? 0) + (carriedOut[i] ?? 0))),
  );
  put("requests.concluded", concluded);
  put("requests.carried_out", carriedOut);
  put("requests.carried_in", carriedIn);
  put(
    "requests.received",
    PARTS.map((_part, i) => (concluded[i] ?? 0) + (carriedOut[i] ?? 0) - (carriedIn[i] ?? 0)),
  );
}

function fill2021(figures: Figures, random: Random, size: number): void {
  for (const subject of ["regulations", "normative_documents"]) {
    for (const column of ["issued", "repealed", "in_force"])
      figures.set(`${subject}.${column}`, String(random.chance(0.4) ? 0 : random.below(60)));
  }
  for (const subject of ["licensing", "penalties", "coercion"])
    figures.set(`${subject}.decisions`, String(random.below(size * 40)));
  figures.set(
    "fees.amount",
    random.chance(0.3) ? "0" : (random.below(size * 10_000) / 100).toFixed(2),
  );
}

function fill2019(figures: Figures, random: Random, size: number): void {
  for (const subject of ["regulations", "normative_documents"]) {
    for (const column of ["made", "disclosed", "disclosed_total"])
      figures.set(`${subject}.${column}`, String(random.chance(0.4) ? 0 : random.below(60)));
  }
  for (const subject of ["licensing", "other_services", "penalties", "coercion", "fees"]) {
    figures.set(`${subject}.prior_items`, String(random.below(400)));
    figures.set(`${subject}.change`, random.pick(["0", "-3", "+19", "5", "-12"]));
    if (subject !== "fees") figures.set(`${subject}.decisions`, String(random.below(size * 40)));
  }
  figures.set("procurement.projects", String(random.below(200)));
  figures.set("procurement.amount", String(random.below(size * 100_000)));
}
