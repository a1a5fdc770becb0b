import type { Question } from "../slots/question.ts";
import { sensesOf } from "../slots/sense.ts";
import type { NumberMention } from "../text/index.ts";

/** 不是207件, 没有超过200件, 增加了79件, 企业和个人201件: what is stated is not that the figure has this number. */
export function bentBy(
  question: Question,
  own: { readonly start: number; readonly end: number },
  { whole }: NumberMention,
): readonly string[] {
  const before = question.text.slice(own.start, whole.start);
  const asks = /^[^,，。]{0,8}[吗么嘛]/u.test(question.text.slice(whole.end));
  const denied = asks || /难道|是不是/u.test(before) ? null : DENIED.exec(before)?.[0];
  const changed = /(?<![较比][^,，。]{0,12})(?:增加|减少|增长|上升|下降)了$/u.exec(before)?.[0];
  const columns = question.mentions
    .filter(({ start, end }) => start >= own.start && end <= whole.start)
    .flatMap((mention) => sensesOf(mention, "applicant").find(({ weak }) => !weak) ?? []);
  const several =
    /[和与及跟加、]/u.test(before) && new Set(columns.map(({ applicant }) => applicant)).size > 1;
  const ofAll = /占全[市县区省国](?:所有|全部|各)?/u.exec(before)?.[0];
  return [denied ?? [], changed ?? [], ofAll ?? [], several ? "几类申请人" : []].flat();
}

const DENIED =
  /(?:不是|并非|并不是|(?<!有)没有?|未)(?:收到|收|接到|办|罚|达到|达|超过|高于|多于|到)?$|不(?:超过|高于|多于|会超过)$/u;
