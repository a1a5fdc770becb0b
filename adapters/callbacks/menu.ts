import type { TencentApi } from "../tencent/api.ts";
import { ApiError } from "../tencent/api-error.ts";
import { MENU, type MenuButton } from "../tencent/phrases.ts";

/** What became of the custom menu. `differs`: another one stands there, which was left alone. */
export type MenuOutcome = "created" | "unchanged" | "replaced" | "differs";

/**
 * Creates the account's custom menu. Creating it again changes nothing; a menu that is not ours is only replaced where
 * `replace` says so.
 * @param agentId WeCom app; null for an Official Account.
 */
export async function putMenu(
  api: TencentApi,
  agentId: string | null,
  replace: boolean,
): Promise<MenuOutcome> {
  const agent = agentId === null ? "" : `?agentid=${agentId}`;
  const wanted = MENU.map(toButton);
  const standing = await readMenu(api, `menu/get${agent}`);
  if (standing !== null && isSame(standing, wanted)) return "unchanged";
  if (standing !== null && !replace) return "differs";
  await api.post(`menu/create${agent}`, { button: wanted });
  return standing === null ? "created" : "replaced";
}

interface ApiButton {
  readonly name: string;
  readonly type?: string;
  readonly key?: string;
  readonly sub_button?: readonly ApiButton[];
}

function toButton({ name, ask, children }: MenuButton): ApiButton {
  if (children === undefined) return { type: "click", name, key: ask ?? name };
  return { name, sub_button: children.map(toButton) };
}

/** null: the account has no menu. */
async function readMenu(api: TencentApi, path: string): Promise<unknown> {
  try {
    const result = await api.get(path);
    const menu = result.menu ?? result;
    return typeof menu === "object" && menu !== null && "button" in menu ? menu.button : null;
  } catch (error) {
    if (error instanceof ApiError && error.code === 46003) return null;
    throw error;
  }
}

/** The platform gives a menu back with empty lists and fields of its own in it. */
function isSame(standing: unknown, wanted: readonly ApiButton[]): boolean {
  return JSON.stringify(essence(standing)) === JSON.stringify(essence(wanted));
}

function essence(buttons: unknown): unknown {
  if (!Array.isArray(buttons)) return [];
  return buttons.map((button: ApiButton) => ({
    name: button.name,
    key: button.key ?? null,
    children: essence(button.sub_button),
  }));
}
