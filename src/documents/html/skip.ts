import type { Block } from "../document.ts";

/** Attributes of an open tag, names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** Elements whose content is program, form control or decoration and never text of a report. */
const NEVER = new Set(
  `script style noscript template iframe object embed applet svg canvas audio video map select datalist
  button textarea xml rt rp`.split(/\s+/),
);
/** Text that the bureau has struck out. */
const STRUCK = new Set(["del", "s", "strike"]);
const CHROME = new Set(["nav", "aside", "footer", "header", "menu"]);
const CHROME_NAME =
  /(?:^|[\s_-])(?:main|site|top|page|left|sub)?[_-]?(?:nav(?:bar|igation)?|menu|bread-?crumbs?|crumbs?|foot(?:er)?|head(?:er)?|share|toolbar|tools?|side-?bar|copyright|search|login|links|position|location|qrcode|float|pagination)(?:$|[\s_\d-])/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** How the content of an element is treated: left out always, left out unless the page is nothing without it, or looked at when it closes. */
export type Treatment = "read" | "never" | "hidden" | "chrome";

export function treatmentOf(name: string, attributes: Attributes): Treatment {
  if (NEVER.has(name)) return "never";
  if (STRUCK.has(name)) return "hidden";
  if (attributes.hidden !== undefined) return "hidden";
  if (attributes.style !== undefined && HIDDEN.test(attributes.style)) return "hidden";
  if (CHROME.has(name)) return "chrome";
  const label = attributes.class ?? attributes.id;
  if (label === undefined || !CONTAINERS.has(name)) return "read";
  return CHROME_NAME.test(label) || CHROME_NAME.test(attributes.id ?? "") ? "chrome" : "read";
}

const CONTAINERS = new Set(["div", "ul", "ol", "dl", "section", "p", "form"]);

const LONG = 40;
const SECTION = /^\s*(?:第?[一二三四五六][、.．章部]|[（(][一二三四五六七][）)]|\d+[、.．])/;
const REPORT =
  /报告|報告|年报|年報|信息公开|資訊公開|信息公開|来源|來源|发布|發布|机构|機構|机关|日期|标题|文号|索引号/;

/**
 * What stays of a region that is named like navigation: all of it where it holds a table, a long text or a
 * numbered heading, else only what speaks of the report or tells who published it and when.
 */
export function withoutChrome(blocks: readonly Block[]): readonly Block[] {
  const isText = (block: Block) =>
    block.kind === "table" || block.text.length >= LONG || SECTION.test(block.text);
  if (blocks.some(isText)) return blocks;
  return blocks.filter((block) => block.kind !== "table" && REPORT.test(block.text));
}
