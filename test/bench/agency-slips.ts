import { pinyinReadings } from "../../src/text/index.ts";
import type { Random } from "./agency-names.ts";

/** How a hand slips: a look-alike, a homophone, a character left out or typed twice. */
export type SlipKind = "wrong" | "sound" | "missing" | "doubled";

/** Characters that are taken for each other by eye, as school books list them. */
const ALIKE =
  "己已巳 未末 土士 日曰 天夫 千干于 人入 大太犬 玉王主 田由甲申 力刀 午牛 贝见 石右 又叉 今令 乌鸟 淮准推 折拆析 侯候 徽微 幕慕墓暮 遗遣 晴睛清请 城诚成 陵棱凌菱 杨扬汤 坡波玻披 湖糊葫 汾份 治冶 沛柿 洛络 浙逝 济挤 渭谓 漳障 潭谭 汉汊 溪奚 源原 河何 沙纱 泽译 洪烘 涌诵 滨宾 濮仆 宁宇 安按 宝宙 宜宣 富寓 密蜜 阳陌 陕峡 隆降 郑邓 郊效 都郁 鄂腭 邵绍 祁祈 桥侨 桂挂 梅悔 枣束 杭航 柳聊 松忪 林材 榆愉 樟障 横潢 栖牺 永水 冰泳 海悔 江红 湾弯 源愿 港巷 澄橙 淄缁 温湿 潍维 沈忱 沧苍 泰秦 泉帛 苏办 芜抚 茂茅 荆刑 莱菜 蓝篮 蕲薪 藤滕 萍苹 蓬篷 营莹 莆甫 岗岚 峰锋 岳丘 嵩蒿 崇祟 岱贷 峡侠 常尝 康糠 庆厌 庐炉 廊廓 延廷 建健 张涨 彭澎 徐除 德得 怀坏 思恩 息总 惠慧 扬场 抚扶 揭竭 攀樊 敦郭 新断 昌晶 昆皆 明朋 景影 普晋 曲由 武式 歙翕 毕华 池地 铜桐 锡踢 银钗 钟种 锦绵 镇填 长张 门问 闽闻 阜埠 阿啊 随隋 雅稚 雷雪 韶绍 项顶 饶绕 马鸟 鸡鸭 鹤鹊 鹰莺 黄寅 黑墨 龙尤 罗岁 固因 潢璜 始姑 光先 浉师 信仔 平乎 息恩 县悬 区巨 局屈 公么 财材 政改 育肓 民氏 司同 法怯 农衣 卫工 健键 审宙 计汁 统流 信倍 访防 监临 督暂 管菅 理埋 医匠 疗疔 保堡 障璋 规现 划戈 自白 资姿 然燃 环坏 境镜 住往 建律 设没 城域 交文 通迪 运远 输榆 水永 利和 文丈 化比 旅族 游逝 退腿 役投 军车 应广 急总 市币 场扬 体休 育盲 林材 档挡 案桉 税悦 务雾 气汽 象像 烟炯 草早 消悄 防坊 残浅 联职 委季 办为 室窒 残践 粮粗 食良 储诸 备各 科料 技枝 术木 工土 信言 族旅 宗宋 投没 资贷 促捉 进近 招诏 金全 融隔 能熊 源沅 据剧 园圆 海每 洋样 渔鱼 岸崖 机饥 关美 发友 展屉 改攻 革草 外处 国围 产严 知如 识织 权杈 地他 震振 邮由";
const groups = ALIKE.split(" ");

/** Common characters by their sounds without tone. */
const bySound = commonBySound();

/** The word with one slip of that kind at a place drawn from those where such a slip is possible. */
export function slipIn(word: string, kind: SlipKind, random: Random): string | null {
  const possible = [...word].flatMap((char, at) =>
    replacements(char, kind).map((other) => word.slice(0, at) + other + word.slice(at + 1)),
  );
  const slips = possible.filter((slip) => slip !== word);
  return slips[random(slips.length)] ?? null;
}

/** What stands in the place of the character after a slip. */
function replacements(char: string, kind: SlipKind): readonly string[] {
  switch (kind) {
    case "wrong":
      return lookAlikes(char);
    case "sound":
      return homophones(char);
    case "missing":
      return [""];
    case "doubled":
      return [char + char];
  }
}

const homophones = (char: string): readonly string[] =>
  pinyinReadings(char).flatMap((sound) => bySound.get(sound) ?? []);

const lookAlikes = (char: string): readonly string[] =>
  groups.filter((group) => group.includes(char)).flatMap((group) => [...group]);

/** True where one slip of that kind makes the written word of the right one; eye and ear may both have slipped. */
export function mayBeSlipOf(written: string, right: string, kind: SlipKind): boolean {
  const grown = { wrong: 0, sound: 0, missing: -1, doubled: 1 }[kind];
  if (written.length !== right.length + grown) return false;
  let from = 0;
  while (from < right.length && written[from] === right[from]) from++;
  if (grown > 0) {
    return written[from] === right[from - 1] && written.slice(from + 1) === right.slice(from);
  }
  const rest = right.slice(from + 1);
  if (written.slice(from + 1 + grown) !== rest) return false;
  const [typed = "", meant = ""] = [written[from], right[from]];
  return kind === "missing" || [...lookAlikes(meant), ...homophones(meant)].includes(typed);
}

/** The 3,755 characters of the first level of GB 2312. */
function commonBySound(): ReadonlyMap<string, string[]> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  const sounds = new Map<string, string[]>();
  for (const char of new TextDecoder("gbk").decode(new Uint8Array(bytes))) {
    for (const sound of pinyinReadings(char))
      sounds.set(sound, [...(sounds.get(sound) ?? []), char]);
  }
  return sounds;
}
