import { coverage } from "./coverage.ts";
import { holdsOneOf, matchesOf } from "./matches.ts";
import type { Span } from "./span.ts";

/** Part of a text whose digits are no statistics. */
export interface NonFigure extends Span {
  readonly words: string;
  readonly reason: NonFigureReason;
}

type NonFigureReason =
  | "网址"
  | "邮箱"
  | "文号"
  | "案号"
  | "日期"
  | "期间"
  | "条款"
  | "序号"
  | "电话"
  | "邮编"
  | "时刻"
  | "地址"
  | "序数"
  | "名次"
  | "图表号"
  | "页码"
  | "编号"
  | "年限";

interface NonFigureRule {
  readonly reason: NonFigureReason;
  /** Every match holds one of these characters (`#`: a digit); texts without them are not searched. */
  readonly needs: string;
  readonly pattern: RegExp;
}

const CN = "[零一二两三四五六七八九十百廿卅]";
const N = `(?:(?<!\\d)\\d{1,8}|${CN}{1,6})`;
/** Where a list number may stand: at the start of a line or after a stop. */
const LINE = "(?<=(?:^|[\\n。;:!?,、)）])[ \\t]*)";

/** First match wins where two cover the same digits; longer and surer patterns stand first. */
const rules: readonly NonFigureRule[] = [
  { reason: "网址", needs: "/", pattern: /https?:\/\/[^\s一-鿿,。;)]+/giu },
  {
    reason: "网址",
    needs: ".",
    pattern:
      /(?<![\w@.-])(?:[\w-]{1,63}\.){1,8}(?:com|cn|org|net|gov|edu|top|vip|info)(?:\/[\w./?=&%-]*)?(?!\w)/giu,
  },
  {
    reason: "邮箱",
    needs: "@",
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu,
  },
  {
    reason: "案号",
    needs: "号",
    pattern: /\(\s*\d{4}\s*\)\s*[一-鿿]{1,3}\d*[一-鿿]{1,4}\s*\d+\s*号/gu,
  },
  {
    reason: "文号",
    needs: "〔[【(",
    pattern: /[〔[【(]\s*\d{4}\s*[〕\]】)]\s*第?\s*\d+\s*号?|[〔[【]\s*\d{4,8}\s*[〕\]】]?\s*号/gu,
  },
  { reason: "文号", needs: "号", pattern: /(?:令|公告|通知)?第\s*\d+\s*号(?:令|公告|文件|文)?/gu },
  { reason: "文号", needs: "号", pattern: /(?<![\d.])\d{1,4}\s*号(?:文|令|函|公告|通知|格式)/gu },
  {
    reason: "电话",
    needs: "01",
    pattern:
      /(?<![\d.])(?:\(?0\d{2,3}\)?[- ]?\d{7,8}(?:[-转]\d{1,5})?|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})(?!\d)/gu,
  },
  {
    reason: "电话",
    needs: "话线真机式",
    pattern: /(?:电话|热线|传真|手机|联系方式)(?:号码)?\s*[::]\s*[\d\-() ]{3,}/gu,
  },
  {
    reason: "电话",
    needs: "拨电警救线话",
    pattern:
      /(?<=拨打?|致电|报警|急救|火警|热线|电话)\s*(?:1\d{2}|1\d{4}|9\d{4})(?!\d|\s*[件条个项次人通起宗])/gu,
  },
  { reason: "邮编", needs: "邮", pattern: /(?:邮编|邮政编码|邮码)\s*[::]?\s*\d{6}/gu },
  {
    reason: "编号",
    needs: "号码备",
    pattern: /(?:索引号|编号|备案号|许可证号|代码|ICP备)\s*[::]?\s*[\w/-]*\d[\w/-]*号?/gu,
  },
  { reason: "编号", needs: "#", pattern: /(?<![\d.,])\d{13,}(?![\d.,])/gu },
  {
    reason: "日期",
    needs: "年./-",
    pattern: /(?<!\d)(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*(?:日|号|(?!\d))/gu,
  },
  { reason: "日期", needs: "-/", pattern: /(?<![\d.,])20\d\d[-/](?:0?[1-9]|1[0-2])(?![\d/-])/gu },
  {
    reason: "日期",
    needs: "0",
    pattern:
      /(?<![\d.,])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d.,]|\s*[件条项次人元])/gu,
  },
  { reason: "编号", needs: ".", pattern: /(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])/gu },
  { reason: "日期", needs: "月", pattern: /(?<!\d)(?:19|20)\d\d\s*年\s*\d{1,2}\s*月份?/gu },
  { reason: "日期", needs: "月", pattern: /(?<![\d.])\d{1,2}\s*月\s*\d{1,2}\s*[日号]/gu },
  {
    reason: "日期",
    needs: "月",
    pattern: /(?<![\d.])\d{1,2}\s*月(?:份|底|初|中旬|上旬|下旬)?(?!\d)/gu,
  },
  {
    reason: "日期",
    needs: "月",
    pattern:
      /(?<![个零一二三四五六七八九十])[一二三四五六七八九十]{1,2}月(?:份|底|初)?(?:[一二三四五六七八九十廿]{1,3}[日号])?/gu,
  },
  {
    reason: "日期",
    needs: "日号",
    pattern: /(?<=月)\s*\d{1,2}\s*[日号]|(?<![\d.,])\d{1,2}[日号](?=[前至到起止以,。;)\s]|$)/gu,
  },
  {
    reason: "日期",
    needs: "日月",
    pattern: /(?<=[从自至到])\d{4,8}\s*[日月]|(?<!\d)20\d{3,4}月\d{1,2}日/gu,
  },
  {
    reason: "期间",
    needs: "季半",
    pattern: /第?[一二三四1-4]季度|[上下]半年|[1-4]\s*[-至到]\s*[1-4]季度/gu,
  },
  {
    reason: "时刻",
    needs: ":午",
    pattern:
      /(?<![\d.])(?:[01]?\d|2[0-4])[::][0-5]\d(?:[::][0-5]\d)?(?!\d)|[上下]午\s*\d{1,2}\s*[点时](?:\d{1,2}分|半)?/gu,
  },
  {
    reason: "条款",
    needs: "条款项目",
    pattern: new RegExp(
      `第?\\s*${N}\\s*条\\s*(?:之${CN}\\s*)?第?\\s*[((]\\s*${N}\\s*[))]\\s*[款项目]?|第\\s*${N}\\s*条(?:之${CN})?|第?\\s*[((]\\s*${N}\\s*[))]\\s*[款项目]|第\\s*${N}\\s*[款项](?!目)`,
      "gu",
    ),
  },
  {
    reason: "页码",
    needs: "-—–页",
    pattern: /[-—–]\s*\d{1,3}\s*[-—–](?!\d)|第\s*\d+\s*页|共\s*\d+\s*页/gu,
  },
  {
    reason: "地址",
    needs: "号室层楼栋幢",
    pattern:
      /(?<=[路街道巷弄里段区村])\s*\d+\s*(?:-\d+)?\s*号|\d+\s*(?:号楼|室|层|楼|栋|幢)(?![件条])/gu,
  },
  { reason: "序号", needs: "(", pattern: new RegExp(`[(]\\s*${CN}{1,3}\\s*[)]`, "gu") },
  {
    reason: "序号",
    needs: "(",
    pattern:
      /(?<![\p{Script=Han}”])[(]\s*\d{1,2}\s*[)]|[(]\s*\d{1,2}\s*[)](?=\s*[\d“\p{Script=Han}](?<![件条个项次人篇期份起宗家处]))/gu,
  },
  {
    reason: "序号",
    needs: ".、)",
    pattern: new RegExp(`${LINE}(?:\\d{1,2}\\.(?!\\d)|\\d{1,2}、(?!\\d)|\\d{1,2}\\))`, "gu"),
  },
  { reason: "序号", needs: "、", pattern: new RegExp(`${LINE}${CN}{1,3}、`, "gu") },
  {
    reason: "图表号",
    needs: "件表图栏",
    pattern:
      /(?:附[件表图]|[图表]|专栏)\s*(?:\d{1,2}|[一二三四五六七八九])(?![\d.,]*\s*[件条项个次人万份张%])/gu,
  },
  {
    reason: "名次",
    needs: "前Tt",
    pattern: new RegExp(`(?:前|TOP|top)\\s*${N}\\s*(?:名|位|强|家|个|项|类|大)?(?!年)`, "gu"),
  },
  {
    reason: "序数",
    needs: "第",
    pattern: new RegExp(
      `第\\s*${N}\\s*(?:名|位|次|批|期|届|个|类|版|章|节|轮|场|季|列|行|小项|大类|审)?`,
      "gu",
    ),
  },
  { reason: "序数", needs: "届", pattern: new RegExp(`${N}届(?=[一-鿿])`, "gu") },
  {
    reason: "年限",
    needs: "年",
    pattern: new RegExp(
      `(?<![\\d.,])(?:\\d{1,4}|${CN}{1,4})\\s*年(?:期|内|来|间|以上|以内)?`,
      "gu",
    ),
  },
];

/** Spans of dates, document numbers, telephones, articles, list numbers ...: masks for `readNumbers`. */
export function readNonFigures(text: string): readonly NonFigure[] {
  const found: NonFigure[] = [];
  const covered = coverage<NonFigure>(text.length, []);
  for (const { reason, needs, pattern } of rules) {
    if (!holdsOneOf(text, needs)) continue;
    for (const match of matchesOf(pattern, text)) {
      const end = match.index + match[0].length;
      const mention = { start: match.index, end, words: match[0], reason };
      if (covered.over(mention)) continue;
      covered.add(mention);
      found.push(mention);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
