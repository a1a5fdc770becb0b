import { z } from "zod";
import { APPLICANTS } from "../form/index.ts";

const words = z.array(z.string());
const metric = z.object({
  id: z.string(),
  object: z.string(),
  aspect: z.string(),
  route: z.string().nullable(),
  table: z.union([z.literal(0), z.literal(2), z.literal(3), z.literal(4)]),
  article: z.string().nullable(),
  label: z.string(),
  short: z.string(),
  spoken: words,
  unit: z.string(),
  eras: z.array(z.enum(["2014", "2019", "2021"])),
  sumOf: words.optional(),
});

/** Shape of each lexicon file of `knowledge/`; the loader checks them once. */
export const shapes = {
  metrics: z.array(metric),
  objects: z.record(
    z.string(),
    z.object({
      label: z.string(),
      default: words,
      eraDefault: z.record(z.string(), words).optional(),
      words,
    }),
  ),
  composed: z.array(z.object({ of: z.string(), parts: z.array(words) })),
  aspects: z.record(z.string(), z.object({ words, weak: words })),
  routes: z.record(z.string(), words),
  applicants: z.record(
    z.enum(APPLICANTS),
    z.object({ label: z.string(), words, weak: words.optional() }),
  ),
  indicators: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      words,
      numerator: words,
      minus: words.optional(),
      denominator: words.optional(),
      less: words.optional(),
      unit: z.string(),
      note: z.string().optional(),
    }),
  ),
  operations: z.record(z.string(), words),
  commands: z.record(z.string(), words),
  harmless: z.object({ words }),
  talk: z.object({
    words,
    asks: words,
    reported: z.object({ sources: words, verbs: words, weak: words, openers: words }),
  }),
  companions: z.array(z.object({ of: words, words })),
  synonyms: z.array(words),
  channels: z.array(words),
  notHeld: z.array(z.object({ id: z.string(), words, says: z.string() })),
  topics: z.array(
    z.object({
      id: z.string(),
      words,
      sections: z.array(z.enum(["一", "二", "三", "四", "五", "六"])),
      sentences: words,
    }),
  ),
  terms: z.array(
    z.object({
      id: z.string(),
      names: words,
      spoken: words,
      plain: z.string(),
      article: z.string().nullable(),
      isNot: z.string().nullable(),
      metrics: words.optional(),
    }),
  ),
  phrases: z.record(z.string(), z.string()),
};

type Shapes = typeof shapes;

/** Everything that answering knows beside the reports: plain data, loaded once, checked, frozen. */
export type Knowledge = { readonly [Name in keyof Shapes]: z.infer<Shapes[Name]> };
