// Writes knowledge/dict/ from nodejieba's own files: the common words and every single character.
// usage: node scripts/build-dictionary.mjs [--least FREQUENCY]   (run after an update of nodejieba)
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    least: { type: "string", default: "100" },
    out: { type: "string", default: "knowledge/dict" },
  },
});
const least = Number(values.least);
const source = path.join(
  path.dirname(createRequire(import.meta.url).resolve("nodejieba")),
  "submodules/cppjieba/dict",
);

const kept = readFileSync(path.join(source, "jieba.dict.utf8"), "utf8")
  .split("\n")
  .filter((line) => {
    const [word, frequency] = line.split(" ");
    if (!word || !frequency || !/^\p{Script=Han}+$/u.test(word)) return false;
    return [...word].length === 1 || Number(frequency) >= least;
  });

mkdirSync(values.out, { recursive: true });
writeFileSync(path.join(values.out, "words.dict"), `${kept.join("\n")}\n`);
// Only keyword extraction reads weights and stop words, and nobody asks for it: one line each satisfies the loader.
writeFileSync(path.join(values.out, "weights.dict"), "信息 1\n");
writeFileSync(path.join(values.out, "stop.dict"), "的\n");
writeFileSync(path.join(values.out, "empty.dict"), "");
copyFileSync(path.join(source, "hmm_model.utf8"), path.join(values.out, "hmm.dict"));
console.log(`${kept.length} words`);
