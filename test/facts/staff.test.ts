import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Base, openBase } from "../../src/facts/base.ts";
import { permits } from "../../src/facts/roles.ts";
import { databases, type Place } from "./bases.ts";

const someone = { channel: "telegram", asker: "1001" };
const boss = { channel: "wecom", asker: "zhang" };

describe.each(databases)("工作人员的表：$name", ({ skip, make }) => {
  describe.skipIf(skip)(skip ?? "权限、未答、反馈", () => {
    let place: Place;
    let base: Base;
    let today: Date;
    beforeEach(async () => {
      place = await make();
      today = new Date("2025-03-01T08:00:00Z");
      base = await openBase(place.url, {
        now: () => today,
        roles: [{ ...boss, role: "admin", by: "config" }],
      });
    });
    afterEach(async () => {
      await base.close();
      await place.clear();
    });

    test("默认只能查；授予、撤销都有记录", async () => {
      expect(await base.roles.of(someone)).toBe("viewer");
      await base.roles.grant(someone, "publisher", "terminal");
      expect(await base.roles.of(someone)).toBe("publisher");
      expect(await base.roles.of({ ...someone, channel: "wecom" })).toBe("viewer");
      expect(await base.roles.revoke(someone, "terminal")).toBe(true);
      expect(await base.roles.revoke(someone, "terminal")).toBe(false);
      expect(await base.roles.of(someone)).toBe("viewer");
      expect(
        (await base.log.list()).map(({ action, subject, detail }) => [action, subject, detail]),
      ).toEqual([
        ["revoke", "telegram:1001", "publisher"],
        ["grant", "telegram:1001", "publisher"],
      ]);
    });

    test("配置文件里的权限不能由命令撤销，也不会被降低", async () => {
      expect(await base.roles.of(boss)).toBe("admin");
      await base.roles.grant(boss, "viewer", "terminal");
      expect(await base.roles.of(boss)).toBe("admin");
      await expect(base.roles.revoke(boss, "terminal")).rejects.toMatchObject({
        code: "not_permitted",
      });
      expect((await base.roles.list()).map(({ asker, role }) => `${asker} ${role}`)).toEqual([
        "zhang admin",
        "zhang viewer",
      ]);
    });

    test("每个角色能做低一级角色能做的", () => {
      expect([
        permits("admin", "publisher"),
        permits("staff", "publisher"),
        permits("viewer", "viewer"),
      ]).toEqual([true, false, true]);
    });

    test("管理码只用一次，大小写和横线不论，错的无用", async () => {
      const code = await base.roles.createAdminCode("terminal");
      expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/u);
      expect(await base.roles.redeem("AAAA-AAAA-AAAA", someone)).toBe(false);
      expect(await base.roles.redeem("", someone)).toBe(false);
      const tries = await Promise.all(
        [1, 2, 3].map((n) =>
          base.roles.redeem(code.toLowerCase().replaceAll("-", " "), {
            ...someone,
            asker: String(n),
          }),
        ),
      );
      expect(tries.filter(Boolean)).toHaveLength(1);
      const admins = (await base.roles.list()).filter(
        ({ role, by }) => role === "admin" && by !== "config",
      );
      expect(admins).toHaveLength(1);
      expect(JSON.stringify(await base.log.list())).not.toContain(code);
    });

    test("管理码过期作废", async () => {
      const code = await base.roles.createAdminCode("terminal", 10);
      today = new Date(today.getTime() + 11 * 60_000);
      expect(await base.roles.redeem(code, someone)).toBe(false);
      expect(await base.roles.of(someone)).toBe("viewer");
    });

    test("未答问题按相似归拢，不存提问人", async () => {
      const ask = (text: string, asker: string) =>
        base.unanswered.add({
          text,
          at: today,
          channel: "telegram",
          reason: "out_of_scope",
          asker,
        });
      await ask("2023年行政处罚的罚款金额是多少？", "1001");
      await ask("2022年行政处罚罚款金额是多少", "1001");
      await ask("２０２１年行政处罚的罚款金额是多少", "1002");
      await ask("局长电话", "1003");
      const groups = await base.unanswered.list();
      expect(groups.map(({ count, askers }) => [count, askers])).toEqual([
        [3, 2],
        [1, 1],
      ]);
      expect(groups[0]?.others).toHaveLength(2);
      expect(JSON.stringify(groups)).not.toContain("1001");
    });

    test("未答问题里不留电话和证件号码", async () => {
      const text = "我叫张三，电话13800000000，身份证11010519491231002X，要查4860000元的事";
      await base.unanswered.add({
        text,
        at: today,
        channel: "telegram",
        reason: "out_of_scope",
        asker: "1",
      });
      const [group] = await base.unanswered.list();
      expect(group?.text).toBe("我叫张三，电话（号码），身份证（号码），要查4860000元的事");
    });

    test("未答问题到期清除", async () => {
      const ask = (text: string) =>
        base.unanswered.add({
          text,
          at: today,
          channel: "telegram",
          reason: "no_data",
          asker: "1",
        });
      await ask("旧问题旧问题");
      today = new Date("2025-05-31T08:00:00Z");
      expect(await base.unanswered.list()).toEqual([]);
      await ask("新的另一件事");
      expect((await base.unanswered.list()).map(({ text }) => text)).toEqual(["新的另一件事"]);
      today = new Date("2025-12-31T08:00:00Z");
      expect(await base.unanswered.sweep()).toBe(1);
    });

    test("反馈：同一人对同一回答以后一次为准", async () => {
      const said = {
        question: "收到多少件",
        answer: "31件",
        at: today,
        channel: "telegram",
        note: "",
      };
      await base.feedback.add({ ...said, verdict: "good", asker: "1001" });
      await base.feedback.add({
        ...said,
        verdict: "wrong_number",
        note: "应为32件",
        asker: "1001",
      });
      await base.feedback.add({ ...said, verdict: "good", asker: "1002" });
      expect((await base.feedback.list()).map(({ verdict }) => verdict)).toEqual([
        "good",
        "wrong_number",
      ]);
      expect(await base.feedback.list("wrong_number")).toEqual([
        { ...said, verdict: "wrong_number", note: "应为32件" },
      ]);
    });

    test("记录只增：数据库拒绝改删", async () => {
      await base.roles.grant(someone, "staff", "terminal");
      const { openBackend } = await import("../../src/facts/backend.ts");
      const { db } = await openBackend(place.url, true);
      await expect(db.deleteFrom("log").execute()).rejects.toThrow("只增不改");
      await expect(db.updateTable("log").set({ who: "别人" }).execute()).rejects.toThrow(
        "只增不改",
      );
      await db.destroy();
      expect(await base.log.list()).toHaveLength(1);
    });
  });
});
