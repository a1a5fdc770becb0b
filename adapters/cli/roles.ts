import type { Command } from "commander";
import { type Base, NianbaoError, type Person, ROLES, type Role } from "../../src/index.ts";
import { inColumns } from "./columns.ts";
import { BASE_OPTION, type CommandContext, printLine, withBase } from "./command.ts";

interface Options {
  readonly base?: string;
}

const BY = "terminal";
const NAMES: Readonly<Record<Role, string>> = {
  viewer: "查询",
  staff: "工作人员",
  publisher: "发布",
  admin: "管理",
};

/** `nianbao roles grant|revoke|list`: who may do what. */
export function register(program: Command, context: CommandContext): void {
  const roles = program.command("roles").description("授予、撤销、列出权限");
  roles
    .command("grant <渠道> <用户> <角色>")
    .description(`授予权限；角色为 ${ROLES.map((role) => `${role}（${NAMES[role]}）`).join("、")}`)
    .option(...BASE_OPTION)
    .action((channel: string, asker: string, role: string, { base }: Options) =>
      withBase(context, base, (opened) => grant(opened, { channel, asker }, role, context)),
    );
  roles
    .command("revoke <渠道> <用户>")
    .description("撤销权限")
    .option(...BASE_OPTION)
    .action((channel: string, asker: string, { base }: Options) =>
      withBase(context, base, (opened) => revoke(opened, { channel, asker }, context)),
    );
  roles
    .command("list")
    .description("列出权限")
    .option(...BASE_OPTION)
    .action(({ base }: Options) => withBase(context, base, (opened) => list(opened, context)));
}

async function grant(
  base: Base,
  person: Person,
  wanted: string,
  context: CommandContext,
): Promise<void> {
  const role = ROLES.find((known) => known === wanted || NAMES[known] === wanted);
  if (!role)
    throw new NianbaoError(
      "config_invalid",
      `没有这个角色：${wanted}`,
      `写 ${ROLES.join("、")} 之一。`,
    );
  await base.roles.grant(person, role, BY);
  printLine(context, `已授予 ${person.channel}:${person.asker} ${NAMES[role]}权限。`);
}

async function revoke(base: Base, person: Person, context: CommandContext): Promise<void> {
  const gone = await base.roles.revoke(person, BY);
  printLine(
    context,
    `${person.channel}:${person.asker} ${gone ? "的权限已撤销。" : "本来没有授予权限。"}`,
  );
  if (!gone) context.exitWith(1);
}

async function list(base: Base, context: CommandContext): Promise<void> {
  const grants = await base.roles.list();
  const rows = grants.map((one) => [
    one.channel,
    one.asker,
    NAMES[one.role],
    one.by === "config" ? "配置文件" : one.by,
  ]);
  for (const line of inColumns([["渠道", "用户", "角色", "授予者"], ...rows]))
    printLine(context, line);
}
