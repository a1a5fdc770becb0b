import type { Region } from "./types.ts";

/** Long and short names of one kind of zone. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:国家级)?(?:高新技术|高技术)产业开发区|高新技术开发区|高新技术产业园区/u, "高新区"],
  [/经济技术开发区|经济开发区/u, "经开区"],
];

/** Gives zones their short names: 高新技术产业开发区 → 高新区. */
export function canonicalZones(name: string): string {
  return KINDS.reduce((text, [pattern, short]) => text.replace(pattern, short), name);
}

/** 河北唐山芦台经济开发区 of the table → 芦台经开区 below 唐山市; null for what is no such zone. */
export function tableZone(
  printed: string,
  province: Pick<Region, "name" | "short">,
  city: Pick<Region, "name" | "short">,
): Region | null {
  const short = canonicalZones(printed);
  if (short === printed) return null;
  const name = [province, city].reduce((rest, above) => {
    const said = [above.name, above.short].find((word) => rest.startsWith(word));
    return said ? rest.slice(said.length) : rest;
  }, short);
  const up = [province.name, city.name];
  return { name, short: name, level: "zone", up, real: true, printed };
}

/** Every way to write a zone of the table in full: 盐城经济技术开发区, 盐城经开区, 盐城市经开区. */
export function zoneWritings({ name, printed = name, up }: Region, citysShort: string): string[] {
  const city = up.at(-1) ?? "";
  const whole = [printed, canonicalZones(printed), city + name, citysShort + name];
  return [...new Set(name.length > 3 ? [...whole, name] : whole)];
}
