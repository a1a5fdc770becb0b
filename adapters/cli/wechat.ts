import type { Command } from "commander";
import { NianbaoError } from "../../src/form/index.ts";
import { type Check, checkAddress, checkForm, checkSecret } from "../callbacks/checks.ts";
import { type MenuOutcome, putMenu } from "../callbacks/menu.ts";
import type { AccountOptions } from "../callbacks/options.ts";
import { createAccountApi } from "../callbacks/sender.ts";
import { ApiError } from "../tencent/api-error.ts";
import type { CallbackPlace } from "../tencent/config.ts";
import { callbackAccounts } from "../tencent-channels.ts";
import { type CommandContext, printLine } from "./command.ts";

const NAMES = { "official-account": "公众号", wecom: "企业微信应用" } as const;
const MODES = { plain: "明文模式", compatible: "兼容模式", safe: "安全模式" } as const;
const MENU_LINES: Readonly<Record<MenuOutcome, string>> = {
  created: "自定义菜单已建好",
  unchanged: "自定义菜单已是最新",
  replaced: "自定义菜单已换成本程序的",
  differs: "已有别的自定义菜单，没有动它；要换成本程序的，加 --replace-menu",
};

/** `nianbao wechat setup` and `nianbao wechat check`: what to enter in the consoles, and whether it works. */
export function register(program: Command, context: CommandContext): void {
  const wechat = program.command("wechat").description("微信公众号、企业微信应用的设置和检查");
  wechat
    .command("setup")
    .description("列出后台要填的内容，核对密钥，建自定义菜单")
    .option("--replace-menu", "已有别的自定义菜单时也换掉")
    .action((options: { readonly replaceMenu?: boolean }) =>
      forEachAccount(context, (account, url) =>
        setup(account, url, options.replaceMenu === true, context),
      ),
    );
  wechat
    .command("check")
    .description("核对密钥和回调地址是否可用")
    .action(() => forEachAccount(context, (account, url) => check(account, url, context)));
}

type Work = (account: AccountOptions, url: string | null) => Promise<readonly Check[]>;

async function forEachAccount(context: CommandContext, work: Work): Promise<void> {
  const { tencent } = context.config;
  const accounts = callbackAccounts(tencent);
  if (accounts.length === 0) {
    throw new NianbaoError(
      "config_invalid",
      "没有配置公众号或企业微信应用",
      "设置 WECHAT_OA_APPID、WECHAT_OA_TOKEN 等环境变量，见 docs/wechat.zh-CN.md。",
    );
  }
  for (const account of accounts) {
    printLine(context, `【${NAMES[account.kind]}】`);
    const place = account.kind === "wecom" ? tencent.wecom : tencent.officialAccount;
    const checks = await work(account, addressOf(place));
    for (const { ok, line } of checks) printLine(context, `${ok ? "✓" : "✗"} ${line}`);
    if (checks.some(({ ok }) => !ok)) context.exitWith(1);
  }
}

function addressOf(place: CallbackPlace | null): string | null {
  return place?.publicUrl ? place.publicUrl.replace(/\/$/u, "") + place.path : null;
}

async function setup(
  account: AccountOptions,
  url: string | null,
  replace: boolean,
  context: CommandContext,
): Promise<readonly Check[]> {
  printLine(context, "在后台“服务器配置”（企业微信：应用的“接收消息”）里填：");
  printLine(context, `  URL：${url ?? `https://<公网域名>${account.path}`}`);
  const prefix = account.kind === "wecom" ? "WECOM" : "WECHAT_OA";
  printLine(context, `  Token：与环境变量 ${prefix}_TOKEN 相同`);
  const key = account.aesKey === null ? "明文模式不用" : `与环境变量 ${prefix}_AES_KEY 相同`;
  printLine(context, `  EncodingAESKey：${key}`);
  printLine(context, `  消息加解密方式：${MODES[account.mode]}；数据格式：XML`);
  const form = checkForm(account);
  if (!form.ok) return [form];
  const api = createAccountApi(account, context.now);
  const secret = await checkSecret(api);
  if (api === null || !secret.ok) return [form, secret];
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
  account: AccountOptions,
  url: string | null,
  context: CommandContext,
): Promise<readonly Check[]> {
  const form = checkForm(account);
  if (!form.ok) return [form];
  const local = `http://127.0.0.1:${account.port}${account.path}`;
  return [
    form,
    await checkSecret(createAccountApi(account, context.now)),
    await checkAddress(account, url ?? local, context.now()),
  ];
}
