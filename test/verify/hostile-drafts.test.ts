import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findAgencies, makeAgencies } from "../../src/agencies/index.ts";
import type { ClaimJson } from "../../src/answer/contract.ts";
import type { StoredReport } from "../../src/facts/store.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";
import { knowledgeDirectory } from "../../src/knowledge/index.ts";
import { draftFromText, verifyDraft } from "../../src/verify/index.ts";
import { type AnnotatedDraft, readAnnotated } from "./annotated-draft.ts";

const FIXTURES = new URL("../fixtures/drafts/", import.meta.url);
const XINYANG = new URL("../../knowledge/reports/", import.meta.url);
const CITY = new URL("../../../shared/city/reports/", import.meta.url);

/** What was counted over drafts: wrong figures and how many of them were found, and every complaint that was not due. */
interface Tally {
  wrong: number;
  found: number;
  right: number;
  readonly missed: string[];
  readonly alarms: string[];
  readonly strays: string[];
}

async function heldIn(folder: URL): Promise<readonly StoredReport[]> {
  return Promise.all(
    readdirSync(folder).map(async (name) => {
      const report = await readFile({ name, bytes: readFileSync(new URL(name, folder)) });
      const { agency, year, era, title } = report;
      const id = `${agency}-${year}`;
      return {
        ...{ id, agency, year, era, title, report },
        ...{ version: 1, fileName: name, hash: "", publishedAt: "" },
      };
    }),
  );
}

/** Checks drafts against reports as `nianbao verify` does. */
function checker(held: readonly StoredReport[]) {
  const names = [...new Set(held.map(({ agency }) => agency))].map((name) => ({
    name,
    years: held.filter(({ agency }) => agency === name).map(({ year }) => year),
  }));
  const roster = makeAgencies(loadAgencyData(knowledgeDirectory())).roster(names);
  const scope = {
    held: held.map(({ agency, year }) => ({ agency, year })),
    findAgencies: (text: string, context: object) => findAgencies(text, roster, context),
    today: new Date(2025, 2, 1),
  };
  const report = async (agency: string, year: number) =>
    held.find((one) => one.agency === agency && one.year === year) ?? null;
  return async (text: string) => (await verifyDraft(draftFromText(text), scope, { report })).claims;
}

function count(tally: Tally, { text, figures }: AnnotatedDraft, claims: readonly ClaimJson[]) {
  const on = (one: { start: number; end: number }, other: { start: number; end: number }) =>
    one.start < other.end && other.start < one.end;
  const near = (at: number) => text.slice(Math.max(0, at - 15), at + 12).replace(/\n/gu, "⏎");
  for (const figure of figures) {
    const claim = claims.find((one) => on(one, figure));
    const line = `…${near(figure.start)}… ${claim?.verdict ?? "—"} ${claim?.label ?? ""} ${claim?.actual ?? ""}`;
    if (figure.truth === "wrong") {
      tally.wrong++;
      if (claim?.verdict === "mismatch") tally.found++;
      else tally.missed.push(line);
    }
    if (figure.truth === "right") {
      tally.right++;
      if (claim?.verdict === "mismatch" || claim?.verdict === "not_found") tally.alarms.push(line);
    }
    if (figure.truth === "not_held" && claim?.verdict === "mismatch") tally.strays.push(line);
  }
  const loose = claims.filter((claim) => !figures.some((figure) => on(claim, figure)));
  for (const claim of loose)
    if (claim.verdict !== "match") tally.strays.push(`…${near(claim.start)}… ${claim.verdict}`);
}

async function tallied(drafts: string, reports: URL): Promise<Tally> {
  const check = checker(await heldIn(reports));
  const tally: Tally = { wrong: 0, found: 0, right: 0, missed: [], alarms: [], strays: [] };
  const folder = new URL(`${drafts}/`, FIXTURES);
  for (const name of readdirSync(folder).sort()) {
    const draft = readAnnotated(readFileSync(new URL(name, folder), "utf8"));
    count(tally, draft, await check(draft.text));
  }
  return tally;
}

function meets({ wrong, found, right, missed, alarms, strays }: Tally) {
  expect(found / wrong, missed.join("\n")).toBeGreaterThanOrEqual(0.98);
  expect(alarms.length / right, alarms.join("\n")).toBeLessThanOrEqual(0.01);
  expect(strays).toEqual([]);
}

describe("各种文体的草稿：错的都找出，对的不误报，不是数字的不报", () => {
  test("信阳市公安局2023年", async () => meets(await tallied("xinyang", XINYANG)));
});

const here = existsSync(CITY);
if (!here) console.warn("跳过兰汀市的草稿：没有 ../shared/city");
describe.skipIf(!here)(`兰汀市的草稿（${here ? "有" : "没有"} ../shared/city）`, () => {
  test("九个机关、三个年度", async () => meets(await tallied("city", CITY)));
});
