import type { Agencies, ParsedAgency } from "../../agencies/index.ts";
import type { Title } from "./titles.ts";

/** A name that the report prints, with the place that prints it. Earlier places are trusted more. */
export interface AgencyEvidence {
  readonly name: string;
  readonly place: "标题" | "标题上方" | "开头" | "首句" | "落款" | "发布信息" | "文件名";
  readonly parsed: ParsedAgency;
}

const NAME = "([\\u4e00-\\u9fff（）()]{2,40}?)";
const REPORT = "(?:20\\d\\d年?度?)?(?:政府|政务)?信息公开";
/** Sentences whose subject is the reporting agency, in order of trust. */
const PREFACE: readonly RegExp[] = [
  new RegExp(
    `(?:公布|现将|编制|发布|形成)了?${NAME}20\\d\\d年?度?(?:的)?(?:政府|政务)信息公开`,
    "u",
  ),
  new RegExp(
    `(?:^|[^\\u4e00-\\u9fff])${NAME}(?:组织)?(?:编制|编写|编撰|公布|发布)了?本?${REPORT}`,
    "u",
  ),
  new RegExp(`本(?:年度)?报告由${NAME}(?:依照|按照|根据|编制|编写|负责|组织|撰写)`, "u"),
  new RegExp(`(?:^|[,，。;])${NAME}(?:现将|将)(?:本机关)?20\\d\\d年`, "u"),
  new RegExp(
    `(?:请(?:与|和|向|联系)|联系(?:人|单位|方式)?[:：]?)${NAME}(?:[(（]|联系|政务公开)`,
    "u",
  ),
];
const OPENINGS: readonly RegExp[] = [
  new RegExp(
    `20\\d\\d年(?:度|以来|来)?[,，]?${NAME}(?:在|以|认真|坚持|按照|依照|根据|严格|深入|全面|积极|围绕|紧紧|依法|落实|贯彻|持续|对照|主动|全年|高度|不断|聚焦|切实|继续|紧扣|立足|共|政务公开|政府信息公开|信息公开)`,
    "u",
  ),
  new RegExp(`^${NAME}(?:20\\d\\d年|全年|主动公开|认真|坚持|严格|高度重视|按照|依照|根据)`, "u"),
];
const META =
  /(?:来源|发布机构|发文机关|发布单位|公开主体|作者|信息来源|发布机关|责任单位|制作单位|单位名称)[:：]([\u4e00-\u9fff]{2,30}?)(?=字体|浏览|发布|点击|打印|分享|日期|阅读|时间|[\d|｜丨【(（[]|$)/u;

/** Names of the reporting agency in order of trust; names that no grammar reads are left out. */
export function agencyEvidence(
  lines: readonly string[],
  titles: readonly Title[],
  fileName: string,
  agencies: Agencies,
): AgencyEvidence[] {
  const read = (name: string, place: AgencyEvidence["place"]): AgencyEvidence[] =>
    readName(name, place, agencies);
  const firstTitle = titles.find(({ line }) => line >= 0);
  const above = firstTitle
    ? lines.slice(Math.max(0, firstTitle.line - 2), firstTitle.line)
    : lines.slice(0, 3);
  const below = titles.filter(({ end }) => end > 0).map(({ end }) => lines[end] ?? "");
  const body = sentencesOf(firstLines(lines, 40, (line) => !META.test(line)));
  return [
    ...titles.flatMap(({ agency }) => read(agency, "标题")),
    ...[...above.reverse(), ...below].filter(isNameAlone).flatMap((line) => read(line, "标题上方")),
    ...captures(body, PREFACE).flatMap((name) => read(name, "开头")),
    ...captures(body, OPENINGS).flatMap((name) => read(name, "首句")),
    ...lines
      .slice(-6)
      .filter(isNameAlone)
      .flatMap((line) => read(line, "落款")),
    ...lines.slice(0, 30).flatMap((line) => read(META.exec(line)?.[1] ?? "", "发布信息")),
    ...fileName
      .split(/[-_—.()（）【】[\]\s]|20\d\d年?度?/u)
      .flatMap((name) => read(name, "文件名")),
  ];
}

const isNameAlone = (line: string): boolean => /^[\u4e00-\u9fff（）()]{3,40}$/u.test(line);

/** So many lines at most, from the top: a report has hundreds more. */
function firstLines(
  lines: readonly string[],
  most: number,
  counts: (line: string) => boolean,
): readonly string[] {
  const first: string[] = [];
  for (const line of lines) {
    if (first.length === most) break;
    if (counts(line)) first.push(line);
  }
  return first;
}

const sentencesOf = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split(/(?<=[。;；])/u));

function captures(sentences: readonly string[], patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) =>
    sentences.flatMap((sentence) => pattern.exec(sentence)?.[1] ?? []),
  );
}

const NO_NAME =
  /^(?:本|我|全|各|该|其|你|此|上述|每|为|是|在|对|向|与|按|依|从|将|一|二|三|四|五|六|信息|公开|年度|统计|数据|报告)|(?:网站?|条例|规定|要求|门户|网|平台|中心工作|报|文件|领导小组|小组|科|股|公众号|微信|情况|工作|信息|内容|数据|方面|精神|有关|相关)$|政务公开(?!办)|信息公开|条例|通知|指导下|习近平|党的/u;

/** A name whose region, level or family is read; leading words that are no part of it are cut. */
function readName(
  words: string,
  place: AgencyEvidence["place"],
  agencies: Agencies,
): AgencyEvidence[] {
  const name = withBlank(ownAgency(words, place), agencies);
  if (name.length < 2 || NO_NAME.test(name)) return [];
  const parsed = agencies.parse(name);
  if (isWellFormed(parsed)) return [{ name, place, parsed }];
  const tail = officialTail(name, agencies);
  return tail ? [{ name: tail, place, parsed: agencies.parse(tail) }] : [];
}

/** 本报告由某镇人民政府党政办公室编写: the report is the government's. */
function ownAgency(words: string, place: AgencyEvidence["place"]): string {
  if (place !== "开头") return words;
  return words.replace(/(?<=人民政府|街道办事处|管理委员会|管委会)(?:党政(?:综合)?)?办公室$/u, "");
}

/** Two agencies on one report stand apart: 黄埔区人民政府 广州开发区管委会. */
function withBlank(name: string, agencies: Agencies): string {
  const pair = /^(.+人民政府)(.+(?:管理委员会|管委会))$/u.exec(name);
  if (!pair?.[1] || !pair[2]) return name;
  return agencies.parse(pair[2]).region ? `${pair[1]} ${pair[2]}` : name;
}

const isWellFormed = (parsed: ParsedAgency): boolean =>
  parsed.region !== null
    ? parsed.family !== null ||
      parsed.department === "" ||
      /[局委办厅会院处队社]$|中心$/u.test(parsed.department)
    : parsed.levelWord !== null ||
      parsed.level === "national" ||
      (parsed.family !== null && parsed.department.length > 3);

/** The department at the end of damaged words: …备用网址自然资源和规划局. */
function officialTail(name: string, agencies: Agencies): string | null {
  for (let at = 1; at < name.length - 3; at++) {
    const known = agencies.families.word(name.slice(at));
    if (known?.kind === "official" && !known.bare) return known.words;
  }
  return null;
}
