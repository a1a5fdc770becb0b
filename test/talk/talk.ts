import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { AnswerJson } from "../../src/answer/contract.ts";
import { type Base, createNianbao, loadTools, type Nianbao, openBase } from "../../src/index.ts";
import { TOWN, type TownReport, townReport } from "./town.ts";

const tools = loadTools();
const opened: { readonly base: Base; readonly folder: string }[] = [];
afterAll(async () => {
  for (const { base, folder } of opened) {
    await base.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A conversation with the real core over a base of its own. */
export interface Talk {
  readonly asks: (text: string) => Promise<AnswerJson>;
  readonly nianbao: Nianbao;
  readonly base: Base;
}

/** Opens a base with the reports given (the invented town by default) and starts talking on 2024-03-01. */
export async function newTalk({
  reports = TOWN,
  home = null,
  today = new Date("2024-03-01T12:00:00"),
}: {
  readonly reports?: readonly TownReport[];
  readonly home?: string | null;
  readonly today?: Date;
} = {}): Promise<Talk> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-talk-"));
  const base = await openBase(join(folder, "base.sqlite"), { now: () => today });
  opened.push({ base, folder });
  for (const row of reports) {
    const report = townReport(row);
    const bytes = Buffer.from(JSON.stringify(report));
    await base.reports.publish(report, { fileName: `${row.agency}${row.year}.txt`, bytes }, "test");
  }
  const nianbao = createNianbao({
    tools,
    facts: base.facts,
    state: base.state,
    today: () => today,
    home,
    contact: "政务公开科 000-0000",
  });
  return {
    nianbao,
    base,
    asks: async (text) => (await nianbao.answer("talk", text)).reply.json,
  };
}
