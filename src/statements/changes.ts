import { countReadings } from "./counts.ts";
import type { Scene } from "./scene.ts";
import type { Change, Reading, StatedYear } from "./statement.ts";
import { anyOf, statementWords } from "./words.ts";

/** What a change is read as, and whether the words say that it fell. */
export interface ChangeReadings {
  readonly readings: readonly Reading[];
  readonly direction: 1 | -1;
}

/** Reads 同比下降16.7%, 比上年多14件, 是上年的1.4倍, 提高3.2个百分点. Null where the number states no change. */
export function changeReadings(scene: Scene): ChangeReadings | null {
  const { text, clause, mark } = scene;
  const lead = text.slice(clause.reach, mark.start);
  const own = text.slice(clause.start, mark.start);
  const verb = verbOf(scene, own, lead);
  const as = changeOf(scene, own, verb !== null);
  if (as === null) return null;
  const subjects = as === "points" ? shareBefore(scene) : subjectsOf(scene);
  return {
    readings: subjects.map((of): Reading => ({ kind: "growth", of, base: baseYear(lead), as })),
    direction: as === "ratio" ? 1 : (verb?.sign ?? 1),
  };
}

interface Verb {
  readonly at: number;
  readonly sign: 1 | -1;
}

const share = anyOf(statementWords.share);
const against = anyOf(statementWords.against);
const DOUBLED = /翻[了一]?[一两]?番/u;
const TIMES_OF =
  /(?:是|为|达|达到|相当于|约为)[^,，。;；]{0,12}(?:上一?年度?|去年|20\d\d年度?|同期|前年)(?:同期)?的\s*$/u;

function changeOf(
  { text, mark, earlier, clause }: Scene,
  own: string,
  changes: boolean,
): Change | null {
  if (mark.unit === "倍") return TIMES_OF.test(own) ? "ratio" : changes ? "times" : null;
  if (DOUBLED.test(text.slice(mark.start, mark.end))) return "percent";
  if (!changes) return null;
  if (mark.unit === "%") return "percent";
  if (mark.unit === "百分点" || mark.unit === "个百分点") return "points";
  const compared = text.slice(clause.reach, mark.start).search(against) >= 0 || earlier.length > 0;
  if (RISEN.test(own) || SIGNED.test(own)) return "count";
  return compared && ENDS_IN_CHANGE.test(own) ? "count" : null;
}

/** 增加14件 and 比上年多14件 are differences; 增加公开渠道14个 is none. */
const ENDS_IN_CHANGE = /(?:增加|增长|减少|增|减|多|少|上升|下降|回落|升|降)了?\s*$/u;
/** 涨了131件 is a difference even where nothing is said to be compared. */
const RISEN = /(?:涨|跌|(?:上升|下降|减少|回落|升|降)了)了?\s*$/u;
const SHORT_VERB = /(?:(增|升|涨|多|高)|(减|降|少|低|跌))了?\s*$/u;

/** The verb of its own clause; for a percentage also one before it, unless its clause speaks of a share. */
function verbOf({ mark }: Scene, own: string, lead: string): Verb | null {
  const near = shortVerb(own) ?? lastVerb(own);
  if (near || mark.unit !== "%" || own.search(share) >= 0 || /率/u.test(own)) return near;
  return /[,，]\s*(?:同比|约|近)?\s*$/u.test(lead) ? lastVerb(lead) : null;
}

function shortVerb(own: string): Verb | null {
  if (SIGNED.test(own)) return { at: own.length, sign: 1 };
  const match = SHORT_VERB.exec(own);
  return match && { at: match.index, sign: match[1] ? 1 : -1 };
}

/** A column of changes: the number carries its sign. */
const SIGNED = /(?:增减|变化|变动|同比)(?:率|幅度?|情况|数)?(?:[（(][^（）()]*[)）])?\s*$/u;

const verbs = [
  { words: anyOf(statementWords.up), sign: 1 },
  { words: anyOf(statementWords.down), sign: -1 },
] as const;

function lastVerb(text: string): Verb | null {
  const found = verbs.flatMap(({ words, sign }) =>
    [...text.matchAll(words)]
      .filter((match) => !/^[至到]/u.test(text.slice(match.index + match[0].length)))
      .map((match): Verb => ({ at: match.index, sign })),
  );
  return found.sort((one, other) => one.at - other.at).at(-1) ?? null;
}

/** 较2022年 names the base; 同比 is the year before. */
function baseYear(lead: string): StatedYear {
  const year = /(?:(?<!对)比|较|与|同|是|为)\s*(20\d\d)\s*年/u.exec(lead)?.[1];
  return year ? Number(year) : "previous";
}

/** What grew: named in the clause, else the count just stated. */
function subjectsOf(scene: Scene): readonly Reading[] {
  const named = countReadings({ ...scene, mark: { ...scene.mark, unit: null } });
  if (named.length > 0) return named;
  const change = scene.earlier.at(-1);
  const again = change?.readings.flatMap((one) => (one.kind === "growth" ? [one.of] : [])) ?? [];
  if (change && again.length > 0 && change.mark.start >= scene.clause.sentence.start) return again;
  const last = scene.earlier.findLast(
    (one) => one.readings.length > 0 && one.readings[0]?.kind !== "growth",
  );
  return last && last.mark.start >= scene.clause.sentence.start ? last.readings : [];
}

/** The share that rose by some points: the one stated before it in the sentence. */
function shareBefore({ earlier, clause }: Scene): readonly Reading[] {
  const last = earlier.findLast((one) => one.readings[0]?.kind === "share");
  return last && last.mark.start >= clause.sentence.start ? last.readings : [];
}
