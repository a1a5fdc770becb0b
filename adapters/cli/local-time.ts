/** 2025-03-01 16:00:00 in the zone of the machine; the day alone where asked. */
export function localTime(time: Date, part: "day" | "second" = "second"): string {
  const text = time.toLocaleString("sv-SE"); // Sweden writes times so that they sort
  return part === "day" ? text.slice(0, 10) : text;
}
