import { describe, expect, test } from "vitest";
import { type AgencyContext, findAgencies, makeAgencies } from "../../src/agencies/index.ts";
import { loadAgencyData } from "../../src/knowledge/agency-data.ts";

const agencies = makeAgencies(loadAgencyData("knowledge"));
const years = [2021, 2022, 2023];
const city = agencies.roster(
  [
    "汝沅市人民政府",
    "汝沅市公安局",
    "汝沅市文化广电和旅游局",
    "汝沅市生态环境局",
    "国家税务总局汝沅市税务局",
    "栎陂区人民政府",
    "青岑县人民政府",
    "青岑县公安局",
    "青岑县教育体育局",
    "汝沅市生态环境局栎陂分局",
    "汝沅高新区管理委员会",
    "青岑县柏桥镇人民政府",
    "栎陂区南门街道办事处",
  ].map((name) => ({ name, years })),
);

const read = (text: string, context: AgencyContext = {}) =>
  findAgencies(text, city, context).map((one) => ({
    kind: one.kind,
    held: one.held,
    absent: one.absentName,
  }));

describe("入库的机关，各种叫法", () => {
  const corpus: Record<string, readonly string[]> = {
    汝沅市人民政府: [
      "市政府2023年收了多少",
      "汝沅市2022年新收几件",
      "汝沅市政府的",
      "汝沅去年收了几件",
    ],
    汝沅市公安局: ["市公安局前年", "汝沅公安去年收了几件", "汝沅市公安局2023", "汝沅的公安局呢"],
    汝沅市文化广电和旅游局: [
      "文旅局24年收了多少",
      "文旅前年发了几个许可",
      "市文旅局",
      "文广旅局呢",
      "汝沅市文旅局",
    ],
    汝沅市生态环境局: ["市环保局2023年", "汝沅市生态环境局"],
    国家税务总局汝沅市税务局: [
      "税务局2023年收了几件",
      "市税务局",
      "汝沅市税务局",
      "国家税务总局汝沅市税务局2023",
    ],
    栎陂区人民政府: [
      "栎陂区2023年",
      "栎陂2022年呢",
      "栎陂区政府",
      "区政府去年",
      "汝沅市栎陂区政府",
    ],
    青岑县人民政府: ["县政府2023年", "青岑2022年收了多少", "我说的是青岑县的"],
    青岑县公安局: ["县公安局2023年", "青岑公安去年收了几件", "青岑县公安局"],
    青岑县教育体育局: ["教体局2023年收几件", "青岑县教育局", "县教育局2023年"],
    汝沅市生态环境局栎陂分局: [
      "栎陂区环保局2023年",
      "市生态环境局栎陂分局收了几件",
      "栎陂生态环境局",
    ],
    汝沅高新区管理委员会: ["汝沅高新区管委会", "管委会2023年收几件", "汝沅市高新区"],
    青岑县柏桥镇人民政府: ["柏桥镇2023年", "柏桥镇政府收了几件", "青岑县柏桥镇", "镇政府2023年"],
    栎陂区南门街道办事处: ["南门街道2023年", "南门街道办", "栎陂区南门街道", "街道办2023年收几件"],
  };
  for (const [name, phrases] of Object.entries(corpus)) {
    test.each(phrases)(`${name} ← %s`, (phrase) => {
      expect(read(phrase)).toEqual([{ kind: "held", held: [name], absent: null }]);
    });
  }
});

describe("没入库的机关，认得出而不顶替", () => {
  test.each([
    ["汝沅市教育局前年收了几件", "汝沅市教育局"],
    ["隔壁梅浦县2022年处罚了几起", "梅浦县人民政府"],
    ["青岑县财政局2023年", "青岑县财政局"],
    ["市水利局去年收了几件", "汝沅市水利局"],
    ["信阳市平桥区教体局2023年", "信阳市平桥区教育体育局"],
    ["潢川县公安局收了多少件", "潢川县公安局"],
    ["深圳2023年收了多少", "深圳市人民政府"],
    ["青岑镇2023年收了几件", "青岑镇人民政府"],
    ["信阳市栎陂区政府2023年", "信阳市栎陂区人民政府"],
    ["汝沅市殡葬管理局2023年", "汝沅市殡葬管理局"],
    ["新县公安局2023年", "新县公安局"],
    ["省公安厅2023年收了几件", "省公安厅"],
    ["汝沅市中级人民法院2023年收了几件", "汝沅市中级人民法院"],
    ["汝沅市第一人民医院2023年", "汝沅市第一人民医院"],
    ["河南信阳平桥教育局2023年", "河南省信阳市平桥区教育局"],
  ])("%s → %s", (phrase, name) => {
    expect(read(phrase)).toEqual([{ kind: "absent", held: [], absent: name }]);
  });
});

describe("有歧义就问", () => {
  test("公安局有两家", () => {
    expect(read("公安局2023年收了几件")).toEqual([
      { kind: "ambiguous", held: ["汝沅市公安局", "青岑县公安局"], absent: null },
    ]);
  });
  test("对话里刚说过其中一家，就沿用并说明", () => {
    const [one] = findAgencies("公安局2022年呢", city, { last: ["青岑县公安局"] });
    expect(one).toMatchObject({ kind: "held", held: ["青岑县公安局"], assumed: true });
  });
});

test("高新区是市里的，说成区里的就反问", () => {
  expect(read("栎陂高新区2023年收了几件")).toEqual([
    {
      kind: "ambiguous",
      held: ["汝沅高新区管理委员会"],
      absent: "栎陂区高新区管理委员会",
    },
  ]);
});

describe("不是机关", () => {
  test.each([
    "财政预决算公开了几条",
    "教育类信息有多少条",
    "政府信息公开申请收到多少件",
    "统计表怎么填",
    "政府集中采购多少钱",
    "公安机关窗口排查了几个",
    "在全市范围内公开了几条",
    "城市管理类信息几条",
  ])("%s", (phrase) => {
    expect(read(phrase).filter(({ kind }) => kind !== "group")).toEqual([]);
  });
});

describe("账号不是机关", () => {
  test.each([
    "汝沅公安公众号发了多少条",
    "平安汝沅微博粉丝多少",
    "“汝沅发布”关注用户多少",
    "汝沅警事抖音粉丝",
  ])("%s", (phrase) => {
    expect(read(phrase).map(({ kind }) => kind)).toEqual(["account"]);
  });
});

describe("一次说到几家", () => {
  test.each([
    ["各机关2023年新收多少", 13],
    ["市直部门里谁最多", 4],
    ["各区县政府比一比", 2],
    ["所有公安局2023年新收", 2],
    ["各县公安局", 1],
    ["各乡镇2023年", 2],
    ["哪个部门收得最多", 7],
  ])("%s: %i 家", (phrase, count) => {
    const group = findAgencies(phrase, city).find(({ kind }) => kind === "group");
    expect(group?.group?.members.length).toBe(count);
  });
});

describe("市局、县局、我局", () => {
  test.each([
    ["市局2023年收了几件", {}, ["汝沅市公安局"]],
    ["县局2023年收了几件", { last: ["青岑县教育体育局"] }, ["青岑县教育体育局"]],
    ["我局2023年收了几件", { home: "汝沅市生态环境局" }, ["汝沅市生态环境局"]],
    ["本局去年收了几件", {}, []],
    ["我市2023年收了几件", { home: "汝沅市公安局" }, ["汝沅市人民政府"]],
  ] as const)("%s", (phrase, context, held) => {
    expect(findAgencies(phrase, city, context)).toMatchObject([{ kind: "deixis", held }]);
  });
});

describe("几家连着说", () => {
  test.each([
    ["市公安局和县公安局2023年谁多", ["汝沅市公安局", "青岑县公安局"]],
    ["栎陂区和青岑县2023年处罚合计", ["栎陂区人民政府", "青岑县人民政府"]],
    [
      "文旅局、税务局、市环保局2023年",
      ["汝沅市文化广电和旅游局", "国家税务总局汝沅市税务局", "汝沅市生态环境局"],
    ],
    ["青岑比栎陂2023年多几件", ["青岑县人民政府", "栎陂区人民政府"]],
  ])("%s", (phrase, names) => {
    expect(read(phrase).flatMap(({ held }) => held)).toEqual(names);
  });
});

test("交警支队是公安局的一部分", () => {
  const [one] = findAgencies("市公安局交警支队2023年收了几件", city);
  expect(one).toMatchObject({ held: ["汝沅市公安局"] });
  expect(one?.note).toContain("不单独编制年报");
});
