import { asks, type Question } from "../../slots/question.ts";
import type { PlanContext } from "../context.ts";
import { figureOf } from "../measure.ts";
import type { Assumption, Plan } from "../plan.ts";

/**
 * Guards a plan that needs a report: asks whose where only the asker knows, and says what is held
 * where the agency or every year asked for is not. Never falls back to another agency or year.
 */
export function placed(context: PlanContext, make: () => Plan | null): Plan | null {
  const refusal =
    lackingPlace(context) ?? lackingSide(context) ?? lackingReport(context) ?? miscounted(context);
  return refusal ?? make();
}

/** 是教育局的几倍, 比教育局多多少 where only the other side is held: nothing is compared with itself. */
function lackingSide({ places, question }: PlanContext): Plan | null {
  const [absent] = places.absent;
  const compares = asks(question, "ratio", "difference", "growth", "compare", "divide");
  if (!absent || !compares || places.agencies.length > 1) return null;
  const agency = absent.absentName ?? absent.words;
  return { kind: "no_data", reason: { what: "agency", agency, near: absent.near } };
}

/** 财政局和水利局2024年谁多 where one of the two reports is not held. */
function lackingReport({ places, question, register }: PlanContext): Plan | null {
  const { agencies, gaps, held, group } = places;
  const compares = asks(question, "ratio", "difference", "divide", "which_agency", "top", "bottom");
  const [gap] = gaps;
  if (group || agencies.length < 2 || held.length > 1 || !gap?.year || !compares) return null;
  const years = register.years(gap.agency);
  return { kind: "no_data", reason: { what: "year", gaps, held: years, subject: "" } };
}

const COUNTED = /(?<![前头后最多少高低的])([两二三四五六七八九])(?:家|个(?:单位|部门|机关|地方))/u;

/** 三家 with two names that were read: one name was not understood, so nothing is computed of the others. */
function miscounted({ places, question }: PlanContext): Plan | null {
  const said = COUNTED.exec(question.text)?.[1];
  if (!said) return null;
  const count = said === "两" ? 2 : "一二三四五六七八九".indexOf(said) + 1;
  const { agencies, group } = places;
  const named = question.agencies.filter(({ kind }) => kind === "held");
  if (named.length !== agencies.length) return null;
  if (group || agencies.length < 2 || agencies.length === count) return null;
  const says = `话里说${said}家，只认出${agencies.length}家：${agencies.join("、")}。请把各家的名称用“、”分开再问。`;
  return { kind: "no_data", reason: { what: "computation", says } };
}

/** The refusal or question back, or null where a report is there. */
export function lackingPlace({
  places,
  register,
  question,
  memory,
  form,
}: PlanContext): Plan | null {
  const [absent] = places.absent;
  if (absent && places.held.length === 0 && !places.said.agency) {
    const agency = absent.absentName ?? absent.words;
    return { kind: "no_data", reason: { what: "agency", agency, near: absent.near } };
  }
  if (places.choices.length > 0) {
    const options = places.choices.slice(0, 5).map((name) => ({
      label: name,
      question: asQuestion(name, question),
    }));
    return { kind: "clarification", about: "agency", options };
  }
  if (places.held.length > 0) return null;
  const held = places.agencies.flatMap((agency) => [...register.years(agency)]);
  const [cell] = memory?.cells ?? [];
  const subject = cell ? figureOf(form, cell).label : "";
  const years = [...new Set(held)].sort((a, b) => a - b);
  return { kind: "no_data", reason: { what: "year", gaps: places.gaps, held: years, subject } };
}

/** A complete question for a choice: the full name in place of the unclear one, or before the question. */
function asQuestion(agency: string, { text, agencies }: Question): string {
  const unclear = agencies.find((mention) => mention.kind === "ambiguous");
  if (!unclear) return `${agency}${text}`;
  return text.slice(0, unclear.start) + agency + text.slice(unclear.end);
}

/** Slips and other readings that the answer has to say. */
export function slipAssumptions({ question }: PlanContext): readonly Assumption[] {
  return question.slips.map(({ from, to }) => ({ what: "slip", words: `${from}→${to}` }));
}
