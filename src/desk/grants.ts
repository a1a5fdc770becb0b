import type { Reply } from "../conversation/message.ts";
import type { Person, Role } from "../facts/roles.ts";
import type { DeskWords } from "../knowledge/desk-words.ts";
import { sayLines } from "./say-lines.ts";
import type { Visit } from "./tools.ts";
import { idOf, may, refusal, roleOf } from "./who.ts";

type Line = Promise<string>;

/** #绑定 CODE: the one-time code makes its sender an admin. */
export async function bind(code: string, { tools, message }: Visit): Line {
  const { say, base } = tools;
  if (code === "") return say("bind_usage");
  const { channel, asker } = message;
  const done = await base.roles.redeem(code, { channel, asker });
  return say(done ? "bind_done" : "bind_failed");
}

/** #授权 工作人员 ID. */
export async function grant(rest: string, visit: Visit): Line {
  const { tools, message } = visit;
  const { say, base, words } = tools;
  if (!(await may("admin", visit))) return refusal("only_admin", visit);
  const [first = "", second = ""] = rest.split(/\s+/u);
  const role = roleNamed(first, words) ?? roleNamed(second, words);
  const person = personNamed(roleNamed(first, words) ? second : first, visit);
  if (role === null || role === "viewer" || person === null) return say("grant_usage");
  await base.roles.grant(person, role, idOf(message));
  return say("grant_done", { person: nameOf(person), role: roleName(role, words) });
}

/** #收回 ID. Nobody takes away his own: the last admin stays. */
export async function revoke(rest: string, visit: Visit): Line {
  const { tools, message } = visit;
  const { say, base } = tools;
  if (!(await may("admin", visit))) return refusal("only_admin", visit);
  const person = personNamed(rest, visit);
  if (person === null) return say("revoke_usage");
  if (nameOf(person) === idOf(message)) return say("revoke_self");
  const gone = await base.roles.revoke(person, idOf(message));
  return say(gone ? "revoke_done" : "revoke_none", { person: nameOf(person) });
}

/** #我的编号: by what an admin knows the sender. */
export async function me({ tools, message }: Visit): Line {
  const role = await roleOf(message, tools);
  return tools.say("me", { id: idOf(message), role: roleName(role, tools.words) });
}

/** #角色: who may do what. */
export async function listRoles(visit: Visit): Promise<Reply> {
  const { say, base, words } = visit.tools;
  if (!(await may("admin", visit)))
    return sayLines([refusal("only_admin", visit), await me(visit)], visit);
  const grants = await base.roles.list();
  if (grants.length === 0) return sayLines([say("roles_none")], visit);
  const lines = grants.map((one) =>
    say("roles_line", {
      person: nameOf(one),
      role: roleName(one.role, words),
      by: byName(one.by, visit),
    }),
  );
  return sayLines([say("roles_head", { count: grants.length }), ...lines], visit);
}

function byName(by: string, { tools: { say } }: Visit): string {
  if (by === "config") return say("by_config");
  return by === "admin-code" ? say("by_code") : by;
}

function roleNamed(word: string, { roles }: DeskWords): Role | null {
  const names = Object.keys(roles) as Role[];
  return names.find((role) => roles[role].includes(word.toLowerCase())) ?? null;
}

const roleName = (role: Role, { roles }: DeskWords): string => roles[role][0] ?? role;

const nameOf = ({ channel, asker }: Person): string => `${channel}:${asker}`;

/** telegram:123, or 123 for somebody of the same channel. */
function personNamed(words: string, { message, tools }: Visit): Person | null {
  const id = words.trim();
  if (id === "" || id.length > 128 || /\s/u.test(id)) return null;
  const channel = tools.words.channels.find((one) => id.startsWith(`${one}:`));
  const asker = channel ? id.slice(channel.length + 1) : id;
  return asker === "" ? null : { channel: channel ?? message.channel, asker };
}
