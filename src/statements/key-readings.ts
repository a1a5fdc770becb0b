import { APPLICANTS, type Applicant } from "../form/index.ts";
import type { Mention } from "./mentions.ts";
import { metricsOf, objectsWith } from "./metrics.ts";
import { blocked, strong } from "./near-mentions.ts";
import type { Scene } from "./scene.ts";
import type { Reading } from "./statement.ts";

/** The last strong aspect; but 予以公开后提起行政复议3件 is of the review, which has no such aspect. */
export function keyOf(before: readonly Mention[], text: string): Mention | undefined {
  const last = before.at(-1);
  const aspect = before.findLast(strong);
  const foreign =
    last?.kind === "object" &&
    aspect?.kind === "aspect" &&
    !objectsWith(aspect.value).includes(last.value);
  if (foreign) return last;
  return aspect ? memberOf(aspect, before, text) : ownObject(last, before);
}

/** 复议机关受理28件: a verb that reviews do not have is about the review all the same. */
function ownObject(last: Mention | undefined, before: readonly Mention[]): Mention | undefined {
  if (last?.kind !== "aspect") return last;
  const object = before.findLast((mention) => mention.kind === "object");
  return object && !objectsWith(last.value).includes(object.value) ? object : last;
}

/** 因保护第三方合法权益不予公开2件 is of the reason, not of the whole group; 因不掌握等原因无法提供8件 is of the group. */
function memberOf(aspect: Mention, before: readonly Mention[], text: string): Mention {
  const group = /^(.+)\.all$/u.exec(aspect.value)?.[1];
  if (group === undefined) return aspect;
  const member = before.findLast(
    (one) =>
      one.kind === "aspect" && one.value.startsWith(`${group}.`) && one.value !== aspect.value,
  );
  return member && !text.slice(member.end, aspect.start).includes("等") ? member : aspect;
}

/** All readings of one telling word with the object, route and applicant that belong to it. */
export function readingsOfKey(
  scene: Scene,
  near: readonly Mention[],
  key: Mention,
): readonly Reading[] {
  const object = objectFor(scene, near, key);
  if (object === null) return [];
  const aspect = aspectFor(near, key, object);
  const route =
    key.kind === "route"
      ? key.value
      : (near.filter((mention) => mention.kind === "route").at(-1)?.value ?? null);
  const applicant = near.filter((mention) => mention.kind === "applicant").at(-1)?.value ?? "total";
  return metricsOf(object, aspect, route).map((metric) => ({
    kind: "cell",
    metric,
    applicant: metric.startsWith("requests.") ? asApplicant(applicant) : null,
    year: "own",
  }));
}

function objectFor(scene: Scene, near: readonly Mention[], key: Mention): string | null {
  if (key.kind === "object") return key.value;
  if (key.kind === "route") return "litigation";
  const possible = objectsWith(key.value);
  const named = near.filter(
    (mention) => mention.kind === "object" && possible.includes(mention.value),
  );
  if (named.length > 0) return named.at(-1)?.value ?? null;
  const spoken = scene.mentions.filter(
    (mention) =>
      (mention.kind === "object" || mention.kind === "route") && mention.end <= key.start,
  );
  const last = spoken
    .map((mention) => (mention.kind === "route" ? "litigation" : mention.value))
    .findLast((object) => possible.includes(object));
  if (last) return last;
  if (scene.thread.object && possible.includes(scene.thread.object)) return scene.thread.object;
  return possible.length === 1 && !blocked(scene.text, scene.clause.start, key.start)
    ? (possible[0] ?? null)
    : null;
}

function aspectFor(near: readonly Mention[], key: Mention, object: string): string | null {
  if (key.kind === "aspect") return key.value;
  const aspects = near.filter(
    (mention) => mention.kind === "aspect" && objectsWith(mention.value).includes(object),
  );
  return aspects.at(-1)?.value ?? null;
}

/** The column that a word of the data stands for; 总计 where it is none. */
export const asApplicant = (value: string): Applicant =>
  APPLICANTS.find((applicant) => applicant === value) ?? "total";
