/** How a stated number stands to the report's. */
export type Agreement = "equal" | "rounded" | "different";

/** A number as stated, in the same unit as the number that it is held against. */
export interface StatedNumber {
  readonly value: number;
  readonly qualifier: string | null;
  /** Worth of one unit of its last stated digit: 4.6万 is 1000, 16.7 % is 0.1, 508 is 1. */
  readonly step: number;
  /** True for 八成: 超八成 reaches up to nine tenths, 近八成 down by a quarter of one. */
  readonly tenths?: boolean;
}

/** `statement`: 近 and 余 reach 5 %. `prose`: also as far as the noughts of the number, 800余 to 899. */
export type Slack = "statement" | "prose";

const BELOW = /近|接近|不到|不足|将近|逼近|以内|以下|弱/u;
const ABOVE = /超|逾|突破|余|多|以上|破|不止|不少于|不低于|出头/u;

/** 不到5万, 超过160: a bound is kept by any number on its side, however far. */
const BOUNDS = {
  below: /^(?:不到|不足|少于|低于|小于|不超过|至多|最多)$|以[下内]$/u,
  above: /^(?:超过|多于|高于|大于|不止|不少于|不低于|至少|起码)$|以上$/u,
};

/** 不止167件 where it is 167: a strict bound that its own number does not keep. */
export const breaksBound = ({ value, qualifier }: StatedNumber, actual: number): boolean =>
  actual === value &&
  /^(?:不到|不足|少于|低于|小于|超过|多于|高于|大于|不止)$/u.test(qualifier ?? "");

/** True where the words only bound the number, and the report's number keeps the bound. */
export function isWithinBound({ value, qualifier }: StatedNumber, actual: number): boolean {
  const words = qualifier ?? "";
  if (BOUNDS.below.test(words)) return actual < value;
  return BOUNDS.above.test(words) && actual > value;
}

/** A statement that rounds may be off by half a unit of its last digit; a qualifier allows more, in its direction. */
export function agree(stated: StatedNumber, actual: number, slack: Slack = "statement"): Agreement {
  const off = actual - stated.value;
  if (Math.abs(off) < 1e-9 * Math.max(1, Math.abs(actual))) return "equal";
  if (stated.qualifier !== null)
    return withinQualifier(stated, off, slack) ? "rounded" : "different";
  return Math.abs(off) <= (stated.step / 2) * (1 + 1e-9) ? "rounded" : "different";
}

function withinQualifier(stated: StatedNumber, off: number, slack: Slack): boolean {
  const five = Math.abs(stated.value) * 0.05;
  const above = ABOVE.test(stated.qualifier ?? "");
  const tenth = stated.tenths ? (above ? stated.step : stated.step / 4) : 0;
  const reach = Math.max(
    five,
    tenth,
    slack === "prose" ? Math.max(stated.step, noughts(stated.value)) : 0,
  );
  if (BELOW.test(stated.qualifier ?? "")) return off <= 0 && -off <= reach;
  if (above) return off >= 0 && off <= reach;
  return Math.abs(off) <= reach;
}

/** 100 for 800, 1000 for 12000, 1 for 31. */
function noughts(value: number): number {
  let unit = 1;
  while (value >= unit * 10 && Number.isInteger(value / (unit * 10))) unit *= 10;
  return unit;
}
