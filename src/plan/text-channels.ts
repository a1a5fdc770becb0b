import type { StoredReport } from "../facts/store.ts";
import type { PlanContext } from "./context.ts";
import { type Candidate, ENOUGH, rankFigures } from "./text-figures.ts";

/** 全算上, 加起来, 一共: all channels together. */
const TOGETHER = /[全都总统]|加|合|一共|共/u;

/** The words of a question that name channels of different kinds: 网站、微信、微博; empty where fewer than two kinds are named. */
export function channelsNamed(
  { knowledge }: PlanContext,
  content: readonly string[],
): readonly string[] {
  const kinds = knowledge.channels.filter((group) => content.some((word) => group.includes(word)));
  return kinds.length < 2 ? [] : content.filter((word) => kinds.flat().includes(word));
}

/**
 * 网站、微信、微博、抖音全算上发了多少条: the figure that the sentence gives for all the channels that it lists, not that of one
 * of them. null where the question names no several channels together, or no sentence lists them.
 */
export function figureOfAll(
  context: PlanContext,
  report: StoredReport,
  content: readonly string[],
): Candidate | null {
  const channels = channelsNamed(context, content);
  if (channels.length < 2 || !TOGETHER.test(context.question.text)) return null;
  const rest = content.filter((word) => !channels.includes(word));
  const [best] = rankFigures(context, report, rest).filter(
    ({ figure }) =>
      figure.partOf === null &&
      figure.channel === null &&
      context.words.fitText(channels, figure.quote).missing.length === 0,
  );
  const fits = best && best.fit.score >= ENOUGH && best.fit.missing.length === 0;
  return fits ? best : null;
}
