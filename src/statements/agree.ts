/** How a stated number stands to the report's. */
export type Agreement = "equal" | "rounded" | "different";

/** A number as stated, in the same unit as the number that it is held against. */
export interface StatedNumber {
  readonly value: number;
  readonly qualifier: string | null;
  /** Worth of one unit of its last stated digit: 4.6万 is 1000, 16.7 % is 0.1, 508 is 1. */
  readonly step: number;
}

const BELOW = /近|接近|不到|不足|将近|逼近|以内|以下|弱/u;
const ABOVE = /超|逾|突破|余|多|以上|破|不止|不少于|不低于|出头/u;

/** A statement that rounds may be off by half a unit of its last digit; 近 and 余 by 5 % in their direction. */
export function agree(stated: StatedNumber, actual: number): Agreement {
  const off = actual - stated.value;
  if (Math.abs(off) < 1e-9 * Math.max(1, Math.abs(actual))) return "equal";
  if (stated.qualifier !== null) return withinQualifier(stated, off) ? "rounded" : "different";
  const half = stated.step / 2;
  return Math.abs(off) <= half * (1 + 1e-9) ? "rounded" : "different";
}

function withinQualifier({ value, qualifier, step }: StatedNumber, off: number): boolean {
  const slack = Math.max(Math.abs(value) * 0.05, step === 1 ? 0 : step);
  if (BELOW.test(qualifier ?? "")) return off <= 0 && -off <= slack;
  if (ABOVE.test(qualifier ?? "")) return off >= 0 && off <= slack;
  return Math.abs(off) <= slack;
}
