import { bareMention } from "./bare-mention.ts";
import { hasLevel, newest } from "./resolve.ts";
import type { HeldAgency, Roster } from "./roster.ts";
import type { AgencyContext, AgencyMention } from "./types.ts";

/** What a pointing word points at. */
type Pointing = (
  words: string,
  roster: Roster,
  context: AgencyContext,
) => {
  readonly held: readonly HeldAgency[];
  readonly absentName: string | null;
  readonly assumed: boolean;
};

interface DeixisRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly point: Pointing;
}

const OWN =
  /(?:我们?|本|咱们?|俺们?|贵)(?:局|委|厅|办|机关|单位|部门)|(?<![\u4e00-\u9fff])局里(?:面)?|(?:该|你们?)(?:局|委|厅|机关|单位)/gu;
const LEVEL_BUREAU =
  /(?<![全各每\u4e00-\u9fff])(?:[我咱本])?(?<level>[市县区省])(?:局(?![面限部势长级])|厅(?![长级]))|(?<=[年度和跟与那问查看比是的])(?<level2>[市县区省])局(?![面限部势长级])/gu;
const OWN_PLACE =
  /(?:我们?|本|咱们?)(?<level>省|市|州|县|区|旗|镇|乡|街道)(?![\u4e00-\u9fff]*(?:局|委|厅)(?:$|[^\u4e00-\u9fff]))|(?<![\u4e00-\u9fff])(?<level2>[省市县区镇乡])里(?:面)?(?=$|[\d去前今上近，,。？?一的收有])/gu;

const REGION_BUREAU = /(?<region>[\u4e00-\u9fff]{1,4}[市县区])局(?![面限部势长级])/gu;

/** In reading order; each reads one kind of pointing word. */
const deixisRules: readonly DeixisRule[] = [
  { name: "信阳市局", pattern: REGION_BUREAU, point: pointAtBureau },
  { name: "我局、本单位", pattern: OWN, point: pointAtOwn },
  { name: "市局、县局", pattern: LEVEL_BUREAU, point: pointAtLevel },
  { name: "我市、县里", pattern: OWN_PLACE, point: pointAtGovernment },
];

/** Words that point at an agency without naming it: 我局, 市局, 我县. Unresolved ones hold nothing. */
export function findDeixis(text: string, roster: Roster, context: AgencyContext): AgencyMention[] {
  return deixisRules.flatMap((rule) =>
    [...text.matchAll(rule.pattern)].flatMap((match) => {
      const { held, absentName, assumed } = rule.point(levelIn(match), roster, context);
      if (held.length === 0 && match.groups?.region) return [];
      const mention = bareMention(match.index, match[0], "deixis");
      return [{ ...mention, held: held.map(newest), absentName, assumed }];
    }),
  );
}

const levelIn = (match: RegExpMatchArray): string =>
  match.groups?.region ?? match.groups?.level ?? match.groups?.level2 ?? match[0];

/** 信阳市局: a bureau of that place, the one that is held or that was spoken of. */
function pointAtBureau(words: string, roster: Roster, context: AgencyContext) {
  const place = roster.agencies.filter((one) => words.endsWith(one.region?.name ?? "\u0000"));
  const bureaus = place.filter(isDepartment);
  const spoken = bureaus.filter(({ names }) =>
    names.some(({ name }) => context.last?.includes(name)),
  );
  const held = spoken.length === 1 ? spoken : bureaus;
  return { held, absentName: null, assumed: true };
}

const isDepartment = (one: HeldAgency): boolean => one.family !== "政府";

function homeOf(roster: Roster, context: AgencyContext): HeldAgency | null {
  const name = context.home ?? roster.home;
  return name ? roster.byName(name) : null;
}

function pointAtOwn(words: string, roster: Roster, context: AgencyContext): ReturnType<Pointing> {
  const home = homeOf(roster, context);
  const pointsBack = /^[该你]/u.test(words);
  const fits = (one: HeldAgency | null | undefined): one is HeldAgency =>
    one != null && (!words.endsWith("局") || isDepartment(one));
  const last = (context.last ?? []).map((name) => roster.byName(name));
  const order = pointsBack ? [...last, home] : [home, ...last];
  const chosen = order.find(fits);
  if (chosen) return { held: [chosen], absentName: null, assumed: chosen !== home };
  const only = roster.agencies.length === 1 ? roster.agencies.filter(fits) : [];
  return { held: only, absentName: null, assumed: only.length > 0 };
}

/** 市局 is the home or current bureau where that is one of the city, else the police. */
function pointAtLevel(level: string, roster: Roster, context: AgencyContext): ReturnType<Pointing> {
  const known = [
    homeOf(roster, context),
    ...(context.last ?? []).map((name) => roster.byName(name)),
  ];
  const own = known.find((one) => one && hasLevel(one, level) && isDepartment(one));
  if (own) return { held: [own], absentName: null, assumed: true };
  const all = roster.agencies.filter((one) => hasLevel(one, level) && isDepartment(one));
  if (all.length === 1) return { held: all, absentName: null, assumed: true };
  const police = all.filter((one) => one.family === "公安");
  return { held: police.length > 0 ? police : all.slice(0, 5), absentName: null, assumed: true };
}

function pointAtGovernment(
  level: string,
  roster: Roster,
  context: AgencyContext,
): ReturnType<Pointing> {
  const home = homeOf(roster, context) ?? roster.byName(context.last?.[0] ?? "");
  const places = home?.region ? [home.region.name, ...home.region.up] : roster.regionNames;
  const fitting = places.filter((name) => name.endsWith(level));
  const held = fitting.flatMap((name) => roster.of(name, "政府"));
  const [place] = fitting;
  const absentName = held.length === 0 && place && fitting.length === 1 ? `${place}人民政府` : null;
  return { held, absentName, assumed: true };
}
