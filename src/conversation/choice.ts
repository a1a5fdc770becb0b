import type { Option } from "../answer/contract.ts";

const ORDINALS = ["一", "二", "三", "四", "五"];

/**
 * The option that a message picks: 1, １, 一, 第一个, 选2, the label, or words that only one label holds.
 * null where the message is a question of its own.
 */
export function chosenOption(text: string, options: readonly Option[]): Option | null {
  const words = text
    .normalize("NFKC")
    .replace(/[\s。.,，!！、]+/gu, "")
    .replace(/[吧呢啊的呀]+$/u, "");
  if (options.length === 0 || words === "") return null;
  const number = /^(?:选|要|我选|我要|就|是|查)?(?:第)?([1-5一二三四五])(?:个|项|家|号|种)?$/u.exec(
    words,
  )?.[1];
  if (number) {
    const index = ORDINALS.includes(number) ? ORDINALS.indexOf(number) : Number(number) - 1;
    return options[index] ?? null;
  }
  const bare = words
    .replace(
      /^(?:我说的是|我问的是|我指的是|我要的是|问的是|指的是|要的是|说的是|是指|就是|是|要|选|查|问|看)/u,
      "",
    )
    .replace(/(?:那个|那家|这家|这个)$/u, "");
  const exact = options.find(({ label }) => label === bare);
  if (exact) return exact;
  const within = bare.length >= 2 ? options.filter(({ label }) => label.includes(bare)) : [];
  return only(within) ?? only(options.filter(({ label }) => isOfTier(bare, label)));
}

const only = (options: readonly Option[]): Option | null =>
  options.length === 1 ? (options[0] ?? null) : null;

/** 市里的, 县局, 区级: the label whose lowest region is of that tier. */
function isOfTier(words: string, label: string): boolean {
  const tier = /^([省市县区])(?:里|里头|级|本级|局|上)?$/u.exec(words)?.[1];
  const lowest = /[省市县区](?=[^省市县区]*$)/u.exec(label)?.[0];
  return tier !== undefined && tier === lowest;
}
