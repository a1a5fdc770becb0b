/** A word as jieba cuts it, with its part of speech (`n`, `d`, `p` …; `x` where it knows none). */
export interface CutWord {
  readonly word: string;
  readonly tag: string;
}

/** Conjunctions, prepositions, particles, interjections and onomatopoeia by jieba's tags. */
const TAGS = /^(?:c|p|u[a-z]*|y|e|o)$/u;

/**
 * Function words that change which figure is asked for: they deny (未), exclude (除), restrict (仅), suppose (假如),
 * set one thing beside another (另, 各), compare (较) or ask (何时); and content words that jieba tags so (及时).
 */
const TELLING =
  /[不没未无非否别勿莫毋除仅只光单独另其余他各每逐均更较比超近约几多少何]|如果|若|假|倘|即使|即便|哪怕|要是|纵|以外|而外|在内|及时|即时|接管|总管|可怕|因果|所有者|所为|关照|随从/u;

/**
 * True for words that name nothing, so that they cannot change which figure is asked for: 针对, 由于, 因而.
 * Adverbs are not told by their tag, for jieba calls 小偷 and 立法 adverbs: those that change nothing are listed
 * in `knowledge/harmless.json`.
 */
export const isFunctionWord = ({ word, tag }: CutWord): boolean =>
  TAGS.test(tag) && !TELLING.test(word);
