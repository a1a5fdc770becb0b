import { describe, expect, test } from "vitest";
import {
  claimTable,
  draftFromDocument,
  draftFromText,
  markDraft,
  summarizeClaims,
  verifyDraft,
} from "../../src/verify/index.ts";
import { town } from "./held-town.ts";

const HEAD = "青禾市民政局2023年政府信息公开情况\n";

async function verdicts(text: string): Promise<readonly string[]> {
  const { claims } = await verifyDraft(draftFromText(`${HEAD}${text}`), town.scope, town.facts);
  return claims.map(({ stated, verdict }) => `${stated.trim()} ${verdict}`);
}

const CASES: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> =
  {
    数的写法: [
      ["行政许可约4.6万件。", "约4.6万件 approximate"],
      ["行政许可4.6万件。", "4.6万件 approximate"],
      ["行政许可46,103件。", "46,103件 match"],
      ["行政许可四万六千一百零三件。", "四万六千一百零三件 match"],
      ["行政许可４６１０３件。", "４６１０３件 match"],
      ["行政许可41,603件。", "41,603件 mismatch"],
      ["行政许可超5万件。", "超5万件 mismatch"],
      ["行政事业性收费0.56亿元。", "0.56亿元 match"],
      ["行政事业性收费五千六百万元。", "五千六百万元 match"],
      ["行政事业性收费5600元。", "5600元 mismatch"],
    ],
    涨了多少: [
      ["新收申请涨了259件。", "259件 match"],
      ["行政许可涨了46103件。", "46103件 mismatch"],
    ],
    算出来的数: [
      ["予以公开占办结总数的40.26%。", "40.26% match"],
      ["予以公开占办结总数的40.3%。", "40.3% approximate"],
      ["予以公开占办结总数的四成六。", "四成六 mismatch"],
      [
        "予以公开157件，部分公开60件，两项占办结总数55.64%。",
        "157件 match",
        "60件 match",
        "55.64% match",
      ],
      ["不予公开合计53件。", "53件 match"],
      ["行政复议和行政诉讼合计51件。", "51件 match"],
      [
        "新收申请390件，比2022年的131件增长197.71%。",
        "390件 match",
        "131件 match",
        "197.71% match",
      ],
      ["新收申请390件，比上年增加259件。", "390件 match", "259件 match"],
      ["行政许可同比下降9.6%。", "9.6% approximate"],
      ["行政许可同比增长9.6%。", "9.6% mismatch"],
      ["公开率55.64%，复议维持率62.5%。", "55.64% match", "62.5% match"],
      ["按期答复率100%。", "100% not_found"],
      ["新收申请390件，是上年的3倍。", "390件 match", "3倍 approximate"],
    ],
    归到哪一格: [
      ["收到390件申请，对157件申请予以公开。", "390件 match", "157件 match"],
      ["因属三类内部事务信息不予公开22件。", "22件 match"],
      [
        "行政复议28件，其中维持15件、纠正5件；直接起诉17件，复议后再起诉6件。",
        "28件 match",
        "15件 match",
        "5件 match",
        "17件 match",
        "6件 match",
      ],
      [
        "规范性文件实行清单管理，年内出台2件、废止3件，年底继续有效86件。",
        "2件 match",
        "3件 match",
        "86件 match",
      ],
      ["予以公开、部分公开分别为157件、60件。", "157件 match", "60件 match"],
      [
        "行政许可、行政处罚、行政强制分别为46103件、2764件和31件。",
        "46103件 match",
        "2764件 mismatch",
        "31件 match",
      ],
      ["政府信息公开申请中，自然人提出390件，企业提出0件。", "390件 match", "0件 match"],
    ],
    正文里的数: [
      ["门户网站公开信息1278条。", "1278条 mismatch"],
      ["政务新媒体发布3,637条，答复网民留言五十五条。", "3,637条 match", "五十五条 match"],
      ["粉丝逾17万。", "逾17万 match"],
      ["全年出动巡逻警力2.3万人次。", "2.3万人次 not_found"],
    ],
    别的机关和年度: [
      ["市水利局行政处罚270件，我局2674件。", "270件 match", "2674件 match"],
      ["2022年行政许可51000件，2023年46103件。", "51000件 match", "46103件 match"],
      ["2021年行政许可51000件。", "51000件 not_found"],
    ],
    不是数字的不核: [
      ["联系电话0376-5559876，邮编464000，依据《条例》第三十六条、信公开办〔2024〕5号。"],
      ["2024年3月12日召开第5次会议，围绕三个方面部署，请于4月15日前报送。"],
      ["下一步，计划开展培训6期，力争满意率达到95%以上。"],
      ["应当自收到申请之日起20个工作日内答复，地址中山路56号，8:30至17:30接待。"],
    ],
  };

describe.each(Object.entries(CASES))("%s", (_name, cases) => {
  test.each(cases)("%s", async (text, ...expected) => {
    expect(await verdicts(text)).toEqual(expected);
  });
});

test("没写机关和年份的草稿按最吻合的报告核对，并说出来", async () => {
  const verified = await verifyDraft(
    draftFromText("予以公开60件，部分公开40件，不掌握22件，行政许可51000件。"),
    town.scope,
    town.facts,
  );
  expect(verified.claims.map((claim) => claim.verdict)).toEqual([
    "match",
    "match",
    "match",
    "match",
  ]);
  expect(verified.assumptions).toEqual([
    "草稿没有写明机关，按青禾市民政局核对",
    "草稿没有写明年份，按2022年核对",
  ]);
});

const cell = (text: string) => ({ text, origin: true });
const table = (...rows: readonly (readonly string[])[]) => ({
  kind: "table" as const,
  rows: rows.map((row) => row.map(cell)),
});

test("表格按行名、列名、年份核对", async () => {
  const draft = draftFromDocument({
    fileName: "a.docx",
    format: "docx",
    titles: [],
    needsProof: false,
    blocks: [
      { kind: "paragraph", text: "青禾市民政局两年对比" },
      table(
        ["指标", "2022年", "2023年", "增减"],
        ["新收申请（件）", "131", "390", "259"],
        ["行政许可（件）", "51000", "46130", "-9.6%"],
      ),
    ],
  });
  const { claims } = await verifyDraft(draft, town.scope, town.facts);
  expect(claims.map(({ stated, verdict }) => `${stated} ${verdict}`)).toEqual([
    "131 match",
    "390 match",
    "259 match",
    "51000 match",
    "46130 mismatch",
    "-9.6% approximate",
  ]);
});

const DRAFT = `${HEAD}新收申请390件，予以公开175件，行政处罚2674件，信访总量9万件。`;

test("先说总数，再只列有问题的，带提示", async () => {
  const verified = await verifyDraft(draftFromText(DRAFT), town.scope, town.facts);
  const summary = summarizeClaims(verified, DRAFT);
  expect(summary.headline).toBe("核对4处：2处相符，1处不符，1处未载");
  expect(summary.problems).toEqual([
    "✗ “予以公开175件”：不符，报告为157件（青禾市民政局2023年，予以公开）；疑数字颠倒",
    "? “信访总量9万件”：报告未载（青禾市民政局2023年）",
  ]);
  expect(summary.list).toHaveLength(4);
});

test("标注的草稿与原文逐字相同，错处带批注", async () => {
  const { claims } = await verifyDraft(draftFromText(DRAFT), town.scope, town.facts);
  const paragraphs = markDraft(DRAFT, claims);
  expect(paragraphs.map(({ runs }) => runs.map((run) => run.text).join("")).join("\n")).toBe(DRAFT);
  expect(paragraphs.flatMap(({ runs }) => runs).filter((run) => run.mark === "wrong")).toEqual([
    {
      text: "175件",
      mark: "wrong",
      comment: "不符，报告为157件（青禾市民政局2023年，予以公开）；疑数字颠倒",
    },
  ]);
  expect(claimTable(claims, DRAFT).rows).toHaveLength(4);
});
