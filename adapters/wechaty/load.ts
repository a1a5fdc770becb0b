import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { NianbaoError } from "../../src/index.ts";
import type { Bot } from "./bot.ts";

/** Which packages make the bot, and where it keeps its things. */
export interface PackageOptions {
  /** `wechaty`, or a fork: `@juzi/wechaty`. */
  readonly wechaty: string;
  /** `wechaty-puppet-service`, or any other puppet that is installed. */
  readonly puppet: string;
  readonly puppetOptions: Readonly<Record<string, unknown>>;
  /** Folder for the login (memory card) and for caches; made where it is not there. */
  readonly folder: string;
  /** How much wechaty itself writes to the console; it may write people's words from `verbose` on. */
  readonly libraryLog: string;
}

/** What the channel needs of the packages. */
export interface Packages {
  readonly makeBot: () => Promise<Bot>;
  readonly packFile: (base64: string, name: string) => unknown;
}

/** wechaty's own watchdog resets a connection once and never again; ours is the only one. */
const NO_WATCHDOG_SECONDS = 3_600 * 24;
const CACHE = "cache-";

/**
 * Loads wechaty and the puppet; nothing of them is loaded before.
 * @throws NianbaoError `config_invalid` where a package is not installed or is no puppet
 */
export async function loadPackages(options: PackageOptions): Promise<Packages> {
  const wechaty = await load<WechatyModule>(options.wechaty);
  const PuppetClass = puppetOf(await load<PuppetModule>(options.puppet), options.puppet);
  wechaty.log?.level(options.libraryLog);
  const { FileBox } = fileBoxOf(options.wechaty);
  const makeBot = async () => {
    await clearFolder(options.folder);
    const home = await mkdtemp(join(options.folder, CACHE));
    const given = { timeoutSeconds: NO_WATCHDOG_SECONDS, ...options.puppetOptions };
    const puppet = withHome(home, () => new PuppetClass(given));
    return wechaty.WechatyBuilder.build({ name: join(options.folder, "login"), puppet });
  };
  return { makeBot, packFile: (base64, name) => FileBox.fromBase64(base64, name) };
}

interface WechatyModule {
  readonly WechatyBuilder: {
    readonly build: (options: { readonly name: string; readonly puppet: unknown }) => Bot;
  };
  readonly log?: { readonly level: (level: string) => unknown };
}
type PuppetClass = new (options: Readonly<Record<string, unknown>>) => unknown;
interface PuppetModule {
  readonly default?: PuppetClass | { readonly default?: PuppetClass };
}
interface FileBoxModule {
  readonly FileBox: { readonly fromBase64: (base64: string, name: string) => unknown };
}

const require = createRequire(import.meta.url);

async function load<Module>(name: string): Promise<Module> {
  try {
    return (await import(name)) as Module;
  } catch (cause) {
    throw notInstalled(name, cause);
  }
}

/** The copy that this wechaty works with. */
function fileBoxOf(wechaty: string): FileBoxModule {
  return createRequire(require.resolve(wechaty))("file-box") as FileBoxModule;
}

function puppetOf(module: PuppetModule, name: string): PuppetClass {
  const exported = module.default;
  const found = typeof exported === "function" ? exported : exported?.default;
  if (typeof found === "function") return found;
  throw new NianbaoError(
    "config_invalid",
    `软件包 ${name} 不是 wechaty 的 puppet`,
    "核对 WECHATY_PUPPET，一般写 wechaty-puppet-service。",
  );
}

/** The service puppet keeps a cache under the home folder of the moment it is made in; it goes with the attempt. */
function withHome<T>(home: string, make: () => T): T {
  const before = process.env.HOME;
  process.env.HOME = home;
  try {
    return make();
  } finally {
    if (before === undefined) delete process.env.HOME;
    else process.env.HOME = before;
  }
}

/** Caches of earlier attempts may be out of date: names change while the bot is away. */
async function clearFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const old = (await readdir(folder)).filter((name) => name.startsWith(CACHE));
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

function notInstalled(name: string, cause: unknown): NianbaoError {
  return new NianbaoError(
    "config_invalid",
    `没有装好 wechaty 渠道要用的软件包 ${name}`,
    `在程序目录运行 npm install --no-save ${name}，再启动；不用这个渠道就不要设 WECHATY_ 开头的变量。`,
    { cause },
  );
}
