import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at its end. */
const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** One import line, also `import("…")`, `export … from "…"`, `createRequire(…)("…")`. Paths from the project's folder. */
export interface Import {
  readonly from: string;
  /** A file of the project, or a package: `node:fs`, `hono`, `@hono/node-server`. */
  readonly to: string;
  readonly own: boolean;
  /** `type`: nothing of it is left at run time. */
  readonly kind: "value" | "type";
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^;"'`()]*?\sfrom\s+)?"([^"]+)"/gmu;
const CALL = /(typeof\s+)?\bimport\(\s*"([^"]+)"/gu;
const REQUIRE = /(?:createRequire\(import\.meta\.url\)|\brequire)(?:\.resolve)?\(\s*"([^"]+)"/gu;

/** Every import line of one file's text. */
export function readImports(from: string, text: string): readonly Import[] {
  const found = [...text.matchAll(STATEMENT), ...text.matchAll(CALL)].map(
    ([, type, target = ""]) => ({ target, kind: type === undefined ? "value" : "type" }) as const,
  );
  const required = [...text.matchAll(REQUIRE)].map(
    ([, target = ""]) => ({ target, kind: "value" }) as const,
  );
  return [...found, ...required].map(({ target, kind }) => {
    const own = target.startsWith(".");
    const to = own
      ? normalize(join(dirname(from), target))
          .split(sep)
          .join("/")
      : packageOf(target);
    return { from, to, own, kind };
  });
}

/** TypeScript files below a folder, as paths from the project's folder. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).split(sep).join("/"))
    .sort();
}

/** The text of a file of the project. */
export const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** `src/plan/rules/list.ts` → `plan`; `src/index.ts` → `index.ts`. */
export const roomOf = (file: string): string => file.split("/")[1] ?? file;

/** One import line as a person reads it. */
export function shown({ from, to, kind }: Import): string {
  return `${from} → ${to}（${kind === "type" ? "类型" : "值"}）`;
}

function packageOf(target: string): string {
  if (target.startsWith("node:")) return target;
  const [scope = "", name] = target.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}
