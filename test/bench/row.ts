/** One measured value as the bench prints it. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it should come to: `< 180`. */
  readonly goal?: string;
  /** The same work done another way, in the same unit. */
  readonly beside?: { readonly name: string; readonly value: number };
}

/** 123 → `123`, 1.234 → `1.23`, 0.0123 → `0.0123`: three digits that count. */
export function threeDigits(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** `问一句，p50                0.51 ms   目标 < 2   Fuse.js 逐词 0.1（5.1 倍）`. */
export function rowLine({ name, value, unit, goal, beside }: Row): string {
  const wide = [...name].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
  const figure = `${threeDigits(value)} ${unit}`;
  const parts = [`${name}${" ".repeat(Math.max(1, 48 - wide))}${figure.padEnd(16)}`];
  if (goal !== undefined) parts.push(`目标 ${goal} ${unit}`);
  if (beside !== undefined) {
    const ratio = threeDigits(value / beside.value);
    parts.push(`${beside.name} ${threeDigits(beside.value)}（${ratio} 倍）`);
  }
  return parts.join("  ").trimEnd();
}
