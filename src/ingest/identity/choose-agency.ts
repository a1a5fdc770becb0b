import type { Agencies, ParsedAgency } from "../../agencies/index.ts";
import type { AgencyEvidence } from "./evidence.ts";

export interface AgencyChoice {
  readonly name: string | null;
  readonly chosen: AgencyEvidence | null;
  /** Evidence that names another agency. */
  readonly against: readonly AgencyEvidence[];
}

/** The most trusted name, in the fullest form that the report prints of it. */
export function chooseAgency(
  evidence: readonly AgencyEvidence[],
  agencies: Agencies,
): AgencyChoice {
  const chosen =
    evidence.find(({ parsed }) => parsed.region !== null && parsed.family !== null) ?? evidence[0];
  if (!chosen) return { name: null, chosen: null, against: [] };
  const first = moreTrusted(evidence, chosen);
  const same = evidence.filter(({ parsed }) => isSame(parsed, first.parsed));
  const fullest = same.reduce((best, one) => (isFuller(one, best, agencies) ? one : best), first);
  const against = evidence.filter(
    ({ place, parsed }) =>
      (place === "标题" || place === "开头" || place === "落款") && isOther(parsed, first.parsed),
  );
  return { name: fullest.name, chosen: first, against };
}

/** A name without region in the title is kept if the one with region is another agency's. */
function moreTrusted(evidence: readonly AgencyEvidence[], chosen: AgencyEvidence): AgencyEvidence {
  const [first] = evidence;
  if (!first || first === chosen || isSame(chosen.parsed, first.parsed)) return chosen;
  const strong = first.place === "标题" || first.place === "标题上方";
  return strong || chosen.place === "文件名" || chosen.place === "发布信息" ? first : chosen;
}

/** The same agency, one perhaps with fewer words: 市市场监管局 and 安康市市场监督管理局. */
function isSame(one: ParsedAgency, other: ParsedAgency): boolean {
  if (one.family !== other.family) return false;
  if (one.family === null && one.department !== other.department) return false;
  const [a, b] = [one.region, other.region];
  if (a && b) return a.name === b.name && chainsAgree(one.chain, other.chain);
  const named = a ?? b;
  const level = one.levelWord ?? other.levelWord;
  return named ? !level || named.name.endsWith(level) : one.levelWord === other.levelWord;
}

const chainsAgree = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((name) => other.includes(name)) || other.every((name) => one.includes(name));

function isFuller(one: AgencyEvidence, best: AgencyEvidence, agencies: Agencies): boolean {
  const [a, b] = [one.parsed, best.parsed];
  if (a.chain.length !== b.chain.length) return a.chain.length > b.chain.length;
  const official = (name: string): boolean => agencies.families.word(name)?.kind === "official";
  const rank = (parsed: ParsedAgency): number =>
    parsed.department === "" ? 0 : official(parsed.department) || parsed.family === null ? 2 : 1;
  if (rank(a) !== rank(b)) return rank(a) > rank(b);
  return a.department.length > b.department.length && one.place !== "文件名";
}

function isOther(one: ParsedAgency, first: ParsedAgency): boolean {
  if (isSame(one, first) || !one.region || !first.region) return false;
  const office = (parsed: ParsedAgency): boolean =>
    parsed.family === "政府" || parsed.family === "政府办";
  return !(office(one) && office(first) && one.region.name === first.region.name);
}
