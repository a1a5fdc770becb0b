/** Pictures that WeChat writes as words: [微笑], [疑问], [语音]. */
const PICTURE = /\[[\p{Script=Han}]{1,4}\]/gu;
/** A slip of the keyboard is taken back: 处罚,不对,是许可 asks for what follows. */
const TAKEN_BACK =
  /(?:^|[,，。;；…\s])(?:哎?不对|打错了?字?|写错了?|说错了?|发错了?|口误)[,，。…:：\s]*(?:应该是|我是说|我说的是|是)?/gu;
/** What takes a word back must ask for something itself; 打错了,2023 alone bends the question before. */
const ASKS = /多少|几|率|吗|[?？]/u;

/** A message without picture words, and without what its writer took back. Normal text in, normal text out. */
export function tidyMessage(text: string): string {
  const plain = text.replace(PICTURE, " ").trim();
  const last = [...plain.matchAll(TAKEN_BACK)].at(-1);
  if (!last) return plain;
  const rest = plain.slice(last.index + last[0].length).trim();
  return ASKS.test(rest) && rest.length > 3 ? rest : plain;
}
