import { Hono } from "hono";
import { type HttpServer, startServer } from "../../adapters/http/server.ts";

/** A call that reached the fake interface, with the token it carried. */
interface ApiCall {
  readonly path: string;
  readonly token: string | null;
  readonly body: Record<string, unknown>;
}

/** Tencent's interface as far as the adapters use it: tokens, pushes with their quota, menus, media. */
export interface FakeApi {
  readonly root: string;
  readonly calls: readonly ApiCall[];
  readonly tokensGranted: () => number;
  /** Texts pushed to a person, in order of arrival. */
  readonly pushed: (user: string) => readonly string[];
  /** Answers the next calls of a path with these codes, then normally again. */
  readonly refuse: (path: string, ...codes: readonly number[]) => void;
  /** A token that was granted is good no longer. */
  readonly expireToken: () => void;
  /** The person wrote: five pushes are open again. */
  readonly personWrote: (user: string) => void;
  /** Answers of paths that the fake does not know by itself. */
  readonly answers: Map<string, (body: Record<string, unknown>) => Record<string, unknown>>;
  /** The menu that stands in the account; null: none. */
  standingMenu: Record<string, unknown> | null;
  readonly stop: () => Promise<void>;
}

/** Starts the fake on a free port. */
export async function startFakeApi(): Promise<FakeApi> {
  const calls: ApiCall[] = [];
  const refusals = new Map<string, number[]>();
  const pushes = new Map<string, number>();
  let granted = 0;
  let current = "none";
  const grant = () => {
    granted += 1;
    current = `token-${granted}`;
    return { access_token: current, expires_in: 7200 };
  };

  const app = new Hono();
  app.all("/cgi-bin/*", async (context) => {
    const path = context.req.path.replace("/cgi-bin/", "");
    const token = context.req.query("access_token") ?? null;
    const isForm = context.req.header("content-type")?.startsWith("multipart/") ?? false;
    const text = isForm ? "{}" : await context.req.text();
    const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
    calls.push({ path, token, body });
    const code = refusals.get(path)?.shift();
    if (code !== undefined) return context.json({ errcode: code, errmsg: "refused" });
    if (path === "stable_token" || path === "gettoken") {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return context.json(
        granted === 0 || current === "none" ? grant() : { access_token: current, expires_in: 7200 },
      );
    }
    if (token !== current) return context.json({ errcode: 40001, errmsg: "invalid credential" });
    if (path === "message/custom/send" || path === "kf/send_msg") {
      const user = String(body.touser);
      const left = pushes.get(user) ?? 0;
      if (left === 0)
        return context.json({ errcode: 45047, errmsg: "out of response count limit" });
      pushes.set(user, left - 1);
    }
    const answer = fake.answers.get(path);
    if (answer) return context.json({ errcode: 0, ...answer(body) });
    if (path === "media/upload") return context.json({ errcode: 0, media_id: "media-1" });
    if (path === "menu/create") fake.standingMenu = body;
    if (path === "menu/get")
      return context.json(fake.standingMenu ? { menu: fake.standingMenu } : NO_MENU);
    return context.json({ errcode: 0, errmsg: "ok" });
  });
  const server: HttpServer = await startServer(app, "127.0.0.1", 0);
  const fake: FakeApi = {
    standingMenu: null,
    answers: new Map(),
    root: `http://127.0.0.1:${server.port}`,
    calls,
    tokensGranted: () => granted,
    pushed: (user) =>
      calls
        .filter(({ path, body }) => path.endsWith("/send") && body.touser === user)
        .map(({ body }) => String((body.text as { content?: string } | undefined)?.content ?? "")),
    refuse: (path, ...codes) => void refusals.set(path, [...codes]),
    expireToken: () => {
      current = "none";
    },
    personWrote: (user) => void pushes.set(user, 5),
    stop: () => server.stop(100),
  };
  return fake;
}

const NO_MENU = { errcode: 46003, errmsg: "menu no exist" };
