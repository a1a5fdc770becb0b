import { type Mention, sensesOf } from "./sense.ts";

/**
 * 没复议直接告到法院的，公安赢了几件: beside one kind of lawsuits 法院 and 官司 mean the same lawsuits, not all of them.
 * Beside both kinds it is the two of them. Where both are asked for (官司几件，直接起诉的几件) or set against each other, each keeps its own.
 */
export function withoutUnrouted(text: string, objects: readonly Mention[]): readonly Mention[] {
  const routes = new Set(objects.flatMap(routesOf));
  const asked = text.match(/多少|几/gu)?.length ?? 0;
  const both = routes.size === 2 && asked < 2;
  if (both) return objects.filter((mention) => !isUnrouted(mention));
  if (routes.size !== 1 || asked > 1 || /[占比加与和、]|其中/u.test(text)) return objects;
  return objects.filter((mention) => !isUnrouted(mention));
}

const routesOf = (mention: Mention) =>
  sensesOf(mention, "object").flatMap(({ route }) => (route && route !== "all" ? route : []));

const isUnrouted = (mention: Mention) =>
  sensesOf(mention, "object").every(({ object, route }) => object === "litigation" && !route);
