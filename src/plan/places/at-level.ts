import type { Question } from "../../slots/question.ts";
import type { ChosenAgencies } from "./agencies.ts";
import type { Register } from "./register.ts";

const LEVEL =
  /^那?(?:么)?(省|市|县|区)(?:里|级|上)?(?:的|那家|那个|局)?的?(?:呢|多少|几件)?[?？]?$/u;

/** 县里的呢 after a police bureau of the city: the one police bureau of a county that is held; said in the answer. */
export function agencyAtLevel(
  question: Question,
  register: Register,
  last: readonly string[],
): ChosenAgencies | null {
  const level = LEVEL.exec(question.text)?.[1];
  const [before, more] = last;
  if (!level || !before || more || question.agencies.some(({ kind }) => kind === "held"))
    return null;
  const department = /[省市县区](?!.*[省市县区])(.+)$/u.exec(before)?.[1];
  if (!department) return null;
  const fits = register.agencies.filter((name) => name.endsWith(level + department));
  const [only, other] = fits;
  if (!only || only === before) return null;
  const meant = { what: "meant" as const, words: `${question.text}→${only}` };
  return {
    names: fits,
    group: false,
    choices: other ? fits : [],
    assumptions: other ? [] : [meant],
  };
}
