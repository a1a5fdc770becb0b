import {
  BLOCKS,
  COLUMNS,
  DENIED,
  type Figures,
  OTHER,
  REJECTED,
  RESULTS,
  UNAVAILABLE,
} from "./figures.ts";

/** A cell of a printed table. `id` where it holds a figure. */
export interface FormCell {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly id?: string;
}

/** Rows of cells that begin there, as in HTML; `columns` is the full width. */
export interface FormTable {
  readonly columns: number;
  readonly rows: readonly (readonly FormCell[])[];
}

export interface FormStyle {
  readonly era: "2019" | "2021";
  readonly single: boolean;
  /** How numbering is written: 1. or 1、. */
  readonly dot: string;
  readonly wide: boolean;
}

const cell = (text: string, width = 1, height = 1): FormCell => ({ text, width, height });

/** The three tables of the form with their figures. */
export function printForm(
  figures: Figures,
  style: FormStyle,
): readonly [FormTable, FormTable, FormTable] {
  return [table2(figures, style), table3(figures, style), table4(figures)];
}

function figure(figures: Figures, id: string, width = 1): FormCell {
  return { text: figures.get(id) ?? "", width, height: 1, id };
}

const HEADS: Readonly<Record<string, string>> = {
  issued: "本年制发件数",
  repealed: "本年废止件数",
  in_force: "现行有效件数",
  decided: "本年处理决定数量",
  fees: "本年收费金额（单位：万元）",
  made: "本年新制作数量",
  disclosed: "本年新公开数量",
  disclosed_total: "对外公开总数量",
  prior_items: "上一年项目数量",
  change: "本年增/减",
  decisions: "处理决定数量",
  projects: "采购项目数量",
  amount: "采购总金额",
};

const SUBJECTS: Readonly<Record<string, string>> = {
  regulations: "规章",
  normative_documents: "行政规范性文件",
  licensing: "行政许可",
  other_services: "其他对外管理服务事项",
  penalties: "行政处罚",
  coercion: "行政强制",
  fees: "行政事业性收费",
  procurement: "政府集中采购",
};

const BLOCKS2: Readonly<
  Record<string, readonly (readonly [string, readonly string[], readonly string[]])[]>
> = {
  "2021": [
    ["一", ["issued", "repealed", "in_force"], ["regulations", "normative_documents"]],
    ["五", ["decided"], ["licensing"]],
    ["六", ["decided"], ["penalties", "coercion"]],
    ["八", ["fees"], ["fees"]],
  ],
  "2019": [
    ["一", ["made", "disclosed", "disclosed_total"], ["regulations", "normative_documents"]],
    ["五", ["prior_items", "change", "decisions"], ["licensing", "other_services"]],
    ["六", ["prior_items", "change", "decisions"], ["penalties", "coercion"]],
    ["八", ["prior_items", "change"], ["fees"]],
    ["九", ["projects", "amount"], ["procurement"]],
  ],
};

const METRIC: Readonly<Record<string, string>> = { decided: "decisions", fees: "amount" };

function table2(figures: Figures, style: FormStyle): FormTable {
  const rows = (BLOCKS2[style.era] ?? []).flatMap(([item, heads, subjects]) => {
    const widths = heads.map((_head, i) => (i === heads.length - 1 ? 4 - heads.length : 1));
    return [
      [cell(`第二十条第${style.wide ? `（${item}）` : `(${item})`}项`, 4)],
      [cell("信息内容"), ...heads.map((head, i) => cell(HEADS[head] ?? head, widths[i]))],
      ...subjects.map((subject) => [
        cell(SUBJECTS[subject] ?? subject),
        ...heads.map((head, i) => figure(figures, `${subject}.${METRIC[head] ?? head}`, widths[i])),
      ]),
    ];
  });
  return { columns: 4, rows };
}

const LABELS = {
  denied: [
    "属于国家秘密",
    "其他法律行政法规禁止公开",
    "危及“三安全一稳定”",
    "保护第三方合法权益",
    "属于三类内部事务信息",
    "属于四类过程性信息",
    "属于行政执法案卷",
    "属于行政查询事项",
  ],
  unavailable: ["本机关不掌握相关政府信息", "没有现成信息需要另行制作", "补正后申请内容仍不明确"],
  rejected: [
    "信访举报投诉类申请",
    "重复申请",
    "要求提供公开出版物",
    "无正当理由大量反复申请",
    "要求行政机关确认或重新出具已获取信息",
  ],
  other: [
    "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "其他",
  ],
};

function table3(figures: Figures, style: FormStyle): FormTable {
  const of = (id: string) => COLUMNS.map((column) => figure(figures, `${id}@${column}`));
  const b = (text: string) => (style.wide ? `（${text}）` : `(${text})`);
  const group = (name: string, ids: readonly string[], labels: readonly string[]) =>
    ids.map((id, i) => [
      ...(i === 0 ? [cell(name, 1, ids.length)] : []),
      cell(`${i + 1}${style.dot}${labels[i]}`),
      ...of(id),
    ]);
  const results = [
    [cell(`${b("一")}予以公开`, 2), ...of("requests.granted")],
    [
      cell(`${b("二")}部分公开${b("区分处理的，只计这一情形，不计其他情形")}`, 2),
      ...of("requests.partial"),
    ],
    ...group(`${b("三")}不予公开`, DENIED, LABELS.denied),
    ...group(`${b("四")}无法提供`, UNAVAILABLE, LABELS.unavailable),
    ...group(`${b("五")}不予处理`, REJECTED, LABELS.rejected),
    ...(style.single
      ? [[cell(`${b("六")}其他处理`, 2), ...of("requests.other")]]
      : group(`${b("六")}其他处理`, OTHER, LABELS.other)),
    [cell(`${b("七")}总计`, 2), ...of("requests.concluded")],
  ];
  const rows = [
    [
      cell(b("本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"), 3, 3),
      cell("申请人情况", 7),
    ],
    [cell("自然人", 1, 2), cell("法人或其他组织", 5), cell("总计", 1, 2)],
    ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map((text) => cell(text)),
    [cell("一、本年新收政府信息公开申请数量", 3), ...of("requests.received")],
    [cell("二、上年结转政府信息公开申请数量", 3), ...of("requests.carried_in")],
    ...results.map((row, i) =>
      i === 0 ? [cell("三、本年度办理结果", 1, results.length), ...row] : row,
    ),
    [cell("四、结转下年度继续办理", 3), ...of("requests.carried_out")],
  ];
  return { columns: 10, rows };
}

function table4(figures: Figures): FormTable {
  const heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  return {
    columns: 15,
    rows: [
      [cell("行政复议", 5), cell("行政诉讼", 10)],
      [
        ...heads.map((text) => cell(text, 1, 2)),
        cell("未经复议直接起诉", 5),
        cell("复议后起诉", 5),
      ],
      [...heads, ...heads].map((text) => cell(text)),
      BLOCKS.flatMap((block) => RESULTS.map((result) => figure(figures, `${block}.${result}`))),
    ],
  };
}
