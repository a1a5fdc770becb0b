import { z } from "zod";
import { NianbaoError } from "../src/form/index.ts";

/** Values of the environment as the operating system gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks variables of the environment; an empty one counts as not set. The message names the variable that is
 * wrong and never repeats its value, which may be a secret.
 */
export function readVariables<Shape extends z.ZodRawShape>(
  env: Environment,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> {
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== "");
  const checked = z.object(shape).safeParse(Object.fromEntries(set));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const name = String(issue?.path[0] ?? "");
  throw new NianbaoError(
    "config_invalid",
    name in env ? `环境变量 ${name} 有误：${issue?.message}` : `缺少环境变量 ${name}`,
    `改正 ${name} 后重新启动；不需要就不要设它。`,
  );
}
