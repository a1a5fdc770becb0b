import fc from "fast-check";
import { expect, test } from "vitest";
import { readIncoming as readFrame } from "../../adapters/aibot/incoming.ts";
import { readIncoming } from "../../adapters/callbacks/incoming.ts";
import { readPage } from "../../adapters/kf/incoming.ts";
import { BodyError, readXml } from "../../adapters/tencent/xml.ts";
import { OFFICIAL_ACCOUNT } from "./fake-platform.ts";
import { startReplica } from "./replica.ts";

const NAMES = ["ToUserName", "FromUserName", "CreateTime", "MsgType", "Content", "MsgId", "Event"];
const xml = fc
  .array(fc.tuple(fc.constantFrom(...NAMES, "Encrypt", "a"), fc.string()), { maxLength: 8 })
  .map(
    (fields) => `<xml>${fields.map(([name, text]) => `<${name}>${text}</${name}>`).join("")}</xml>`,
  );

test("任意 XML 要么读出字段，要么说读不懂", () => {
  fc.assert(
    fc.property(fc.oneof(xml, fc.string(), fc.string({ unit: "binary" })), (body) => {
      try {
        readIncoming(readXml(body), new Date(0));
      } catch (error) {
        expect(error).toBeInstanceOf(BodyError);
      }
    }),
    { numRuns: 500 },
  );
});

test("任意 JSON 都读得过去", () => {
  const body = fc.record(
    {
      msgid: fc.oneof(fc.string(), fc.integer()),
      from: fc.oneof(fc.record({ userid: fc.string() }), fc.anything()),
      msgtype: fc.oneof(fc.constantFrom("text", "file", "event"), fc.anything()),
      text: fc.anything(),
      event: fc.anything(),
      quote: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(body, fc.anything()), (frame) => {
      readFrame(frame, new Date(0));
      readPage({ msg_list: [frame], next_cursor: frame, has_more: frame });
    }),
    { numRuns: 300 },
  );
});

test("有签名的乱码、嵌得很深的 XML 都不让进程倒下", async () => {
  const { platform } = await startReplica({ ...OFFICIAL_ACCOUNT, mode: "plain" });
  const deep = `<xml>${"<a>".repeat(9_000)}${"</a>".repeat(9_000)}</xml>`;
  const bodies = [...fc.sample(fc.oneof(xml, fc.string({ unit: "binary" })), 60), deep];
  for (const body of bodies) {
    const { url } = platform.request(platform.text("张三", "问"));
    const answer = await platform.post({ url, body });
    expect([200, 400]).toContain(answer?.status);
  }
  expect(await platform.say("张三", "还在吗")).toBe("答：还在吗");
});
