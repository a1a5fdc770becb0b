import { readFileSync } from "node:fs";
import { resolve as resolvePath } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";

interface Schema {
  readonly definitions: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, SchemaNode>>;
}

interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** From the project's root, where tests and benches run; bundles may stand elsewhere. */
const file = resolvePath("test/fixtures/telegram/botapi.schema.json");
const schema = JSON.parse(readFileSync(file, "utf8")) as Schema;
const ajv = new Ajv({ strict: false, allErrors: false });
const validators = new Map<string, ValidateFunction>();

/** The names of the methods that the server knows. */
export const knowsMethod = (method: string): boolean => method in schema.properties;

/** Says what is wrong with a call's parameters, or null where the Bot API's own types allow them. */
export function faultOf(method: string, payload: object): string | null {
  const known = validators.get(method) ?? compile(method);
  if (known(payload)) return null;
  const [error] = known.errors ?? [];
  return `${error?.instancePath ?? ""} ${error?.message ?? ""} ${JSON.stringify(error?.params ?? {})}`;
}

function compile(method: string): ValidateFunction {
  const { definitions, properties } = schema;
  const validate = ajv.compile({ ...(properties[method] ?? {}), definitions });
  validators.set(method, validate);
  return validate;
}

/** Form fields are texts; those that the method does not take as text are JSON. */
export function readForm(method: string, fields: Readonly<Record<string, string>>): object {
  const node = resolve(schema.properties[method]);
  const entries = Object.entries(fields).map(([name, text]) => {
    const types = [node?.properties?.[name]?.type].flat();
    return [name, types.includes("string") ? text : parsed(text)];
  });
  return Object.fromEntries(entries);
}

const resolve = (node: SchemaNode | undefined): SchemaNode | undefined =>
  node?.$ref === undefined
    ? node
    : (schema.definitions[
        decodeURIComponent(node.$ref.replace("#/definitions/", ""))
      ] as SchemaNode);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
