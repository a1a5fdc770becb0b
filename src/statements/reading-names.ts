import { cellId } from "../form/index.ts";
import { applicantLabel, metricLabel } from "./metrics.ts";
import type { Reading } from "./statement.ts";

/** `requests.granted@total`, joined with + in a sum. */
export function nameOf(reading: Reading): string {
  switch (reading.kind) {
    case "cell":
      return cellId(reading.metric, reading.applicant);
    case "sum":
      return reading.parts.map(nameOf).join(" + ");
    case "less":
      return `${nameOf(reading.from)} - ${nameOf(reading.off)}`;
    case "share":
      return `${nameOf(reading.part)} / ${nameOf(reading.whole)}`;
    case "growth":
      return `growth ${nameOf(reading.of)}`;
  }
}

/** Name of a reading for people: 予以公开÷办结总计. */
export function labelOf(reading: Reading): string {
  switch (reading.kind) {
    case "cell":
      return reading.applicant === null || reading.applicant === "total"
        ? metricLabel(reading.metric)
        : `${metricLabel(reading.metric)}（${applicantLabel(reading.applicant)}）`;
    case "sum":
      return reading.parts.map(labelOf).join("+");
    case "less":
      return `${labelOf(reading.from)}−${labelOf(reading.off)}`;
    case "share":
      return `${labelOf(reading.part)}÷${labelOf(reading.whole)}`;
    case "growth":
      return `${labelOf(reading.of)}较上期变动`;
  }
}

/** Ids of the cells that a reading is about; a sum that no form prints stands for its parts' own name. */
export function cellsNamed(reading: Reading): readonly string[] {
  switch (reading.kind) {
    case "cell":
      return [nameOf(reading)];
    case "sum":
      return reading.parts.flatMap(cellsNamed);
    case "less":
      return [...cellsNamed(reading.from), ...cellsNamed(reading.off)];
    case "share":
      return [...cellsNamed(reading.part), ...cellsNamed(reading.whole)];
    case "growth":
      return cellsNamed(reading.of);
  }
}
