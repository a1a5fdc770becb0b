import { asks, idsOf, type Question } from "../../slots/question.ts";
import { readClaims } from "../claim-words.ts";
import type { PlanContext, PlanRule } from "../context.ts";
import { inFormWords } from "../form-words.ts";
import { wordsBehind } from "../own-words.ts";
import type { Plan } from "../plan.ts";
import type { ReadClaim } from "../read-claim.ts";
import { statedNumbers } from "../stated.ts";
import { subjectOf } from "../subject.ts";
import { countsWhom, limitOf, thresholdOf } from "../thresholds.ts";
import { computation } from "./computation.ts";
import { placed } from "./placed.ts";

/** Figures are stated and not asked for: each is checked against the report. */
export const verificationRule: PlanRule = {
  name: "核对",
  read(context) {
    const { question, places } = context;
    if (!statesFigures(context)) return null;
    const place = [...places.held].sort((a, b) => a.year - b.year).at(-1) ?? null;
    const { text } = question;
    const asked = whose(context) ?? ofTwo(context);
    if (asked) return asked;
    return placed(context, () => ({
      kind: "verification",
      text,
      words: inFormWords(context),
      place,
      claims: readClaims(context),
      rest: wordsBehind(question),
    }));
  },
};

/** 白石县比市公安局多36件: a claim about two agencies is not checked against the figure of one. */
function ofTwo({ question, places }: PlanContext): Plan | null {
  const names = new Set(question.agencies.flatMap(({ held }) => held));
  if (names.size < 2 || places.agencies.length < 2 || !/比|较/u.test(question.text)) return null;
  return computation(
    "两家相比的说法还不能核对，请改问，例如“市公安局比市财政局2024年新收多多少”。",
  );
}

/** Several agencies are held and none is named: whose figure it is only the asker knows. */
function whose({ question, places }: PlanContext): Plan | null {
  const names = [...new Set(places.held.map(({ agency }) => agency))];
  if (names.length < 2 || question.agencies.length > 0) return null;
  const options = names
    .slice(0, 5)
    .map((label) => ({ label, question: `${label}${question.text}` }));
  return { kind: "clarification", about: "agency", options };
}

/** 超过50%的有几家, 超过1000件吗 filter or ask; 处罚超过160件 and 超过160件，没错吧 state. */
const filters = (question: Question): boolean =>
  thresholdOf(question) !== null &&
  !asks(question, "verify") &&
  (asks(question, ...ASKING, "list", "exist") ||
    FILTERS.test(question.text) ||
    countsWhom(question.text));

/** 超过200的呢, 超过10件的单位. */
const FILTERS = /[吗么没呢][?？]?$|哪|的(?:单位|部门|机关|地方|局)?[?？]?$/u;

function statesFigures(context: PlanContext): boolean {
  const { question, memory } = context;
  if (
    statedNumbers(question).length === 0 ||
    asks(question, "forecast") ||
    filters(question) ||
    limitOf(question) !== null
  )
    return false;
  const named =
    subjectOf(context).measures.length > 0 ||
    question.applicants.length > 0 ||
    GIVEN.test(question.text) ||
    (question.content.length === 0 && (memory?.narrative.length ?? 0) > 0) ||
    isInText(context);
  if (!named && memory?.plan !== "verification") return false;
  if (
    idsOf(question, "notHeld").length > 0 &&
    !asks(question, "verify") &&
    !readClaims(context).some(isJudged)
  )
    return false;
  if (asks(question, "verify") || /不是.{0,12}吗|[吗吧][?？]?$/u.test(question.text)) return true;
  return (
    !asks(question, ...ASKING) && !/逐项列|列[给出个一]|多少|凭什么|=[?？]?$/u.test(question.text)
  );
}

/** 公开了31件, 给了22件: said of requests without the word. */
const GIVEN = /(?:公开|给)了?\s*\d+\s*件/u;

/** Some figure of the form or of the text is named by words that leave nothing over. */
const isJudged = ({ cells, open, texts }: ReadClaim): boolean =>
  texts.length > 0 || (cells.length > 0 && open.length === 0);

/** True where the report's text speaks of at least half of what is stated. */
export function isInText({ question, reports, words }: PlanContext): boolean {
  const text = reports
    .flatMap(({ report }) => report.narrative.map((figure) => figure.quote))
    .join("");
  if (question.content.length === 0 || text === "") return false;
  return words.fitText(question.content, text).missing.length <= question.content.length / 2;
}

/** Operations that ask for figures rather than state them. */
const ASKING = [
  "quantity",
  "top",
  "bottom",
  "which_agency",
  "which_year",
  "count_agencies",
  "define",
  "why",
];
