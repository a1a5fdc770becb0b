import type { Command } from "commander";
import { NianbaoError } from "../../src/form/index.ts";
import { type Check, checkAddress, checkForm, checkSecret } from "../callbacks/checks.ts";
import { type MenuOutcome, putMenu } from "../callbacks/menu.ts";
import type { AccountOptions } from "../callbacks/options.ts";
import { createAccountApi } from "../callbacks/sender.ts";
import { ApiError } from "../tencent/api-error.ts";
import type { CallbackPlace, TencentConfig } from "../tencent/config.ts";
import { callbackAccounts, kfAccount } from "../tencent-channels.ts";
import { type CommandContext, printLine } from "./command.ts";

const MODES = { plain: "明文模式", compatible: "兼容模式", safe: "安全模式" } as const;
const MENU_LINES: Readonly<Record<MenuOutcome, string>> = {
  created: "自定义菜单已建好",
  unchanged: "自定义菜单已是最新",
  replaced: "自定义菜单已换成本程序的",
  differs: "已有别的自定义菜单，没有动它；要换成本程序的，加 --replace-menu",
};

/** `nianbao wechat setup` and `nianbao wechat check`: what to enter in the consoles, and whether it works. */
export function register(program: Command, context: CommandContext): void {
  const wechat = program
    .command("wechat")
    .description("公众号、企业微信应用、微信客服的设置和检查");
  wechat
    .command("setup")
    .description("列出后台要填的内容，核对密钥，建自定义菜单")
    .option("--replace-menu", "已有别的自定义菜单时也换掉")
    .action((options: { readonly replaceMenu?: boolean }) =>
      forEachEntry(context, (entry) => setup(entry, options.replaceMenu === true, context)),
    );
  wechat
    .command("check")
    .description("核对密钥和回调地址是否可用")
    .action(() => forEachEntry(context, (entry) => check(entry, context)));
}

/** An account of the console, and what belongs to it. */
interface Entry {
  readonly name: string;
  /** Beginning of its variables. */
  readonly prefix: string;
  /** Where the console takes the address. */
  readonly where: string;
  readonly hasMenu: boolean;
  readonly account: AccountOptions;
  readonly place: CallbackPlace;
}

async function forEachEntry(
  context: CommandContext,
  work: (entry: Entry) => Promise<readonly Check[]>,
): Promise<void> {
  const entries = entriesOf(context.config.tencent);
  if (entries.length === 0) {
    throw new NianbaoError(
      "config_invalid",
      "没有配置公众号、企业微信应用或微信客服",
      "设置 WECHAT_OA_APPID、WECHAT_OA_TOKEN 等环境变量，见 docs/wechat.zh-CN.md。",
    );
  }
  for (const entry of entries) {
    printLine(context, `【${entry.name}】`);
    const checks = await work(entry);
    for (const { ok, line } of checks) printLine(context, `${ok ? "✓" : "✗"} ${line}`);
    if (checks.some(({ ok }) => !ok)) context.exitWith(1);
  }
}

function entriesOf(tencent: TencentConfig): readonly Entry[] {
  const { officialAccount, wecom, kf } = tencent;
  const accounts = callbackAccounts(tencent);
  const entries: Entry[] = [];
  for (const account of accounts) {
    if (account.kind === "official-account" && officialAccount) {
      const names = { name: "公众号", prefix: "WECHAT_OA", where: "“服务器配置”" };
      entries.push({ ...names, hasMenu: true, account, place: officialAccount });
    } else if (wecom) {
      const names = { name: "企业微信应用", prefix: "WECOM", where: "应用的“接收消息”" };
      entries.push({ ...names, hasMenu: true, account, place: wecom });
    }
  }
  if (kf) {
    const names = { name: "微信客服", prefix: "KF", where: "微信客服的“开发配置”" };
    entries.push({ ...names, hasMenu: false, account: kfAccount(kf), place: kf });
  }
  return entries;
}

function addressOf({ publicUrl, path }: CallbackPlace): string | null {
  return publicUrl ? publicUrl.replace(/\/$/u, "") + path : null;
}

async function setup(
  { where, prefix, account, place, hasMenu }: Entry,
  replace: boolean,
  context: CommandContext,
): Promise<readonly Check[]> {
  const key = account.aesKey === null ? "明文模式不用" : `与环境变量 ${prefix}_AES_KEY 相同`;
  for (const line of [
    `在后台${where}里填：`,
    `  URL：${addressOf(place) ?? `https://<公网域名>${place.path}`}`,
    `  Token：与环境变量 ${prefix}_TOKEN 相同`,
    `  EncodingAESKey：${key}`,
    `  消息加解密方式：${MODES[account.mode]}；数据格式：XML`,
  ]) {
    printLine(context, line);
  }
  const form = checkForm(account);
  if (!form.ok) return [form];
  const api = createAccountApi(account, context.now);
  const secret = await checkSecret(api);
  if (api === null || !secret.ok || !hasMenu) return [form, secret];
  return [form, secret, await setUpMenu(() => putMenu(api, account.agentId, replace))];
}

async function setUpMenu(put: () => Promise<MenuOutcome>): Promise<Check> {
  try {
    const outcome = await put();
    return { ok: outcome !== "differs", line: MENU_LINES[outcome] };
  } catch (error) {
    return { ok: false, line: error instanceof ApiError ? error.message : "建菜单时接口连不上" };
  }
}

async function check(
  { account, place }: Entry,
  context: CommandContext,
): Promise<readonly Check[]> {
  const form = checkForm(account);
  if (!form.ok) return [form];
  const local = `http://127.0.0.1:${place.port}${place.path}`;
  return [
    form,
    await checkSecret(createAccountApi(account, context.now)),
    await checkAddress(account, addressOf(place) ?? local, context.now()),
  ];
}
