import { expect, test } from "vitest";
import { draftFromText, verifyDraft } from "../../src/verify/index.ts";
import { writeDraft } from "./draft-writer.ts";
import { town } from "./held-town.ts";
import { seeded } from "./random.ts";

const DRAFTS = 40;

test(`随机写的${DRAFTS}篇草稿：错的找出98%以上，对的误报不过1%，不是数字的不报`, async () => {
  let [wrong, found, right, alarms, strays] = [0, 0, 0, 0, 0];
  for (let seed = 1; seed <= DRAFTS; seed++) {
    const random = seeded(seed * 104_729);
    const { agency, year } = random.pick(town.reports);
    const written = writeDraft(
      { agency, year, value: (cell) => town.value(agency, year, cell) },
      random,
    );
    const { claims } = await verifyDraft(draftFromText(written.text), town.scope, town.facts);
    const claimOf = (start: number, end: number) =>
      claims.find((claim) => claim.start < end && start < claim.end);
    for (const figure of written.figures) {
      const verdict = claimOf(figure.start, figure.start + figure.stated.length)?.verdict;
      if (figure.right) right++;
      else wrong++;
      if (figure.right && verdict === "mismatch") alarms++;
      if (!figure.right && verdict === "mismatch") found++;
    }
    strays += claims.filter(
      (claim) =>
        claim.verdict !== "match" &&
        !written.figures.some(
          (figure) => claim.start < figure.start + figure.stated.length && figure.start < claim.end,
        ),
    ).length;
  }
  expect(found / wrong).toBeGreaterThanOrEqual(0.98);
  expect(alarms / right).toBeLessThanOrEqual(0.01);
  expect(strays).toBe(0);
});
