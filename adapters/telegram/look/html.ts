import type { Rich, Style } from "./rich.ts";

const OPEN: Readonly<Record<Style, string>> = {
  plain: "",
  bold: "<b>",
  italic: "<i>",
  pre: "<pre>",
  source: "<blockquote expandable>",
};

const CLOSE: Readonly<Record<Style, string>> = {
  plain: "",
  bold: "</b>",
  italic: "</i>",
  pre: "</pre>",
  source: "</blockquote>",
};

/** The one escaper: nothing from people, reports or files reaches Telegram's HTML but through here. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Telegram's HTML (Bot API, "HTML style") of one message. Tags never nest. */
export const toHtml = (rich: Rich): string =>
  rich
    .filter((span) => span.text !== "")
    .map((span) => OPEN[span.style] + escapeHtml(span.text) + CLOSE[span.style])
    .join("");
