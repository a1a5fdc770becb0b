import { addedUp, shareOfStated } from "./added-up.ts";
import { changeReadings } from "./changes.ts";
import { clauseOf } from "./clause.ts";
import { countReadings } from "./counts.ts";
import { inTurn } from "./in-turn.ts";
import { type Mention, readMentions } from "./mentions.ts";
import { NO_THREAD, type Scene, type Thread } from "./scene.ts";
import { shareReadings } from "./shares.ts";
import type { FigureMark, Reading, Statement } from "./statement.ts";
import { anyOf, statementWords } from "./words.ts";

/**
 * Says what each number of a paragraph may mean by the form's words around it: its own clause first, then the words
 * before it in the sentence, then what was spoken of last. `marks` are the paragraph's figures in order.
 */
export function linkStatements(
  text: string,
  marks: readonly FigureMark[],
  thread: Thread = NO_THREAD,
): { readonly statements: readonly Statement[]; readonly thread: Thread } {
  const mentions = readMentions(text);
  const statements: Statement[] = [];
  let current = thread;
  marks.forEach((mark, index) => {
    const clause = clauseOf(text, marks, index, mentions);
    const scene: Scene = {
      text,
      mark,
      clause,
      mentions: outsideNumbers(mentions, marks),
      earlier: statements,
      thread: current,
    };
    const statement = linkOne(
      scene,
      (from) =>
        marks.filter((one) => one.start > from && one.start < mark.start && one.unit === mark.unit)
          .length,
    );
    statements.push(statement);
    current = follow(scene, statement);
  });
  const last = mentions.filter((mention) => mention.kind === "object").at(-1);
  return { statements, thread: last ? { ...current, object: last.value } : current };
}

const outsideNumbers = (
  mentions: readonly Mention[],
  marks: readonly FigureMark[],
): readonly Mention[] =>
  mentions.filter(
    (mention) =>
      mention.kind !== "nothing" &&
      !marks.some((mark) => mark.start < mention.end && mention.start < mark.end),
  );

const wider = anyOf(statementWords.wider);
const future = anyOf(statementWords.future);
const part = anyOf(statementWords.part);

function linkOne(scene: Scene, marksAfter: (from: number) => number): Statement {
  const { text, mark, clause } = scene;
  const own = text.slice(clause.start, clause.end);
  const sentence = text.slice(clause.sentence.start, mark.start);
  const isPart = has(part, text.slice(clause.reach, mark.start)) || continuesParts(scene);
  const change = changeReadings(scene);
  return {
    mark,
    readings: change?.readings ?? inTurn(scene, marksAfter) ?? plainReadings(scene),
    direction: change?.direction ?? 1,
    wider: has(wider, text.slice(clause.reach, mark.start)),
    future: has(future, sentence) || has(future, own) || BY_YEAR.test(sentence),
    partOf: isPart ? wholeOf(scene) : null,
    sumOf: addedUp(scene),
    shareOf: shareOfStated(scene),
    words: wordsOf(scene),
  };
}

/** 到2025年底翻一番: a target; 截至2023年底 is none. */
const BY_YEAR = /(?<![截直])到\s*20\d\d\s*年(?:底|末|前|[,，])/u;

/** The words of its clause; those of the number before where it only says that number again: 12034条，约1.2万条; 逾17万，不是逾71万. */
function wordsOf({ text, mark, clause, earlier }: Scene): string {
  const own = `${text.slice(clause.start, mark.start)}${text.slice(mark.end, clause.end)}`.trim();
  const last = earlier.at(-1);
  if (!last || last.mark.start < clause.sentence.start || last.mark.unit !== mark.unit) return own;
  const gap = /^\s*[,，(（]\s*(即|或|也就是|而?不是|而非|写成|说成)?\s*$/u.exec(
    text.slice(last.mark.end, mark.start),
  );
  return gap && (gap[1] !== undefined || mark.qualifier !== null) ? last.words : own;
}

/** A share, a count, or the same count said again: of another year (比2021年的610件) or agency (我局2674件), or in another unit (合0.36亿元). */
function plainReadings(scene: Scene): readonly Reading[] {
  const { text, mark, clause, earlier } = scene;
  const isShare =
    mark.unit === "%" || (mark.unit === null && RATE.test(text.slice(clause.start, mark.start)));
  const readings = isShare ? shareReadings(scene) : countReadings(scene);
  const last = earlier.at(-1);
  if (readings.length > 0 || !last || !sameSentence(scene, last)) return readings;
  const own = text.slice(clause.start, mark.start);
  const again = last.mark.unit === mark.unit ? ANOTHER_PLACE : ANOTHER_UNIT;
  return again.test(own) || SAID_AGAIN.test(own) ? last.readings : readings;
}

/** 败诉率0: a percentage without its sign. */
const RATE = /率\s*[为是:：]?\s*$/u;

const ANOTHER_PLACE =
  /(?:年度?|同期|上一?年度?|去年)(?:同期)?(?:的|为|是|有|才|只有|仅|仅有)?\s*$|(?:局|委|厅|办|政府|[省市州县区镇乡]|街道)(?:则?[为是]|有)?\s*$|(?:增至|降至|减至|升至|增加到|增长到|减少到|下降到|上升到|降到|升到|增到)\s*$/u;
/** 写的是167件，又说176件: another number given for the same thing. */
const SAID_AGAIN =
  /(?:又说|说成|写成|写作|报成|填成|填作|记成|误为|误作|误写为|写的是|填的是|报的是|改为|而不是|不是)了?\s*$/u;
const ANOTHER_UNIT = /(?:折合|约合|合计?|即|也就是|相当于)\s*$/u;

const has = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;

const sameSentence = ({ clause }: Scene, other: Statement | undefined): boolean =>
  other !== undefined && other.mark.start >= clause.sentence.start;

/** 其中甲3件、乙2件: the second is a part too, unless brackets closed between. */
function continuesParts(scene: Scene): boolean {
  const last = scene.earlier.at(-1);
  if (!last || last.partOf === null || !sameSentence(scene, last)) return false;
  return !/[)）]/u.test(scene.text.slice(last.mark.end, scene.mark.start));
}

/** The last figure of the sentence that is no part itself. */
function wholeOf(scene: Scene): number | null {
  const at = scene.earlier.findLastIndex(
    (one) => sameSentence(scene, one) && one.partOf === null && one.mark.unit === scene.mark.unit,
  );
  return at < 0 ? null : at;
}

function follow(scene: Scene, statement: Statement): Thread {
  const { thread, mentions, mark } = scene;
  const object = mentions
    .filter((mention) => mention.kind === "object" && mention.end <= mark.start)
    .at(-1)?.value;
  const cell = statement.readings[0];
  const base =
    cell?.kind === "cell" && cell.metric.startsWith("requests.") && cell.applicant === "total"
      ? cell
      : thread.base;
  return { object: object ?? thread.object, base };
}
