import { NianbaoError } from "../form/index.ts";
import { createAdminCodes } from "./admin-code.ts";
import { appendLog } from "./log.ts";
import type { Db, Tables } from "./tables.ts";

/** From least to most: look up; check drafts and export; publish and withdraw; grant. Each may do what those before may. */
export const ROLES = ["viewer", "staff", "publisher", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** A person as a channel knows him. */
export interface Person {
  readonly channel: string;
  /** The platform's id, as it is: without it nobody could be granted anything. */
  readonly asker: string;
}

export interface Grant extends Person {
  readonly role: Role;
  /** Who granted it; `config` where the configuration file says so. */
  readonly by: string;
}

/** Who may do what. What the configuration file grants can only be taken back there. */
export interface Roles {
  /** The higher of what configuration and base say; `viewer` for everybody else. */
  readonly of: (person: Person) => Promise<Role>;
  readonly grant: (person: Person, role: Role, by: string) => Promise<void>;
  /** True where there was a grant to take back. Throws `not_permitted` for one of the configuration file. */
  readonly revoke: (person: Person, by: string) => Promise<boolean>;
  readonly list: () => Promise<readonly Grant[]>;
  /** A code that makes whoever redeems it first an admin. Valid `minutes`, once. Kept only as a hash. */
  readonly createAdminCode: (by: string, minutes?: number) => Promise<string>;
  /** True and admin from now on, where the code stands and has not run out. */
  readonly redeem: (code: string, person: Person) => Promise<boolean>;
}

/** True where a role suffices for what another role may do. */
export function permits(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

export function createRoles(db: Db, now: () => Date, configured: readonly Grant[]): Roles {
  const codes = createAdminCodes(db, now);
  const inConfig = (person: Person) =>
    configured.find(({ channel, asker }) => channel === person.channel && asker === person.asker);
  return {
    async of(person) {
      const held = await readRole(db, person);
      const fixed = inConfig(person)?.role ?? "viewer";
      return permits(held, fixed) ? held : fixed;
    },
    grant: (person, role, by) =>
      db.transaction().execute((tx) => storeGrant(tx, { ...person, role, by }, now())),
    async revoke(person, by) {
      if (inConfig(person)) throw fixedInConfig(person);
      return db.transaction().execute((tx) => removeGrant(tx, person, by, now()));
    },
    list: async () => [...configured, ...(await readGrants(db))],
    createAdminCode: (by, minutes = 60) => codes.create(by, minutes),
    redeem: (code, person) =>
      db.transaction().execute(async (tx) => {
        if (!(await codes.use(tx, code))) return false;
        await storeGrant(tx, { ...person, role: "admin", by: "admin-code" }, now());
        return true;
      }),
  };
}

async function readRole(db: Db, { channel, asker }: Person): Promise<Role> {
  const row = await db
    .selectFrom("roles")
    .select("role")
    .where("channel", "=", channel)
    .where("asker", "=", asker)
    .executeTakeFirst();
  return row ? asRole(row.role) : "viewer";
}

async function readGrants(db: Db): Promise<readonly Grant[]> {
  const all = db.selectFrom("roles").selectAll().orderBy("channel").orderBy("asker");
  return (await all.execute()).map((row) => ({
    channel: row.channel,
    asker: row.asker,
    role: asRole(row.role),
    by: row.granted_by,
  }));
}

async function removeGrant(tx: Db, person: Person, by: string, at: Date): Promise<boolean> {
  const gone = await tx
    .deleteFrom("roles")
    .where("channel", "=", person.channel)
    .where("asker", "=", person.asker)
    .returning("role")
    .executeTakeFirst();
  if (!gone) return false;
  const entry = { subject: nameOf(person), detail: gone.role };
  await appendLog(tx, { at, who: by, action: "revoke", ...entry });
  return true;
}

async function storeGrant(tx: Db, grant: Grant, at: Date): Promise<void> {
  const given: Omit<Tables["roles"], "channel" | "asker"> = {
    role: grant.role,
    granted_by: grant.by,
    granted_at: at.toISOString(),
  };
  await tx
    .insertInto("roles")
    .values({ channel: grant.channel, asker: grant.asker, ...given })
    .onConflict((on) => on.columns(["channel", "asker"]).doUpdateSet(given))
    .execute();
  await appendLog(tx, {
    at,
    who: grant.by,
    action: "grant",
    subject: nameOf(grant),
    detail: grant.role,
  });
}

function asRole(text: string): Role {
  return ROLES.find((role) => role === text) ?? "viewer";
}

function nameOf({ channel, asker }: Person): string {
  return `${channel}:${asker}`;
}

function fixedInConfig(person: Person): NianbaoError {
  return new NianbaoError(
    "not_permitted",
    `${nameOf(person)} 的权限写在配置文件里`,
    "在配置文件里删去这一行，再重新启动。",
  );
}
