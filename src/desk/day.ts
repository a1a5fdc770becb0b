/** 2025-03-01 of a stored moment, Beijing time: reports and their offices are there. */
export function day(moment: string | Date): string {
  return BEIJING.format(new Date(moment));
}

const BEIJING = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" });
