// Writes knowledge/readings.json: the toneless readings of the 6,763 characters of GB 2312 and of all others that stand in
// knowledge/, characters of one sound together. Run it again where a word with a rare character is added.
// The package that knows them takes 85 ms and 30 MB to load; a program that answers asks it only for rarer characters.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";

const bytes = [];
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
}
const words = readdirSync("knowledge")
  .filter((name) => name.endsWith(".json") && name !== "readings.json")
  .map((name) => readFileSync(`knowledge/${name}`, "utf8"));
const common = new TextDecoder("gbk").decode(new Uint8Array(bytes));
const characters = new Set([...common, ...words.join("")].filter((it) => /^[一-鿿]$/u.test(it)));
const options = { multiple: true, toneType: "none", type: "array", v: true };
const byReadings = new Map();
for (const char of characters) {
  const readings = [...new Set(pinyin(char, options))].filter((it) => /^[a-z]+$/u.test(it));
  const key = readings.join(" ");
  byReadings.set(key, (byReadings.get(key) ?? "") + char);
}
const sorted = [...byReadings].sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(
  "knowledge/readings.json",
  `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`,
);
