import type { Department } from "./families.ts";
import type { Roster } from "./roster.ts";
import { knownRegionAt } from "./tokens.ts";

const SCOPE = /^(?:系统|机关(?=\d|[去前今]年|呢|收|$)|条线|战线|口(?=上|的|\d|去年|前年))/u;
const GOVERNMENT_THING =
  /^(?:信息公开(?:办|科|条例|网|指南|目录)|门户|网站|网|采购|公报|投资|购买|补贴|令|文件|债|大楼)/u;
const UNKNOWN_DEPARTMENT =
  /^[\u4e00-\u9fff]{2,12}?(?:委员会|管理局|监督局|办公室|管委会|服务中心|管理处|局|厅|委(?![员托办])|办(?![理结事公了过件证])|指挥部|法院|检察院|常委会|政协|纪委|监委|大学|学院|医院|集团|公司)/u;
const NOT_IN_DEPARTMENT =
  /^[和与跟及]|[的了吗呢么是有几各\d]|多少|收到|答复|处罚|许可|强制|[前去今]年|公开|申请|上一?年|一共/u;

/** Words of a department at one place of a text. */
export interface DepartmentWords {
  readonly known: Department | null;
  readonly unknown: string | null;
  readonly length: number;
  readonly scope: string | null;
}

/** The department that begins at `at`; `placed` where a region or level stands before it. */
export function departmentAt(
  text: string,
  at: number,
  placed: boolean,
  roster: Roster,
): DepartmentWords | null {
  const known = roster.families.at(text, at);
  if (!known) return placed ? unknownDepartmentAt(text, at, roster) : null;
  const after = text.slice(at + known.words.length);
  const scope = known.bare ? (SCOPE.exec(after)?.[0] ?? null) : null;
  const tail = known.bare && after.startsWith("部门") ? 2 : 0;
  if (/^(?:人民)?政府$/u.test(known.words)) {
    if (!placed && known.words === "政府") return null;
    if (GOVERNMENT_THING.test(after)) return null;
  } else if (!placed && known.bare && !scope && !standsAlone(text, at, at + known.words.length)) {
    return null;
  }
  if (placed && known.bare && !scope && !canFollow(after)) return null;
  return { known, unknown: null, length: known.words.length + (scope?.length ?? 0) + tail, scope };
}

/** 财政 alone is the bureau only at the head of a question and before time or verb: 水利前年发了. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const head =
    /(?:^|[，,。；;！!？?、：:\s“"]|那|和|跟|与|换成?|还有|再看|看看|查查|查下|问问|问下)$/u.test(
      before,
    );
  return head && canFollow(text.slice(end));
}

/** What may follow a bare department for it to be an agency. */
export const canFollow = (after: string): boolean =>
  /^(?:$|[，,。；;！!？?、：:\s”"]|\d{2,4}年|[一二三四五六七八九十零〇○]{2,4}年|[去前今上]年|上一?年|这[几边个年]|那[边个年]|近[几两三\d]|呢|的|收[到了]?|办[了结]?|发[了]?|给|有|和|跟|与|及|部门|总共|一共|到底|历年|罚|连续|申请|新收|许可|处罚|强制|年报|报告|最|比|是|被|输|在|对|能|没|\d)/u.test(
    after,
  );

function unknownDepartmentAt(text: string, at: number, roster: Roster): DepartmentWords | null {
  const words = UNKNOWN_DEPARTMENT.exec(text.slice(at))?.[0];
  if (!words || NOT_IN_DEPARTMENT.test(words) || holdsRegion(text, at, words, roster)) return null;
  return { known: null, unknown: words, length: words.length, scope: null };
}

/** 比白石县公安局 names another region. */
function holdsRegion(text: string, at: number, words: string, roster: Roster): boolean {
  if (roster.words.hard.includes(words.charAt(0)) && !/^[审评报办第]/u.test(words)) return true;
  return [...words].some((_, offset) => knownRegionAt(text, at + offset, roster)?.full);
}
