import { expect, test } from "vitest";
import { BodyError, readXml, writeXml } from "../../adapters/tencent/xml.ts";

test("字段都读成文字", () => {
  const fields = readXml(
    "<xml><MsgId>9223372036854775807</MsgId><Content><![CDATA[ 1.0 ]]></Content></xml>",
  );
  expect(fields.get("MsgId")).toBe("9223372036854775807");
  expect(fields.get("Content")).toBe(" 1.0 ");
});

test("DTD、实体、注释、JSON、残缺的 XML 都拒收", () => {
  const bad = [
    '<!DOCTYPE xml [<!ENTITY a "b">]><xml><Content>&a;</Content></xml>',
    '<!doctype xml SYSTEM "file:///etc/passwd"><xml/>',
    "<!-- <![CDATA[ --><!DOCTYPE x><!-- ]]> --><xml><Content>a</Content></xml>",
    '{"MsgType":"text"}',
    "<xml><Content>a</xml>",
    "<xml>",
    "",
    "文字",
    "<root><Content>a</Content></root>",
  ];
  for (const body of bad) expect(() => readXml(body), body).toThrow(BodyError);
  expect(() => readXml('{"a":1}')).toThrow(/数据格式.*XML/);
});

test("写出的再读回来一样，不能越出 CDATA", () => {
  const text = "a]]></Content><Evil>1</Evil>\n<b>&lt;";
  const fields = readXml(writeXml({ Content: text, CreateTime: 5 }));
  expect(fields.get("Content")).toBe(text);
  expect(fields.has("Evil")).toBe(false);
  expect(fields.get("CreateTime")).toBe("5");
});
