import { expect, test } from "vitest";
import { metricsOf, objectsWith } from "../../src/statements/metrics.ts";
import { statementWords } from "../../src/statements/words.ts";

test.each([...Object.keys(statementWords.aspects), ...Object.keys(statementWords.patterns)])(
  "每个方面都指到表里的格：%s",
  (aspect) => {
    const metrics = objectsWith(aspect).flatMap((object) => metricsOf(object, aspect, null));
    expect(metrics.length).toBeGreaterThan(0);
  },
);

test.each(Object.keys(statementWords.objects))("每个对象不说方面时也有所指：%s", (object) => {
  expect(metricsOf(object, null, null).length).toBeGreaterThan(0);
});
