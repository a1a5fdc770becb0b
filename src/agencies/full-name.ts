import type { Roster } from "./roster.ts";
import type { RawMention } from "./scan.ts";
import type { RegionToken } from "./tokens.ts";

/** The department in full: 教体局 → 教育体育局. */
export function departmentName(raw: RawMention): string {
  return raw.department?.form ?? raw.unknownDepartment ?? "人民政府";
}

/** Full name of what was said: 平桥教体 → 平桥区教育局. */
export function fullName(raw: RawMention, roster: Roster): string {
  const names = raw.chain.map((token, at) => regionName(token, raw.chain[at + 1], roster));
  const form = departmentName(raw);
  const said = raw.department?.kind === "official" ? raw.department.words : form;
  const office = raw.department ? said : (raw.unknownDepartment ?? governmentOf(raw.chain.at(-1)));
  return `${names.join("")}${office === "政府" ? "人民政府" : office}`;
}

/** Of several regions of one everyday name the one that holds the next; else the held one; else as it was said. */
function regionName(token: RegionToken, below: RegionToken | undefined, roster: Roster): string {
  const all = [...new Set(token.regions.map(({ name }) => name))];
  if (token.full) return token.words;
  if (all.length === 1) return all[0] ?? token.words;
  const holding = all.find((name) => below?.regions.some(({ up }) => up.includes(name)));
  return holding ?? roster.regions(token.words)[0]?.name ?? token.words;
}

function governmentOf(token: RegionToken | undefined): string {
  const level = token?.regions[0]?.level;
  if (level === "zone") return "管理委员会";
  return token?.words.endsWith("街道") ? "办事处" : "人民政府";
}
