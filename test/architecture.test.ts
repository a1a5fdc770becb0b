import { expect, test } from "vitest";
import { type Import, readImports, roomOf, shown, sourceFiles, textOf } from "./imports.ts";

/**
 * What the rooms of `src/` may import of each other: `types` only their shapes, `values` also what they do, `data` files of
 * `knowledge/` that are compiled in. Adding a word here changes the architecture: say why in the same line.
 * Pure rooms that serve all by value: `form` (the printed form) and `text` (normal form, numerals, years, units).
 */
const MAY_IMPORT: Readonly<Record<string, Rooms>> = {
  form: {},
  text: {
    data: [
      "look-alikes.json",
      "number-words.json",
      "readings.json",
      "script-words.json",
      "units.json",
    ],
  },
  agencies: { values: ["text"] },
  documents: { values: ["form"] },
  state: { values: ["form"] },
  knowledge: { values: ["form"], types: ["agencies"] },
  // Wings beside the flow.
  statements: {
    values: ["form", "text"],
    data: ["indicators.json", "metrics.json", "statements.json"],
  },
  audit: { values: ["form", "statements"], data: ["identities.json"] }, // sentences that state a figure are read by one room, for audit and verify
  verify: {
    values: ["form", "text", "statements"],
    types: ["agencies", "answer", "documents", "facts"],
    data: ["synonyms.json"], // 毛病 and 问题 speak of one figure
  },
  ingest: {
    values: ["form", "text", "agencies/index.ts", "documents/read-document.ts"], // file → document → report is one call
    entry: ["knowledge/agency-data.ts", "knowledge/load.ts"], // its worker threads have no composition above them
    data: ["form-labels.json", "metrics.json", "narrative.json"],
    types: ["documents", "agencies"],
  },
  desk: {
    values: ["form", "text"],
    types: [
      ..."answer audit conversation documents facts knowledge".split(" "),
      ..."render state verify".split(" "),
    ],
  },
  // The flow, in its order.
  conversation: { types: ["answer", "knowledge", "plan"] }, // memory keeps the last plan
  tokens: { types: ["knowledge"] },
  slots: { values: ["form", "text"], types: ["agencies", "knowledge"] },
  plan: {
    values: ["form", "slots"], // a `Question` is asked by pure functions that stand beside its type: asks(question, "share")
    types: ["agencies", "answer", "facts", "knowledge", "text"],
  },
  facts: { values: ["form"], types: ["state"] },
  answer: { values: ["form"], types: ["plan"] },
  render: { types: ["answer", "conversation", "facts", "form", "knowledge", "plan"] },
  // The composition and the door.
  nianbao: {
    values: [
      ..."agencies answer audit conversation desk documents form ingest knowledge".split(" "), // a message may bring a report
      ..."plan render slots text tokens verify".split(" "),
      "facts/compare.ts", // pure: what a new version changes, who may do what
      "facts/roles.ts",
    ],
    types: ["facts", "state"],
  },
  "index.ts": {
    values: "audit desk documents facts form ingest nianbao state verify".split(" "),
    types: ["conversation"],
  },
};

/** What the folders and files of `adapters/` may import of each other. Of `src/` all may have `index.ts`, `form` and types. */
const ADAPTERS_MAY_IMPORT: Readonly<Record<string, Rooms>> = {
  "adapter.ts": {},
  "variables.ts": {},
  "program-folder.ts": {},
  "reader.ts": { values: ["program-folder.ts"] },
  http: { types: ["adapter.ts"] },
  terminal: { types: ["adapter.ts"] },
  telegram: { values: ["variables.ts"], types: ["adapter.ts"], data: ["phrases/telegram.json"] },
  tencent: { values: ["variables.ts"], types: ["adapter.ts"], data: ["phrases/wechat.json"] }, // what WeChat's channels share
  callbacks: { values: ["tencent", "http"], types: ["adapter.ts"] },
  aibot: { values: ["tencent"], types: ["adapter.ts"] },
  kf: { values: ["tencent", "http", "callbacks"], types: ["adapter.ts"] }, // its notices come in the same sealed envelope
  wechaty: {
    values: ["tencent", "variables.ts"],
    types: ["adapter.ts"],
    data: ["phrases/wechaty.json"],
  },
  "config.ts": {
    values: ["variables.ts"],
    entry: ["telegram/config.ts", "tencent/config.ts", "wechaty/config.ts"],
  },
  "telegram-channel.ts": { values: ["telegram"], types: ["adapter.ts", "tencent-channels.ts"] },
  "wechaty-channel.ts": { values: ["wechaty"], types: ["adapter.ts", "tencent-channels.ts"] },
  "tencent-channels.ts": { values: ["aibot", "callbacks", "kf"], types: ["adapter.ts", "tencent"] },
  "channels.ts": {
    values: ["telegram-channel.ts", "tencent-channels.ts", "wechaty-channel.ts"],
    types: ["adapter.ts", "config.ts"],
  },
  "serving.ts": { values: ["http"], types: ["adapter.ts"] },
  "open-base.ts": { values: ["program-folder.ts"], types: ["config.ts", "cli"] },
  cli: {
    values: [
      ..."callbacks channels.ts http program-folder.ts reader.ts".split(" "),
      ..."serving.ts telegram tencent tencent-channels.ts terminal wechaty".split(" "),
    ],
    types: ["adapter.ts", "config.ts"],
  },
  "main.ts": { values: ["cli", "config.ts", "open-base.ts", "reader.ts"] },
};

interface Rooms {
  readonly values?: readonly string[];
  readonly types?: readonly string[];
  /** Single files of a room, by value. */
  readonly entry?: readonly string[];
  readonly data?: readonly string[];
}

const product = [...sourceFiles("src"), ...sourceFiles("adapters")];
const lines = product.flatMap((file) => readImports(file, textOf(file)));

test("src 的每个 import 都在表里", () => {
  const broken = lines
    .filter(({ from, own }) => own && from.startsWith("src/"))
    .filter((line) => !allowed(line, "src", MAY_IMPORT));
  expect(broken.map(shown)).toEqual([]);
});

test("adapters 的每个 import 都在表里；src 的值只经 index.ts 和 form", () => {
  const ofAdapters = lines.filter(({ from, own }) => own && from.startsWith("adapters/"));
  const broken = ofAdapters.filter((line) => {
    if (!line.to.startsWith("src/")) return !allowed(line, "adapters", ADAPTERS_MAY_IMPORT);
    return line.kind === "value" && line.to !== "src/index.ts" && roomOf(line.to) !== "form";
  });
  expect(broken.map(shown)).toEqual([]);
});

test("测试之间不互相引用用例，knowledge 里没有代码，房间都在表里", () => {
  const borrowed = sourceFiles("test").flatMap((file) => readImports(file, textOf(file)));
  expect(borrowed.filter(({ to, own }) => own && to.endsWith(".test.ts")).map(shown)).toEqual([]);
  expect(sourceFiles("knowledge")).toEqual([]);
  expect(
    sourceFiles("src")
      .map(roomOf)
      .filter((room) => !(room in MAY_IMPORT)),
  ).toEqual([]);
});

test("读得出各种写法的 import", () => {
  const text = `import type { A } from "./a.ts";\nimport {\n  b,\n} from "../b/b.ts";\nexport * from "./c.ts";\nimport "d";\nconst e = await import("@e/e/f");\ntype F = typeof import("f");\ncreateRequire(import.meta.url)("g");`;
  expect(
    readImports("src/x/x.ts", text)
      .map(({ to, kind }) => `${kind} ${to}`)
      .sort(),
  ).toEqual([
    "type f",
    "type src/x/a.ts",
    "value @e/e",
    "value d",
    "value g",
    "value src/b/b.ts",
    "value src/x/c.ts",
  ]);
});

function allowed({ from, to, kind }: Import, top: string, table: typeof MAY_IMPORT): boolean {
  const { values = [], types = [], entry = [], data = [] } = table[roomOf(from)] ?? {};
  if (to.startsWith("knowledge/")) return data.includes(to.slice("knowledge/".length));
  if (!to.startsWith(`${top}/`)) return false;
  const inside = to.slice(top.length + 1);
  const room = roomOf(to);
  if (
    room === roomOf(from) ||
    [...values, ...entry].some((name) => name === room || name === inside)
  )
    return true;
  return (
    kind === "type" && (types.includes(room) || values.some((name) => name.startsWith(`${room}/`)))
  );
}
