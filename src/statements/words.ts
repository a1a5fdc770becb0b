import { z } from "zod";
import data from "../../knowledge/statements.json" with { type: "json" };

const list = z.array(z.string());
const lists = z.record(z.string(), list);

/** Words with which reports and drafts state figures: data, never rules for one sentence. */
export const statementWords = z
  .object({
    objects: lists,
    aspects: lists,
    /** Patterns of what words alone cannot list: 顺延至下一年度. */
    patterns: z.record(z.string(), z.string()),
    readings: lists,
    owners: lists,
    defaults: lists,
    routes: lists,
    applicants: lists,
    /** A word that means something else after these: 处理费…收费. */
    unless: z.record(z.string(), z.string()),
    weak: list,
    units: z.object({ count: list, loose: list, money: list }),
    nothing: list,
    blockers: list,
    unblockers: list,
    channels: list,
    wider: list,
    future: list,
    part: list,
    together: list,
    joiners: list,
    share: list,
    up: list,
    down: list,
    against: list,
    /** Words around a statement in a message that say nothing of the figure: 据我了解, 属实. */
    fillers: list,
    /** Words that statements are read by, and that say more than the form does: 一审. */
    narrowing: list,
    /** Words that mean nothing in a question and narrow a claim: `deeds` unless they open it, `people` beside requests. */
    besides: lists,
    /** Everyday nouns of an object: they say nothing beside its figures, and which of several figures is meant. */
    kin: lists,
  })
  .parse(data);

/** A pattern that finds any of the words, longest first. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    [...words]
      .sort((one, other) => other.length - one.length)
      .map(quoted)
      .join("|"),
    "gu",
  );

const quoted = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
