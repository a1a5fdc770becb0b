/** Tencent's codes that an operator can act on, in the operator's words. */
const MEANING: Readonly<Record<number, string>> = {
  [-1]: "平台繁忙",
  40001: "Secret 不对或 access_token 失效",
  40013: "AppID 或 CorpID 不对",
  40014: "access_token 失效",
  40125: "AppSecret 不对",
  40164: "本机出口 IP 不在白名单：到后台“IP 白名单”添加",
  41001: "缺少 access_token",
  42001: "access_token 过期",
  45009: "今天的接口调用次数用完了",
  45011: "调用太频繁",
  45015: "用户超过 48 小时没有发消息，不能再推送",
  45047: "超过可推送条数，等用户再发一条",
  48001: "账号没有这个接口的权限：未认证的订阅号不能用客服消息和菜单",
  48002: "用户关闭了接收消息",
  50001: "账号没有这个接口的权限",
  60020: "本机出口 IP 不在企业可信 IP 里：到应用的“企业可信IP”添加",
  95001: "超过客服可发条数，等用户再发一条",
  95018: "会话不在可发消息的状态",
};

/** The token is no longer good: fetch a new one and try once more. */
const STALE_TOKEN: ReadonlySet<number> = new Set([40001, 40014, 42001]);

/** The person must write before anything can be sent again. */
const WINDOW_CLOSED: ReadonlySet<number> = new Set([45015, 45047, 48002, 95001]);

/** A refusal by Tencent's interface. The message is for the operator and holds no secret. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: number;
  constructor(path: string, code: number, said: string) {
    super(`${path} 被拒（${code}）：${MEANING[code] ?? said.slice(0, 120)}`);
    this.code = code;
  }

  get isTokenStale(): boolean {
    return STALE_TOKEN.has(this.code);
  }

  get isWindowClosed(): boolean {
    return WINDOW_CLOSED.has(this.code);
  }
}
