// ../../../tmp/t.mts
import { readFileSync } from "node:fs";

// src/form/error.ts
var NianbaoError = class extends Error {
  code;
  /** What the reader of the message can do now. */
  next;
  constructor(code, message, next, options) {
    super(message, options);
    this.name = "NianbaoError";
    this.code = code;
    this.next = next;
  }
};

// src/form/metric.ts
var PRINTED_APPLICANTS = [
  "person",
  "company",
  "research",
  "charity",
  "legal",
  "other",
  "total"
];
var ORGANIZATION_APPLICANTS = [
  "company",
  "research",
  "charity",
  "legal",
  "other"
];
function cellId(metric, applicant) {
  return applicant ? `${metric}@${applicant}` : metric;
}

// knowledge/metrics.json
var metrics_default = [
  { id: "regulations.issued", object: "regulation", aspect: "issued", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u672C\u5E74\u5236\u53D1\u4EF6\u6570", short: "\u89C4\u7AE0\u5236\u53D1", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "regulations.repealed", object: "regulation", aspect: "repealed", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u672C\u5E74\u5E9F\u6B62\u4EF6\u6570", short: "\u89C4\u7AE0\u5E9F\u6B62", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "regulations.in_force", object: "regulation", aspect: "in_force", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u73B0\u884C\u6709\u6548\u4EF6\u6570", short: "\u89C4\u7AE0\u73B0\u884C\u6709\u6548", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "normative_documents.issued", object: "normative", aspect: "issued", route: null, table: 2, article: "20(1)", label: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6 / \u672C\u5E74\u5236\u53D1\u4EF6\u6570", short: "\u89C4\u8303\u6027\u6587\u4EF6\u5236\u53D1", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "normative_documents.repealed", object: "normative", aspect: "repealed", route: null, table: 2, article: "20(1)", label: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6 / \u672C\u5E74\u5E9F\u6B62\u4EF6\u6570", short: "\u89C4\u8303\u6027\u6587\u4EF6\u5E9F\u6B62", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "normative_documents.in_force", object: "normative", aspect: "in_force", route: null, table: 2, article: "20(1)", label: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6 / \u73B0\u884C\u6709\u6548\u4EF6\u6570", short: "\u89C4\u8303\u6027\u6587\u4EF6\u73B0\u884C\u6709\u6548", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "licensing.decisions", object: "licensing", aspect: "decisions", route: null, table: 2, article: "20(5)", label: "\u884C\u653F\u8BB8\u53EF / \u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF", short: "\u884C\u653F\u8BB8\u53EF", spoken: ["\u529E\u8BC1\u91CF", "\u53D1\u8BC1\u91CF", "\u5BA1\u6279\u91CF", "\u8BB8\u53EF\u91CF", "\u8BB8\u53EF\u51B3\u5B9A", "\u8BB8\u53EF\u4EF6\u6570"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "penalties.decisions", object: "penalty", aspect: "decisions", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5904\u7F5A / \u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF", short: "\u884C\u653F\u5904\u7F5A", spoken: ["\u7F5A\u5355", "\u5904\u7F5A\u91CF", "\u5904\u7F5A\u51B3\u5B9A", "\u884C\u653F\u6848\u4EF6\u5904\u7F5A"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "coercion.decisions", object: "coercion", aspect: "decisions", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5F3A\u5236 / \u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF", short: "\u884C\u653F\u5F3A\u5236", spoken: ["\u67E5\u5C01\u6263\u62BC", "\u5F3A\u5236\u63AA\u65BD", "\u5F3A\u5236\u6267\u884C", "\u5F3A\u5236\u51B3\u5B9A", "\u5F3A\u5236\u91CF"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "fees.amount", object: "fee", aspect: "amount", route: null, table: 2, article: "20(8)", label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39 / \u672C\u5E74\u6536\u8D39\u91D1\u989D", short: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39", spoken: ["\u89C4\u8D39", "\u5DE5\u672C\u8D39", "\u89C4\u8D39\u6536\u5165", "\u6536\u8D39\u989D", "\u6536\u8D39\u91D1\u989D", "\u884C\u653F\u6536\u8D39", "\u6536\u8D39\u603B\u989D", "\u4E8B\u4E1A\u6536\u8D39"], unit: "\u4E07\u5143", eras: ["2021"] },
  { id: "regulations.made", object: "regulation", aspect: "made", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u672C\u5E74\u65B0\u5236\u4F5C\u6570\u91CF", short: "\u89C4\u7AE0\u65B0\u5236\u4F5C", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "regulations.disclosed", object: "regulation", aspect: "disclosed", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u672C\u5E74\u65B0\u516C\u5F00\u6570\u91CF", short: "\u89C4\u7AE0\u65B0\u516C\u5F00", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "regulations.disclosed_total", object: "regulation", aspect: "disclosed_total", route: null, table: 2, article: "20(1)", label: "\u89C4\u7AE0 / \u5BF9\u5916\u516C\u5F00\u603B\u6570\u91CF", short: "\u89C4\u7AE0\u5BF9\u5916\u516C\u5F00\u603B\u6570", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "normative_documents.made", object: "normative", aspect: "made", route: null, table: 2, article: "20(1)", label: "\u89C4\u8303\u6027\u6587\u4EF6 / \u672C\u5E74\u65B0\u5236\u4F5C\u6570\u91CF", short: "\u89C4\u8303\u6027\u6587\u4EF6\u65B0\u5236\u4F5C", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "normative_documents.disclosed", object: "normative", aspect: "disclosed", route: null, table: 2, article: "20(1)", label: "\u89C4\u8303\u6027\u6587\u4EF6 / \u672C\u5E74\u65B0\u516C\u5F00\u6570\u91CF", short: "\u89C4\u8303\u6027\u6587\u4EF6\u65B0\u516C\u5F00", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "normative_documents.disclosed_total", object: "normative", aspect: "disclosed_total", route: null, table: 2, article: "20(1)", label: "\u89C4\u8303\u6027\u6587\u4EF6 / \u5BF9\u5916\u516C\u5F00\u603B\u6570\u91CF", short: "\u89C4\u8303\u6027\u6587\u4EF6\u5BF9\u5916\u516C\u5F00\u603B\u6570", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "licensing.prior_items", object: "licensing", aspect: "prior_items", route: null, table: 2, article: "20(5)", label: "\u884C\u653F\u8BB8\u53EF / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u884C\u653F\u8BB8\u53EF\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "licensing.change", object: "licensing", aspect: "change", route: null, table: 2, article: "20(5)", label: "\u884C\u653F\u8BB8\u53EF / \u672C\u5E74\u589E/\u51CF", short: "\u884C\u653F\u8BB8\u53EF\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "other_services.prior_items", object: "other_service", aspect: "prior_items", route: null, table: 2, article: "20(5)", label: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879 / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "other_services.change", object: "other_service", aspect: "change", route: null, table: 2, article: "20(5)", label: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879 / \u672C\u5E74\u589E/\u51CF", short: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "penalties.prior_items", object: "penalty", aspect: "prior_items", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5904\u7F5A / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u884C\u653F\u5904\u7F5A\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "penalties.change", object: "penalty", aspect: "change", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5904\u7F5A / \u672C\u5E74\u589E/\u51CF", short: "\u884C\u653F\u5904\u7F5A\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "coercion.prior_items", object: "coercion", aspect: "prior_items", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5F3A\u5236 / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u884C\u653F\u5F3A\u5236\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "coercion.change", object: "coercion", aspect: "change", route: null, table: 2, article: "20(6)", label: "\u884C\u653F\u5F3A\u5236 / \u672C\u5E74\u589E/\u51CF", short: "\u884C\u653F\u5F3A\u5236\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "fees.prior_items", object: "fee", aspect: "prior_items", route: null, table: 2, article: "20(8)", label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39 / \u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF", short: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u4E0A\u4E00\u5E74\u9879\u76EE", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "fees.change", object: "fee", aspect: "change", route: null, table: 2, article: "20(8)", label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39 / \u672C\u5E74\u589E/\u51CF", short: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u9879\u76EE\u589E\u51CF", spoken: [], unit: "\u9879", eras: ["2019"] },
  { id: "other_services.decisions", object: "other_service", aspect: "decisions", route: null, table: 2, article: "20(5)", label: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879 / \u5904\u7406\u51B3\u5B9A\u6570\u91CF", short: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u5904\u7406\u51B3\u5B9A", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "procurement.projects", object: "procurement", aspect: "projects", route: null, table: 2, article: "20(9)", label: "\u653F\u5E9C\u96C6\u4E2D\u91C7\u8D2D / \u91C7\u8D2D\u9879\u76EE\u6570\u91CF", short: "\u96C6\u4E2D\u91C7\u8D2D\u9879\u76EE", spoken: ["\u91C7\u8D2D\u9879\u76EE", "\u91C7\u8D2D\u9879\u76EE\u6570", "\u91C7\u8D2D\u4E86\u51E0\u4E2A\u9879\u76EE"], unit: "\u4E2A", eras: ["2019"] },
  { id: "procurement.amount", object: "procurement", aspect: "amount", route: null, table: 2, article: "20(9)", label: "\u653F\u5E9C\u96C6\u4E2D\u91C7\u8D2D / \u91C7\u8D2D\u603B\u91D1\u989D", short: "\u96C6\u4E2D\u91C7\u8D2D\u603B\u91D1\u989D", spoken: ["\u91C7\u8D2D\u603B\u91D1\u989D", "\u91C7\u8D2D\u91D1\u989D", "\u91C7\u8D2D\u989D", "\u96C6\u4E2D\u91C7\u8D2D\u91D1\u989D", "\u91C7\u8D2D\u82B1\u4E86"], unit: "\u5143", eras: ["2019"] },
  { id: "requests.received", object: "request", aspect: "received", route: null, table: 3, article: null, label: "\u4E00\u3001\u672C\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF", short: "\u65B0\u6536\u7533\u8BF7", spoken: ["\u7533\u8BF7\u91CF", "\u6536\u4EF6\u91CF", "\u6536\u4EF6\u6570", "\u7533\u8BF7\u603B\u91CF", "\u6765\u4EF6", "\u65B0\u6536\u4EF6", "\u6536\u5230\u7533\u8BF7", "\u63A5\u5230\u7533\u8BF7", "\u7533\u8BF7\u603B\u6570"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.carried_in", object: "request", aspect: "carried_in", route: null, table: 3, article: null, label: "\u4E8C\u3001\u4E0A\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF", short: "\u4E0A\u5E74\u7ED3\u8F6C", spoken: ["\u53BB\u5E74\u9057\u7559", "\u4E0A\u5E74\u9057\u7559", "\u5F80\u5E74\u9057\u7559", "\u53BB\u5E74\u6CA1\u529E\u5B8C", "\u4E0A\u5E74\u6CA1\u529E\u5B8C", "\u53BB\u5E74\u5269\u4E0B", "\u4E0A\u5E74\u5269\u4E0B", "\u524D\u4E00\u5E74\u6CA1\u529E\u5B8C", "\u53BB\u5E74\u8F6C\u8FC7\u6765", "\u4E0A\u4E00\u5E74\u8F6C\u8FC7\u6765", "\u5E26\u8FC7\u6765\u7684", "\u5F80\u5E74\u7ED3\u8F6C", "\u5E74\u521D\u7ED3\u8F6C", "\u7ED3\u8F6C\u8FDB\u6765", "\u4ECE\u4E0A\u4E00\u5E74\u8F6C\u6765", "\u4E0A\u5E74\u8F6C\u5165"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.granted", object: "request", aspect: "granted", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E00)\u4E88\u4EE5\u516C\u5F00", short: "\u4E88\u4EE5\u516C\u5F00", spoken: ["\u5168\u90E8\u516C\u5F00\u7684\u7533\u8BF7", "\u7533\u8BF7\u4E86\u7ED9\u516C\u5F00", "\u7ED9\u51FA\u5168\u6587"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.partial", object: "request", aspect: "partial", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E8C)\u90E8\u5206\u516C\u5F00", short: "\u90E8\u5206\u516C\u5F00", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.state_secret", object: "request", aspect: "denied.state_secret", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 1.\u5C5E\u4E8E\u56FD\u5BB6\u79D8\u5BC6", short: "\u56FD\u5BB6\u79D8\u5BC6", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.prohibited", object: "request", aspect: "denied.prohibited", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 2.\u5176\u4ED6\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00", short: "\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.safety_stability", object: "request", aspect: "denied.safety_stability", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 3.\u5371\u53CA\u201C\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A\u201D", short: "\u5371\u53CA\u201C\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A\u201D", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.third_party", object: "request", aspect: "denied.third_party", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 4.\u4FDD\u62A4\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA", short: "\u4FDD\u62A4\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.internal_affairs", object: "request", aspect: "denied.internal_affairs", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 5.\u5C5E\u4E8E\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F", short: "\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.process_information", object: "request", aspect: "denied.process_information", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 6.\u5C5E\u4E8E\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F", short: "\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.enforcement_files", object: "request", aspect: "denied.enforcement_files", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 7.\u5C5E\u4E8E\u884C\u653F\u6267\u6CD5\u6848\u5377", short: "\u884C\u653F\u6267\u6CD5\u6848\u5377", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.denied.administrative_inquiry", object: "request", aspect: "denied.administrative_inquiry", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 8.\u5C5E\u4E8E\u884C\u653F\u67E5\u8BE2\u4E8B\u9879", short: "\u884C\u653F\u67E5\u8BE2\u4E8B\u9879", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.unavailable.not_held", object: "request", aspect: "unavailable.not_held", route: null, table: 3, article: null, label: "\u4E09\u3001(\u56DB)\u65E0\u6CD5\u63D0\u4F9B 1.\u672C\u673A\u5173\u4E0D\u638C\u63E1\u76F8\u5173\u653F\u5E9C\u4FE1\u606F", short: "\u672C\u673A\u5173\u4E0D\u638C\u63E1", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.unavailable.needs_creation", object: "request", aspect: "unavailable.needs_creation", route: null, table: 3, article: null, label: "\u4E09\u3001(\u56DB)\u65E0\u6CD5\u63D0\u4F9B 2.\u6CA1\u6709\u73B0\u6210\u4FE1\u606F\u9700\u8981\u53E6\u884C\u5236\u4F5C", short: "\u9700\u53E6\u884C\u5236\u4F5C", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.unavailable.unclear", object: "request", aspect: "unavailable.unclear", route: null, table: 3, article: null, label: "\u4E09\u3001(\u56DB)\u65E0\u6CD5\u63D0\u4F9B 3.\u8865\u6B63\u540E\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E", short: "\u8865\u6B63\u540E\u4ECD\u4E0D\u660E\u786E", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.petition", object: "request", aspect: "rejected.petition", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 1.\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9\u7C7B\u7533\u8BF7", short: "\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9\u7C7B", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.repeated", object: "request", aspect: "rejected.repeated", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 2.\u91CD\u590D\u7533\u8BF7", short: "\u91CD\u590D\u7533\u8BF7", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.publications", object: "request", aspect: "rejected.publications", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 3.\u8981\u6C42\u63D0\u4F9B\u516C\u5F00\u51FA\u7248\u7269", short: "\u8981\u6C42\u63D0\u4F9B\u516C\u5F00\u51FA\u7248\u7269", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.excessive", object: "request", aspect: "rejected.excessive", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 4.\u65E0\u6B63\u5F53\u7406\u7531\u5927\u91CF\u53CD\u590D\u7533\u8BF7", short: "\u5927\u91CF\u53CD\u590D\u7533\u8BF7", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.rejected.confirmation", object: "request", aspect: "rejected.confirmation", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 5.\u8981\u6C42\u884C\u653F\u673A\u5173\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177\u5DF2\u83B7\u53D6\u4FE1\u606F", short: "\u8981\u6C42\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.other.uncorrected", object: "request", aspect: "other.uncorrected", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406 1.\u7533\u8BF7\u4EBA\u65E0\u6B63\u5F53\u7406\u7531\u903E\u671F\u4E0D\u8865\u6B63\u3001\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", short: "\u903E\u671F\u4E0D\u8865\u6B63", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "requests.other.unpaid", object: "request", aspect: "other.unpaid", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406 2.\u7533\u8BF7\u4EBA\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42\u7F34\u7EB3\u8D39\u7528\u3001\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", short: "\u903E\u671F\u4E0D\u7F34\u8D39", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "requests.other.remaining", object: "request", aspect: "other.remaining", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406 3.\u5176\u4ED6", short: "\u5176\u4ED6\u5904\u7406\u4E2D\u7684\u5176\u4ED6", spoken: [], unit: "\u4EF6", eras: ["2021"] },
  { id: "requests.concluded", object: "request", aspect: "concluded", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E03)\u603B\u8BA1", short: "\u529E\u7ED3\u603B\u8BA1", spoken: ["\u529E\u7ED3\u91CF", "\u529E\u7ED3\u6570", "\u529E\u4EF6\u91CF", "\u7B54\u590D\u6570", "\u7B54\u590D\u603B\u6570", "\u529E\u7406\u7ED3\u679C\u603B\u8BA1", "\u529E\u7ED3\u603B\u6570", "\u603B\u5171\u529E\u7ED3", "\u529E\u7406\u603B\u6570"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.carried_out", object: "request", aspect: "carried_out", route: null, table: 3, article: null, label: "\u56DB\u3001\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406", short: "\u7ED3\u8F6C\u4E0B\u5E74\u5EA6", spoken: ["\u672A\u529E\u7ED3", "\u6CA1\u529E\u7ED3", "\u672A\u529E\u5B8C", "\u6CA1\u529E\u5B8C", "\u5728\u529E\u4EF6", "\u7559\u5230\u4E0B\u4E00\u5E74", "\u7559\u5230\u660E\u5E74", "\u7559\u5230\u7B2C\u4E8C\u5E74", "\u8F6C\u5230\u4E0B\u4E00\u5E74", "\u8DE8\u5230\u4E0B\u4E00\u5E74", "\u624B\u91CC\u538B\u7740", "\u538B\u7740\u6CA1\u7B54\u590D\u5B8C", "\u8FD8\u6CA1\u7B54\u590D\u5B8C", "\u6CA1\u7B54\u590D\u5B8C", "\u6CA1\u6709\u529E\u7ED3", "\u6CA1\u6709\u529E\u5B8C", "\u5C1A\u672A\u529E\u7ED3", "\u79EF\u538B", "\u8FD8\u6CA1\u529E", "\u5E74\u5E95\u8FD8\u5728\u529E", "\u6CA1\u7B54\u590D"], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.other", object: "request", aspect: "other", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406", short: "\u5176\u4ED6\u5904\u7406", spoken: [], unit: "\u4EF6", eras: ["2019"] },
  { id: "requests.denied.all", object: "request", aspect: "denied.all", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E09)\u4E0D\u4E88\u516C\u5F00 \u5404\u9879\u4E4B\u548C", short: "\u4E0D\u4E88\u516C\u5F00\u5408\u8BA1", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["requests.denied.state_secret", "requests.denied.prohibited", "requests.denied.safety_stability", "requests.denied.third_party", "requests.denied.internal_affairs", "requests.denied.process_information", "requests.denied.enforcement_files", "requests.denied.administrative_inquiry"] },
  { id: "requests.unavailable.all", object: "request", aspect: "unavailable.all", route: null, table: 3, article: null, label: "\u4E09\u3001(\u56DB)\u65E0\u6CD5\u63D0\u4F9B \u5404\u9879\u4E4B\u548C", short: "\u65E0\u6CD5\u63D0\u4F9B\u5408\u8BA1", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["requests.unavailable.not_held", "requests.unavailable.needs_creation", "requests.unavailable.unclear"] },
  { id: "requests.rejected.all", object: "request", aspect: "rejected.all", route: null, table: 3, article: null, label: "\u4E09\u3001(\u4E94)\u4E0D\u4E88\u5904\u7406 \u5404\u9879\u4E4B\u548C", short: "\u4E0D\u4E88\u5904\u7406\u5408\u8BA1", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["requests.rejected.petition", "requests.rejected.repeated", "requests.rejected.publications", "requests.rejected.excessive", "requests.rejected.confirmation"] },
  { id: "requests.other.all", object: "request", aspect: "other.all", route: null, table: 3, article: null, label: "\u4E09\u3001(\u516D)\u5176\u4ED6\u5904\u7406 \u5404\u9879\u4E4B\u548C", short: "\u5176\u4ED6\u5904\u7406\u5408\u8BA1", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["requests.other.uncorrected", "requests.other.unpaid", "requests.other.remaining"] },
  { id: "review.upheld", object: "review", aspect: "upheld", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u7ED3\u679C\u7EF4\u6301", short: "\u884C\u653F\u590D\u8BAE\u7ED3\u679C\u7EF4\u6301", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "review.corrected", object: "review", aspect: "corrected", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u7ED3\u679C\u7EA0\u6B63", short: "\u884C\u653F\u590D\u8BAE\u7ED3\u679C\u7EA0\u6B63", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "review.other", object: "review", aspect: "other", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u5176\u4ED6\u7ED3\u679C", short: "\u884C\u653F\u590D\u8BAE\u5176\u4ED6\u7ED3\u679C", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "review.pending", object: "review", aspect: "pending", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u5C1A\u672A\u5BA1\u7ED3", short: "\u884C\u653F\u590D\u8BAE\u5C1A\u672A\u5BA1\u7ED3", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "review.total", object: "review", aspect: "total", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE / \u603B\u8BA1", short: "\u884C\u653F\u590D\u8BAE\u603B\u8BA1", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.upheld", object: "litigation", aspect: "upheld", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u7ED3\u679C\u7EF4\u6301", short: "\u76F4\u63A5\u8D77\u8BC9\u7ED3\u679C\u7EF4\u6301", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.corrected", object: "litigation", aspect: "corrected", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u7ED3\u679C\u7EA0\u6B63", short: "\u76F4\u63A5\u8D77\u8BC9\u7ED3\u679C\u7EA0\u6B63", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.other", object: "litigation", aspect: "other", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u5176\u4ED6\u7ED3\u679C", short: "\u76F4\u63A5\u8D77\u8BC9\u5176\u4ED6\u7ED3\u679C", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.pending", object: "litigation", aspect: "pending", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u5C1A\u672A\u5BA1\u7ED3", short: "\u76F4\u63A5\u8D77\u8BC9\u5C1A\u672A\u5BA1\u7ED3", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.direct.total", object: "litigation", aspect: "total", route: "direct", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9 / \u603B\u8BA1", short: "\u76F4\u63A5\u8D77\u8BC9\u603B\u8BA1", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.upheld", object: "litigation", aspect: "upheld", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u7ED3\u679C\u7EF4\u6301", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u7ED3\u679C\u7EF4\u6301", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.corrected", object: "litigation", aspect: "corrected", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u7ED3\u679C\u7EA0\u6B63", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u7ED3\u679C\u7EA0\u6B63", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.other", object: "litigation", aspect: "other", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u5176\u4ED6\u7ED3\u679C", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u5176\u4ED6\u7ED3\u679C", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.pending", object: "litigation", aspect: "pending", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u5C1A\u672A\u5BA1\u7ED3", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u5C1A\u672A\u5BA1\u7ED3", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "litigation.after_review.total", object: "litigation", aspect: "total", route: "after_review", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC / \u590D\u8BAE\u540E\u8D77\u8BC9 / \u603B\u8BA1", short: "\u590D\u8BAE\u540E\u8D77\u8BC9\u603B\u8BA1", spoken: [], unit: "\u4EF6", eras: ["2019", "2021"] },
  { id: "requests.handled", object: "request", aspect: "handled", route: null, table: 3, article: null, label: "\u65B0\u6536 + \u4E0A\u5E74\u7ED3\u8F6C", short: "\u65B0\u6536\u52A0\u4E0A\u5E74\u7ED3\u8F6C", spoken: ["\u4E00\u5171\u8981\u529E", "\u5728\u624B", "\u624B\u4E0A\u4E00\u5171", "\u5E94\u529E", "\u5E94\u529E\u603B\u6570", "\u603B\u5171\u5904\u7406", "\u4E00\u5171\u5904\u7406", "\u65B0\u6536\u52A0\u7ED3\u8F6C", "\u9700\u529E\u7406"], unit: "\u4EF6", eras: [], sumOf: ["requests.received", "requests.carried_in"] },
  { id: "requests.disclosed", object: "request", aspect: "disclosed", route: null, table: 3, article: null, label: "\u4E88\u4EE5\u516C\u5F00 + \u90E8\u5206\u516C\u5F00", short: "\u4E88\u4EE5\u516C\u5F00\u52A0\u90E8\u5206\u516C\u5F00", spoken: ["\u5B9E\u9645\u516C\u5F00", "\u516C\u5F00\u4EF6\u6570\u5408\u8BA1", "\u4E88\u4EE5\u516C\u5F00\u548C\u90E8\u5206\u516C\u5F00", "\u5168\u90E8\u516C\u5F00\u548C\u90E8\u5206\u516C\u5F00", "\u7ED9\u4E86\u548C\u90E8\u5206\u7ED9"], unit: "\u4EF6", eras: [], sumOf: ["requests.granted", "requests.partial"] },
  { id: "litigation.all.upheld", object: "litigation", aspect: "upheld", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u7ED3\u679C\u7EF4\u6301", short: "\u884C\u653F\u8BC9\u8BBC\u7ED3\u679C\u7EF4\u6301", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.upheld", "litigation.after_review.upheld"] },
  { id: "litigation.all.corrected", object: "litigation", aspect: "corrected", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u7ED3\u679C\u7EA0\u6B63", short: "\u884C\u653F\u8BC9\u8BBC\u7ED3\u679C\u7EA0\u6B63", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.corrected", "litigation.after_review.corrected"] },
  { id: "litigation.all.other", object: "litigation", aspect: "other", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u5176\u4ED6\u7ED3\u679C", short: "\u884C\u653F\u8BC9\u8BBC\u5176\u4ED6\u7ED3\u679C", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.other", "litigation.after_review.other"] },
  { id: "litigation.all.pending", object: "litigation", aspect: "pending", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u5C1A\u672A\u5BA1\u7ED3", short: "\u884C\u653F\u8BC9\u8BBC\u5C1A\u672A\u5BA1\u7ED3", spoken: [], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.pending", "litigation.after_review.pending"] },
  { id: "litigation.all.total", object: "litigation", aspect: "total", route: "all", table: 4, article: null, label: "\u884C\u653F\u8BC9\u8BBC \u4E24\u7C7B\u5408\u8BA1 / \u603B\u8BA1", short: "\u884C\u653F\u8BC9\u8BBC\u603B\u8BA1", spoken: ["\u6253\u5B98\u53F8", "\u5B98\u53F8", "\u88AB\u544A\u4E0A\u6CD5\u9662", "\u88AB\u544A", "\u4E0A\u6CD5\u5EAD", "\u5E94\u8BC9", "\u6210\u88AB\u544A", "\u5BF9\u7C3F\u516C\u5802", "\u544A\u5230\u6CD5\u9662", "\u5403\u5B98\u53F8", "\u88AB\u8D77\u8BC9", "\u88AB\u7FA4\u4F17\u544A", "\u884C\u653F\u5B98\u53F8", "\u544A\u4E0A\u6CD5\u5EAD", "\u5F53\u88AB\u544A"], unit: "\u4EF6", eras: [], sumOf: ["litigation.direct.total", "litigation.after_review.total"] },
  { id: "disputes.total", object: "dispute", aspect: "total", route: null, table: 4, article: null, label: "\u884C\u653F\u590D\u8BAE + \u884C\u653F\u8BC9\u8BBC", short: "\u590D\u8BAE\u548C\u8BC9\u8BBC\u5408\u8BA1", spoken: ["\u590D\u8BAE\u8BC9\u8BBC\u5408\u8BA1", "\u590D\u8BAE\u548C\u8BC9\u8BBC\u4E00\u5171", "\u4E89\u8BAE\u6848\u4EF6", "\u590D\u8BAE\u8BC9\u8BBC\u603B\u6570", "\u884C\u653F\u4E89\u8BAE"], unit: "\u4EF6", eras: [], sumOf: ["review.total", "litigation.direct.total", "litigation.after_review.total"] }
];

// src/ingest/fold.ts
var PINYIN = /\(?\([a-zü\u00e0-\u01dc]{1,6}\)\)?/giu;
var INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/gu;
var NOTE = /\([^()]*[^()一二三四五六七八九十\d][^()]*(?:\)|$)|\(\d{4}\)/gu;
var YEAR = /\d{4}(?=年)|二[〇零○]二[〇零○一二三四五六七八九](?=年)/gu;
var NUMBERING = /^(?:[(]?[一二三四五六七八九十]{1,2}[)、]|[(]?\d{1,2}[).、]|[一二三四五六七八九十]{1,2}\.|[(]?[①②③④⑤⑥⑦⑧⑨])/u;
var PUNCTUATION = /[\p{P}\p{S}]/gu;
function squeeze(text) {
  const wide = text.normalize("NFKC").replace(INVISIBLE, "");
  return wide.includes("(") ? wide.replace(PINYIN, "") : wide;
}
function foldLabel(text) {
  let words = squeeze(text).replace(NOTE, "").replace(YEAR, "");
  for (let previous = ""; previous !== words; ) {
    previous = words;
    words = words.replace(NUMBERING, "");
  }
  return words.replace(PUNCTUATION, "");
}

// knowledge/form-labels.json
var form_labels_default = {
  requests: [
    { metric: "requests.received", labels: ["\u672C\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF"], has: ["\u672C\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F", "\u672C\u5E74\u65B0\u6536\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u672C\u5E74\u5EA6\u65B0\u6536\u653F\u5E9C\u4FE1\u606F", "\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7"] },
    { metric: "requests.carried_in", labels: ["\u4E0A\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF"], has: ["\u4E0A\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F", "\u4E0A\u5E74\u7ED3\u8F6C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u4E0A\u5E74\u5EA6\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F", "\u4E0A\u4E00\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F", "\u4E0A\u4E00\u5E74\u5EA6\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F", "\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7"] },
    { metric: "requests.granted", labels: ["\u4E88\u4EE5\u516C\u5F00"], has: ["\u4E88\u4EE5\u516C\u5F00"] },
    { metric: "requests.partial", labels: ["\u90E8\u5206\u516C\u5F00"], has: ["\u90E8\u5206\u516C\u5F00"] },
    { metric: "requests.denied.state_secret", labels: ["\u5C5E\u4E8E\u56FD\u5BB6\u79D8\u5BC6"], has: ["\u56FD\u5BB6\u79D8\u5BC6"] },
    { metric: "requests.denied.prohibited", labels: ["\u5176\u4ED6\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00", "\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00"], has: ["\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62", "\u6CD5\u5F8B\u6CD5\u89C4\u7981\u6B62\u516C\u5F00", "\u5176\u4ED6\u6CD5\u5F8B\u884C\u653F"] },
    { metric: "requests.denied.safety_stability", labels: ["\u5371\u53CA\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A"], has: ["\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A"] },
    { metric: "requests.denied.third_party", labels: ["\u4FDD\u62A4\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA"], has: ["\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA"] },
    { metric: "requests.denied.internal_affairs", labels: ["\u5C5E\u4E8E\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F"], has: ["\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1", "\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F"] },
    { metric: "requests.denied.process_information", labels: ["\u5C5E\u4E8E\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F"], has: ["\u56DB\u7C7B\u8FC7\u7A0B\u6027", "\u8FC7\u7A0B\u6027\u4FE1\u606F"] },
    { metric: "requests.denied.enforcement_files", labels: ["\u5C5E\u4E8E\u884C\u653F\u6267\u6CD5\u6848\u5377"], has: ["\u884C\u653F\u6267\u6CD5\u6848\u5377"] },
    { metric: "requests.denied.administrative_inquiry", labels: ["\u5C5E\u4E8E\u884C\u653F\u67E5\u8BE2\u4E8B\u9879"], has: ["\u884C\u653F\u67E5\u8BE2\u4E8B\u9879"] },
    { metric: "requests.unavailable.not_held", labels: ["\u672C\u673A\u5173\u4E0D\u638C\u63E1\u76F8\u5173\u653F\u5E9C\u4FE1\u606F"], has: ["\u4E0D\u638C\u63E1\u76F8\u5173\u653F\u5E9C\u4FE1\u606F", "\u672C\u673A\u5173\u4E0D\u638C\u63E1"] },
    { metric: "requests.unavailable.needs_creation", labels: ["\u6CA1\u6709\u73B0\u6210\u4FE1\u606F\u9700\u8981\u53E6\u884C\u5236\u4F5C"], has: ["\u6CA1\u6709\u73B0\u6210\u4FE1\u606F", "\u9700\u8981\u53E6\u884C\u5236\u4F5C"] },
    { metric: "requests.unavailable.unclear", labels: ["\u8865\u6B63\u540E\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E"], has: ["\u8865\u6B63\u540E\u7533\u8BF7\u5185\u5BB9", "\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E"] },
    { metric: "requests.rejected.petition", labels: ["\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9\u7C7B\u7533\u8BF7"], has: ["\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9"] },
    { metric: "requests.rejected.repeated", labels: ["\u91CD\u590D\u7533\u8BF7"], has: ["\u91CD\u590D\u7533\u8BF7"] },
    { metric: "requests.rejected.publications", labels: ["\u8981\u6C42\u63D0\u4F9B\u516C\u5F00\u51FA\u7248\u7269"], has: ["\u516C\u5F00\u51FA\u7248\u7269"] },
    { metric: "requests.rejected.excessive", labels: ["\u65E0\u6B63\u5F53\u7406\u7531\u5927\u91CF\u53CD\u590D\u7533\u8BF7"], has: ["\u5927\u91CF\u53CD\u590D\u7533\u8BF7", "\u65E0\u6B63\u5F53\u7406\u7531\u5927\u91CF"] },
    { metric: "requests.rejected.confirmation", labels: ["\u8981\u6C42\u884C\u653F\u673A\u5173\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177\u5DF2\u83B7\u53D6\u4FE1\u606F"], has: ["\u8981\u6C42\u884C\u653F\u673A\u5173\u786E\u8BA4", "\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177"] },
    { metric: "requests.other.uncorrected", labels: ["\u7533\u8BF7\u4EBA\u65E0\u6B63\u5F53\u7406\u7531\u903E\u671F\u4E0D\u8865\u6B63\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u903E\u671F\u4E0D\u8865\u6B63"], has: ["\u903E\u671F\u4E0D\u8865\u6B63"] },
    { metric: "requests.other.unpaid", labels: ["\u7533\u8BF7\u4EBA\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42\u7F34\u7EB3\u8D39\u7528\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u903E\u671F\u4E0D\u7F34\u8D39"], has: ["\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5", "\u903E\u671F\u4E0D\u7F34\u8D39", "\u8981\u6C42\u7F34\u7EB3\u8D39\u7528", "\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42", "\u7F34\u7EB3\u8D39\u7528"] },
    { metric: "requests.other.remaining", labels: ["\u5176\u4ED6"], has: ["3\u5176\u4ED6", "\u2462\u5176\u4ED6"], whole: ["\u5176\u4ED6", "\u5176\u5B83", "\u5176\u4ED6\u60C5\u5F62"] },
    { metric: "requests.other", labels: ["\u5176\u4ED6\u5904\u7406"], has: ["\u516D\u5176\u4ED6\u5904\u7406"], whole: ["\u5176\u4ED6\u5904\u7406", "\u5176\u5B83\u5904\u7406"] },
    { metric: "requests.concluded", labels: ["\u603B\u8BA1"], has: ["\u4E03\u603B\u8BA1", "\u4E03\u5408\u8BA1", "\u529E\u7406\u7ED3\u679C\u603B\u8BA1"], whole: ["\u603B\u8BA1", "\u5408\u8BA1"] },
    { metric: "requests.carried_out", labels: ["\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406"], has: ["\u7ED3\u8F6C\u4E0B\u5E74\u5EA6", "\u7ED3\u8F6C\u4E0B\u4E00\u5E74\u5EA6", "\u7ED3\u8F6C\u4E0B\u5E74", "\u8F6C\u7ED3\u4E0B\u5E74\u5EA6", "\u7ED3\u8F6C\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406", "\u7ED3\u8F6C\u81F3\u4E0B\u5E74\u5EA6"] }
  ],
  groups: [
    { name: "results", has: ["\u672C\u5E74\u5EA6\u529E\u7406\u7ED3\u679C", "\u5E74\u5EA6\u529E\u7406\u7ED3\u679C"], whole: ["\u529E\u7406\u7ED3\u679C"] },
    { name: "requests.denied", has: [], whole: ["\u4E0D\u4E88\u516C\u5F00"] },
    { name: "requests.unavailable", has: [], whole: ["\u65E0\u6CD5\u63D0\u4F9B"] },
    { name: "requests.rejected", has: [], whole: ["\u4E0D\u4E88\u5904\u7406"] },
    { name: "subtotal", has: [], whole: ["\u5C0F\u8BA1"] }
  ],
  applicants: [
    { applicant: "person", labels: ["\u81EA\u7136\u4EBA"], printed: "\u81EA\u7136\u4EBA" },
    { applicant: "company", labels: ["\u5546\u4E1A\u4F01\u4E1A", "\u5546\u4E1A \u4F01\u4E1A"], printed: "\u5546\u4E1A\u4F01\u4E1A" },
    { applicant: "research", labels: ["\u79D1\u7814\u673A\u6784"], printed: "\u79D1\u7814\u673A\u6784" },
    { applicant: "charity", labels: ["\u793E\u4F1A\u516C\u76CA\u7EC4\u7EC7", "\u793E\u4F1A\u516C\u76CA", "\u516C\u76CA\u7EC4\u7EC7"], printed: "\u793E\u4F1A\u516C\u76CA\u7EC4\u7EC7" },
    { applicant: "legal", labels: ["\u6CD5\u5F8B\u670D\u52A1\u673A\u6784", "\u6CD5\u5F8B\u670D\u52A1"], printed: "\u6CD5\u5F8B\u670D\u52A1\u673A\u6784" },
    { applicant: "other", labels: ["\u5176\u4ED6", "\u5176\u5B83"], printed: "\u5176\u4ED6" },
    { applicant: "total", labels: ["\u603B\u8BA1", "\u5408\u8BA1"], printed: "\u603B\u8BA1" }
  ],
  subjects: [
    { subject: "regulations", whole: ["\u89C4\u7AE0", "\u653F\u5E9C\u89C4\u7AE0", "\u884C\u653F\u89C4\u7AE0"], has: [] },
    { subject: "normative_documents", whole: ["\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6", "\u89C4\u8303\u6027\u6587\u4EF6"], has: [] },
    { subject: "licensing", whole: ["\u884C\u653F\u8BB8\u53EF", "\u884C\u653F\u5BA1\u6279\u8BB8\u53EF"], has: [] },
    { subject: "other_services", whole: ["\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879", "\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879", "\u5176\u4ED6\u7BA1\u7406\u670D\u52A1\u4E8B\u9879"], has: ["\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1"] },
    { subject: "penalties", whole: ["\u884C\u653F\u5904\u7F5A"], has: [] },
    { subject: "coercion", whole: ["\u884C\u653F\u5F3A\u5236"], has: [] },
    { subject: "fees", whole: ["\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39", "\u884C\u653F\u6027\u4E8B\u4E1A\u6536\u8D39", "\u884C\u653F\u6027\u4E8B\u4E1A\u6027\u6536\u8D39", "\u884C\u653F\u4E8B\u4E1A\u6536\u8D39"], has: [] },
    { subject: "procurement", whole: ["\u653F\u5E9C\u96C6\u4E2D\u91C7\u8D2D", "\u96C6\u4E2D\u91C7\u8D2D"], has: [] }
  ],
  heads: [
    { column: "issued", era: "2021", has: ["\u5236\u53D1\u4EF6\u6570", "\u5236\u53D1\u6570", "\u5236\u53D1\u6570\u91CF"] },
    { column: "repealed", era: "2021", has: ["\u5E9F\u6B62\u4EF6\u6570", "\u5E9F\u6B62\u6570"] },
    { column: "in_force", era: "2021", has: ["\u73B0\u884C\u6709\u6548"] },
    { column: "decisions", era: "2021", has: ["\u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570", "\u5E74\u5904\u7406\u51B3\u5B9A\u6570", "\u672C\u5E74\u5EA6\u5904\u7406\u51B3\u5B9A\u6570"] },
    { column: "amount", era: "2021", has: ["\u6536\u8D39\u91D1\u989D"] },
    { column: "made", era: "2019", has: ["\u65B0\u5236\u4F5C\u6570\u91CF", "\u65B0\u5236\u4F5C\u6570"] },
    { column: "disclosed", era: "2019", has: ["\u65B0\u516C\u5F00\u6570\u91CF", "\u65B0\u516C\u5F00\u6570"] },
    { column: "disclosed_total", era: "2019", has: ["\u5BF9\u5916\u516C\u5F00\u603B\u6570"] },
    { column: "prior_items", era: "2019", has: ["\u4E0A\u4E00\u5E74\u9879\u76EE\u6570", "\u4E0A\u5E74\u9879\u76EE\u6570", "\u4E0A\u4E00\u5E74\u5EA6\u9879\u76EE\u6570"] },
    { column: "change", era: "2019", has: ["\u672C\u5E74\u589E\u51CF", "\u5E74\u589E\u51CF"], whole: ["\u672C\u5E74\u589E", "\u589E\u51CF"] },
    { column: "decisions", era: "2019", has: ["\u5904\u7406\u51B3\u5B9A\u6570"] },
    { column: "projects", era: "2019", has: ["\u91C7\u8D2D\u9879\u76EE\u6570"] },
    { column: "procured", era: "2019", has: ["\u91C7\u8D2D\u603B\u91D1\u989D", "\u91C7\u8D2D\u91D1\u989D"] }
  ],
  results: [
    { result: "upheld", labels: ["\u7ED3\u679C\u7EF4\u6301", "\u7EF4\u6301\u7ED3\u679C"], printed: "\u7ED3\u679C\u7EF4\u6301" },
    { result: "corrected", labels: ["\u7ED3\u679C\u7EA0\u6B63", "\u7EA0\u6B63\u7ED3\u679C"], printed: "\u7ED3\u679C\u7EA0\u6B63" },
    { result: "other", labels: ["\u5176\u4ED6\u7ED3\u679C", "\u5176\u5B83\u7ED3\u679C"], printed: "\u5176\u4ED6\u7ED3\u679C" },
    { result: "pending", labels: ["\u5C1A\u672A\u5BA1\u7ED3"], printed: "\u5C1A\u672A\u5BA1\u7ED3" },
    { result: "total", labels: ["\u603B\u8BA1", "\u5408\u8BA1"], printed: "\u603B\u8BA1" }
  ],
  disputes: [
    { block: "review", labels: ["\u884C\u653F\u590D\u8BAE"], printed: "\u884C\u653F\u590D\u8BAE" },
    { block: "litigation.direct", labels: ["\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9", "\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8BC9\u8BBC"], printed: "\u884C\u653F\u8BC9\u8BBC \u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9" },
    { block: "litigation.after_review", labels: ["\u590D\u8BAE\u540E\u8D77\u8BC9", "\u590D\u8BAE\u540E\u8BC9\u8BBC", "\u7ECF\u590D\u8BAE\u540E\u8D77\u8BC9"], printed: "\u884C\u653F\u8BC9\u8BBC \u590D\u8BAE\u540E\u8D77\u8BC9" }
  ],
  sections: [
    { number: "\u4E8C", has: ["\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5", "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u7684\u60C5\u51B5", "\u653F\u5E9C\u4FE1\u606F\u4E3B\u52A8\u516C\u5F00\u60C5\u51B5", "\u4E3B\u52A8\u516C\u5F00\u4FE1\u606F\u60C5\u51B5", "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u5DE5\u4F5C\u60C5\u51B5"] },
    { number: "\u4E09", has: ["\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00", "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F", "\u6536\u5230\u548C\u5904\u7406\u4FE1\u606F\u516C\u5F00\u7533\u8BF7", "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u7684\u6536\u5230\u548C\u5904\u7406"] },
    { number: "\u56DB", has: ["\u884C\u653F\u590D\u8BAE\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5", "\u884C\u653F\u590D\u8BAE\u548C\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5", "\u88AB\u7533\u8BF7\u884C\u653F\u590D\u8BAE\u63D0\u8D77\u884C\u653F\u8BC9\u8BBC", "\u884C\u653F\u590D\u8BAE\u8BC9\u8BBC\u60C5\u51B5", "\u884C\u653F\u590D\u8BAE\u63D0\u8D77\u884C\u653F\u8BC9\u8BBC"] },
    { number: "\u4E94", has: ["\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB", "\u5B58\u5728\u95EE\u9898\u53CA\u6539\u8FDB", "\u95EE\u9898\u53CA\u6539\u8FDB", "\u95EE\u9898\u548C\u6539\u8FDB", "\u95EE\u9898\u53CA\u6574\u6539", "\u5B58\u5728\u7684\u95EE\u9898", "\u95EE\u9898\u4E0E\u6539\u8FDB", "\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898", "\u5B58\u5728\u4E3B\u8981\u95EE\u9898"] },
    { number: "\u516D", has: ["\u5176\u4ED6\u9700\u8981\u62A5\u544A", "\u9700\u8981\u62A5\u544A\u7684\u5176\u4ED6\u4E8B\u9879", "\u5176\u4ED6\u9700\u62A5\u544A", "\u5176\u4ED6\u5E94\u5F53\u62A5\u544A", "\u5176\u4ED6\u62A5\u544A\u4E8B\u9879"] },
    { number: "\u4E00", has: ["\u603B\u4F53\u60C5\u51B5", "\u603B\u4F53\u6982\u8FF0", "\u57FA\u672C\u60C5\u51B5", "\u4E3B\u8981\u5DE5\u4F5C\u6982\u8FF0", "\u57FA\u672C\u6982\u51B5", "\u5DE5\u4F5C\u6982\u51B5"], whole: ["\u6982\u8FF0", "\u6982\u51B5", "\u5DE5\u4F5C\u6982\u8FF0"] }
  ]
};

// src/ingest/heads.ts
var FORMS = [
  { era: "2021", names: ["issued", "repealed", "in_force"] },
  { era: "2021", names: ["decisions"] },
  { era: "2021", names: ["amount"] },
  { era: "2019", names: ["made", "disclosed", "disclosed_total"] },
  { era: "2019", names: ["prior_items", "change", "decisions"] },
  { era: "2019", names: ["prior_items", "change"] },
  { era: "2019", names: ["projects", "procured"] }
];
function headsIn(text) {
  const words = foldLabel(text);
  if (words.length < 2 || words.length > 60) return [];
  const exact = form_labels_default.heads.find((head) => (head.whole ?? []).includes(words));
  if (exact) return [exact.column];
  const found = [];
  for (const head of form_labels_default.heads) {
    for (const word of head.has) {
      const at = words.indexOf(word);
      if (at >= 0) found.push({ column: head.column, at, length: word.length });
    }
  }
  found.sort((a, b) => a.at - b.at || b.length - a.length);
  let end = -1;
  const columns = [];
  for (const head of found.sort((a, b) => b.length - a.length)) {
    const overlaps = found.some(
      (other) => other.length > head.length && other.at < head.at + head.length && head.at < other.at + other.length
    );
    if (!overlaps) columns.push(`${String(head.at).padStart(3, "0")} ${head.column}`);
    end = head.at;
  }
  return end < 0 ? [] : [...new Set(columns)].sort().map((name) => name.slice(4));
}
function unitIn(text) {
  const words = squeeze(text);
  if (words.includes("\u4E07\u5143")) return "\u4E07\u5143";
  return /[(:：]元|单位元/u.test(words) ? "\u5143" : null;
}
function resolveColumns(heads) {
  const single = withoutRepeats(heads);
  return named(single) ?? (single === heads ? null : named(heads)) ?? placed(heads) ?? null;
}
function withoutRepeats(heads) {
  const kept = heads.filter((head, i) => head.column === null || head.column !== heads[i - 1]?.column);
  return kept.length === heads.length ? heads : kept;
}
function named(heads) {
  const names = heads.map((head) => head.column ?? "");
  const form = FORMS.find(
    (it) => it.names.length === names.length && it.names.every((name) => names.includes(name))
  );
  return form ? { era: form.era, heads, names } : null;
}
function placed(heads) {
  const fits = FORMS.filter((form) => {
    if (form.names.length !== heads.length || heads.length < 2) return false;
    const hits = heads.filter((head, i) => head.column === form.names[i]).length;
    const strays = heads.filter(
      (head, i) => head.column !== null && head.column !== form.names[i] && !form.names.includes(head.column)
    ).length;
    return hits > 0 && strays === 0 && heads.at(-1)?.column === form.names.at(-1);
  });
  const [only2] = fits;
  return only2 && fits.length === 1 ? { era: only2.era, heads, names: only2.names } : null;
}

// src/ingest/labels.ts
var MEMORY = 4e3;
var requestRow = remembered((text) => {
  const words = foldLabel(text);
  if (words === "" || words.length > 60) return null;
  const named2 = whole(form_labels_default.requests, words) ?? inside(form_labels_default.requests, words);
  if (named2) return named2.metric;
  if (whole(form_labels_default.groups, words) || inside(form_labels_default.groups, words)) return "group";
  const near = begins(form_labels_default.requests, words) ?? nearest(form_labels_default.requests, words);
  return near?.metric ?? null;
});
var subjectOf = remembered((text) => {
  const words = foldLabel(text);
  if (words.length < 2 || words.length > 30) return null;
  const named2 = whole(form_labels_default.subjects, words) ?? inside(form_labels_default.subjects, words);
  return named2?.subject ?? null;
});
var headOf = remembered((text) => {
  const words = foldLabel(text);
  if (words.length < 2 || words.length > 60) return null;
  const named2 = inside(form_labels_default.heads, words) ?? whole(form_labels_default.heads, words);
  return named2 ? { column: named2.column, era: named2.era } : null;
});
var applicantOf = remembered((text) => {
  const named2 = whole(form_labels_default.applicants, foldLabel(text));
  return named2?.applicant ?? null;
});
var resultOf = remembered(
  (text) => whole(form_labels_default.results, foldLabel(text))?.result ?? null
);
var disputeOf = remembered(
  (text) => whole(form_labels_default.disputes, foldLabel(text))?.block ?? null
);
var REQUEST_ORDER = form_labels_default.requests.map((row) => row.metric);
var PRINTED = {
  applicants: new Map(form_labels_default.applicants.map((row) => [row.applicant, row.printed])),
  results: new Map(form_labels_default.results.map((row) => [row.result, row.printed])),
  disputes: new Map(form_labels_default.disputes.map((row) => [row.block, row.printed]))
};
function whole(list, words) {
  return list.find((row) => (row.whole ?? row.labels ?? []).includes(words)) ?? null;
}
function inside(list, words) {
  let best = null;
  let length = 0;
  for (const row of list) {
    for (const word of row.has ?? []) {
      if (word.length > length && words.includes(word)) [best, length] = [row, word.length];
    }
  }
  return best;
}
function begins(list, words) {
  if (words.length < 5) return null;
  const found = list.filter((row) => (row.labels ?? []).some((label) => label.startsWith(words)));
  return found.length === 1 ? found[0] ?? null : null;
}
function nearest(list, words) {
  if (words.length < 6) return null;
  const scored = list.map((row) => ({ row, cost: Math.min(...(row.labels ?? []).map((it) => distance(it, words))) })).sort((a, b) => a.cost - b.cost);
  const [first, second] = scored;
  if (!first || first.cost > words.length / 5) return null;
  return second && second.cost <= first.cost + 1 ? null : first.row;
}
function distance(one, other) {
  if (Math.abs(one.length - other.length) > other.length / 5) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
function remembered(find) {
  const known = /* @__PURE__ */ new Map();
  return (text) => {
    const held = known.get(text);
    if (held) return held.found;
    const found = text.length > 200 ? find("") : find(text);
    if (known.size > MEMORY) known.clear();
    known.set(text, { found });
    return found;
  };
}

// src/ingest/value.ts
var NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万元|亿元|元|件|项|个|条|次|宗|起|人|篇|人次)?(\([^()]*\))?$/u;
var CHANGE = /^(增加?|减少?)(\d+)(项|个|件)?$/u;
var DASH = /^[-—–－―─━‐‑−]{1,4}$/u;
var SLASH = /^[/／\\]+$/u;
var NONE = /^(无|没有|不适用|未发生|N\/A)$/iu;
function readValue(printed) {
  const text = squeeze(printed).replace(/[−–—－](?=\d)/gu, "-");
  if (text === "") return { value: null, blank: "blank", unit: null };
  const number = NUMBER.exec(text);
  if (number) {
    const [, sign = "", whole2 = "", fraction = "", unit = null] = number;
    const value = Number(`${sign}${whole2.replaceAll(",", "")}${fraction}`);
    return Number.isSafeInteger(Math.trunc(value)) ? { value, blank: null, unit } : null;
  }
  const change = CHANGE.exec(text);
  if (change) {
    const size = Number(change[2]);
    return { value: change[1]?.startsWith("\u51CF") ? -size : size, blank: null, unit: change[3] ?? null };
  }
  if (SLASH.test(text)) return { value: null, blank: "slash", unit: null };
  if (DASH.test(text)) return { value: null, blank: "dash", unit: null };
  return NONE.test(text) ? { value: null, blank: "blank", unit: null } : null;
}
function isFigure(printed) {
  return squeeze(printed) !== "" && readValue(printed) !== null;
}
function scale(value, power) {
  return Number(`${value}e${power}`);
}

// src/ingest/amount.ts
var UNITS = new Map(metrics_default.map((metric) => [metric.id, metric.unit]));
var POWER = { \u5143: 0, \u4E07\u5143: 4, \u4EBF\u5143: 8 };
function amountCell(place2, read, headUnit) {
  const base = { ...place2, value: read.value, blank: read.blank };
  if (!place2.id.endsWith(".amount")) return { ...base, unit: UNITS.get(place2.id) ?? read.unit };
  const said = read.unit !== null && read.unit in POWER ? read.unit : headUnit;
  const kept = place2.id === "fees.amount" ? "\u4E07\u5143" : "\u5143";
  if (said === null) return { ...base, unit: null };
  const power = (POWER[said] ?? 0) - (POWER[kept] ?? 0);
  return { ...base, value: read.value === null ? null : scale(read.value, power), unit: kept };
}

// src/ingest/disclosure-table.ts
var PRINTED2 = new Set(metrics_default.filter((it) => it.table === 2 && it.eras.length > 0).map((it) => it.id));
function readDisclosureTable(rows) {
  const reader = new BlockReader();
  for (const row of rows) {
    if (row.atoms.some((atom) => requestRow(atom.text) === "requests.received")) break;
    reader.row(row);
  }
  return reader.end();
}
var BlockReader = class {
  heads = [];
  fragment = null;
  collecting = false;
  line = null;
  first = null;
  cells = [];
  eras = [];
  row(row) {
    for (const atom of row.atoms) this.atom(atom, row);
    if (row.closed && this.line && this.line.values.length > 0) this.finish();
  }
  end() {
    this.finish();
    return { cells: this.cells, eras: this.eras };
  }
  atom(atom, row) {
    const words = squeeze(atom.text);
    if (words === "") this.blank(atom, row);
    else if (/^第(二十|20)条/u.test(words)) this.open();
    else if (words.startsWith("\u4FE1\u606F\u5185\u5BB9")) this.headRow(words.slice(4), atom, row);
    else if (this.readHeads(atom, row)) return;
    else if (subjectOf(atom.text)) this.start(subjectOf(atom.text), atom.text, row);
    else if (isFigure(atom.text)) this.figure(atom, row);
    else if (!this.glued(words, row)) this.words(atom, row);
  }
  open() {
    this.finish();
    this.heads = [];
    this.fragment = null;
    this.first = null;
    this.collecting = true;
  }
  headRow(rest, atom, row) {
    this.open();
    if (rest !== "") this.readHeads({ text: rest, column: atom.column }, row);
  }
  blank(atom, row) {
    if (this.line) this.line.values.push(atom);
    else if (!this.collecting && !row.closed && this.heads.length > 0) this.start(null, "", row);
  }
  readHeads(atom, row) {
    const whole2 = this.fragment ? this.fragment.text + atom.text : "";
    const merged = whole2 === "" ? [] : headsIn(whole2);
    const own = headsIn(atom.text);
    const columns = own.length > 0 ? own : merged;
    if (columns.length === 0) return false;
    if (!this.collecting) this.open();
    if (own.length > 0) this.settle();
    const text = own.length > 0 ? atom.text : whole2;
    for (const column of columns) this.push(column, text, columns.length > 1 ? null : atom, row);
    this.fragment = null;
    return true;
  }
  push(column, text, atom, row) {
    const at = row.closed && atom ? atom.column : null;
    this.heads.push({ column, unit: unitIn(text), printed: text.trim(), at, width: at === null ? null : row.atoms.length });
  }
  /** A broken head that nothing completed keeps its place without a name. */
  settle() {
    if (!this.fragment) return;
    const { text, at, width } = this.fragment;
    this.heads.push({ column: null, unit: null, printed: text, at, width });
    this.fragment = null;
  }
  start(subject, label, row) {
    this.finish();
    this.settle();
    this.collecting = false;
    this.line = { subject, label, values: [], row };
  }
  figure(atom, row) {
    if (!this.line && this.heads.length > 0 && this.first === null) this.start(null, "", row);
    this.line?.values.push(atom);
  }
  /** `规章000`: a label with its figures run together. */
  glued(words, row) {
    const match = /^(\D{2,}?)([+-]?\d[\d.,]*(?:万?元)?)$/u.exec(words);
    const subject = match?.[1] ? subjectOf(match[1]) : null;
    if (!match?.[1] || !match[2] || !subject) return false;
    this.start(subject, match[1], row);
    for (const text of splitGlued(match[2], this.heads.length)) this.line?.values.push({ text, column: -1 });
    this.finish();
    return true;
  }
  words(atom, row) {
    if (!this.collecting || foldLabel(atom.text).length > 8) return this.finish();
    this.settle();
    this.fragment = { text: atom.text, at: row.closed ? atom.column : null, width: row.atoms.length };
  }
  finish() {
    const line = this.line;
    this.line = null;
    if (!line) return;
    this.first ??= line;
    const columns = resolveColumns(this.heads);
    if (!columns) return;
    if (line.subject === null) return;
    const lost = this.first !== line && this.first.subject === null ? this.first : null;
    if (lost && line.subject === "normative_documents") this.add({ ...lost, subject: "regulations" }, columns);
    this.add(line, columns);
  }
  add(line, columns) {
    const values = bind(line, columns);
    if (!values || line.subject === null) return;
    const cells = columns.names.flatMap((name, i) => {
      const value = values[i];
      const metric = `${line.subject}.${name === "procured" ? "amount" : name}`;
      return value === void 0 || !PRINTED2.has(metric) ? [] : [cellOf(metric, value, line, columns.heads[i])];
    });
    if (cells.length > 0) this.eras.push(columns.era);
    this.cells.push(...cells);
  }
};
function splitGlued(figures, columns) {
  if (columns === 1) return [figures];
  return /^\d+$/u.test(figures) && figures.length === columns ? [...figures] : [];
}
function bind(line, columns) {
  const count = columns.names.length;
  const filled2 = line.values.filter((atom) => squeeze(atom.text) !== "");
  const byColumn = line.row.closed ? underHeads(line, columns) : null;
  if (byColumn) return byColumn;
  if (filled2.length === count && filled2.every((atom, i) => atom === line.values[i])) {
    return filled2.map((atom) => atom.text);
  }
  if (line.row.closed && filled2.length === count) return filled2.map((atom) => atom.text);
  const head = line.values.slice(0, count);
  const rest = line.values.slice(count);
  if (head.length < count || rest.some((atom) => squeeze(atom.text) !== "")) return null;
  return head.map((atom) => atom.text);
}
function underHeads(line, columns) {
  const places = columns.heads.map((head) => head.at);
  if (places.some((at) => at === null)) return null;
  const width = columns.heads[0]?.width;
  if (line.row.atoms.length !== width && line.row.width === null) return null;
  const texts = places.map((at) => line.values.find((atom) => atom.column === at)?.text);
  if (texts.some((text) => text === void 0)) return null;
  const stray = line.values.some((atom) => {
    if (squeeze(atom.text) === "" || places.includes(atom.column)) return false;
    const before = places.filter((at) => at !== null && at < atom.column).at(-1);
    return line.values.find((other) => other.column === before)?.text !== atom.text;
  });
  return stray ? null : texts.map((text) => text ?? "");
}
function cellOf(id, printed, line, head) {
  const read = readValue(printed) ?? { value: null, blank: "blank", unit: null };
  const values = line.values.map((atom) => atom.text.trim()).filter((text) => text !== "");
  const quote = line.row.closed ? line.row.printed : [line.label.trim(), ...values].join(" ").trim();
  return amountCell({ id, printed: printed.trim(), row: line.label.trim(), column: head?.printed ?? "", quote, section: "\u4E8C" }, read, head?.unit ?? null);
}

// src/ingest/disputes-table.ts
var BLOCKS = ["review", "litigation.direct", "litigation.after_review"];
var RESULTS = ["upheld", "corrected", "other", "pending", "total"];
var SIZE = BLOCKS.length * RESULTS.length;
function readDisputesTable(rows) {
  const own = oneRow(rows) ?? oneRun(rows);
  if (own) return BLOCKS.flatMap((block, i) => blockCells(block, own.slice(i * 5, i * 5 + 5), own));
  return inBlocks(rows);
}
function oneRow(rows) {
  const found = rows.filter((row) => {
    const cells2 = trimmed(row.atoms);
    return row.closed && cells2.some((atom) => isFigure(atom.text)) && cells2.every((atom) => readValue(atom.text) !== null);
  });
  const [only2] = found;
  if (!only2 || found.length > 1) return null;
  const cells = row15(only2);
  return cells.length === SIZE ? cells : null;
}
function row15(row) {
  return row.atoms.length === SIZE ? row.atoms : trimmed(row.atoms);
}
function trimmed(atoms) {
  const from = atoms.findIndex((atom) => squeeze(atom.text) !== "");
  const to = atoms.findLastIndex((atom) => squeeze(atom.text) !== "");
  return from < 0 ? [] : atoms.slice(from, to + 1);
}
function oneRun(rows) {
  const atoms = rows.flatMap((row) => row.atoms).filter((atom) => squeeze(atom.text) !== "");
  const from = atoms.findIndex((atom) => isFigure(atom.text));
  if (from < 0) return null;
  let to = from;
  while (to < atoms.length && isFigure(atoms[to]?.text ?? "")) to++;
  const rest = atoms.slice(to).some((atom) => isFigure(atom.text));
  return to - from === SIZE && !rest ? atoms.slice(from, to) : null;
}
function inBlocks(rows) {
  const cells = [];
  let named2 = [];
  let run = [];
  const close = () => {
    const [block] = named2;
    if (run.length > 0) {
      if (named2.length === 1 && block && run.length === RESULTS.length) cells.push(...blockCells(block, run, run));
      named2 = [];
    }
    run = [];
  };
  for (const atom of rows.flatMap((row) => row.atoms)) {
    if (squeeze(atom.text) === "") continue;
    const block = disputeOf(atom.text);
    if (isFigure(atom.text)) run.push(atom);
    else if (block || resultOf(atom.text)) {
      close();
      if (block) named2.push(block);
    } else close();
  }
  close();
  return cells.length % RESULTS.length === 0 ? cells : [];
}
function blockCells(block, five, row) {
  const quote = row.map((atom) => atom.text.trim()).join(" ");
  const words = PRINTED.disputes.get(block) ?? block;
  return RESULTS.map((result, i) => {
    const printed = five[i]?.text.trim() ?? "";
    const read = readValue(printed) ?? { value: null, blank: "blank" };
    const column = PRINTED.results.get(result) ?? result;
    return { id: `${block}.${result}`, value: read.value, blank: read.blank, printed, unit: "\u4EF6", section: "\u56DB", row: words, column, quote };
  });
}

// src/ingest/eras.ts
var NAMES = {
  "2014": "2014\u20142018\u5E74\u5EA6\u7684\u7EDF\u8BA1\u8868",
  "2019": "2019\u20142020\u5E74\u5EA6\u7684\u8868\u5F0F\uFF08\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142019\u301560\u53F7\uFF09",
  "2021": "2021\u5E74\u5EA6\u8D77\u7684\u8868\u5F0F\uFF08\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7\uFF09"
};
function eraOfYear(year) {
  if (year >= 2021) return "2021";
  if (year >= 2019) return "2019";
  return year >= 2014 ? "2014" : null;
}
function majority(eras) {
  const counts = /* @__PURE__ */ new Map();
  for (const era of eras) counts.set(era, (counts.get(era) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
function eraFindings(eras, blocks, year) {
  const printed = /* @__PURE__ */ new Set([...blocks, ...Object.values(eras)]);
  const due = eraOfYear(year);
  if (printed.size > 1) return [finding("mixed_form", mixedMessage(eras, printed), due, [...printed].join("+"))];
  const [only2] = printed;
  if (!only2 || !due || only2 === due) return [];
  return [finding("old_form", `${year}\u5E74\u7684\u62A5\u544A\u7528\u4E86${NAMES[only2]}\uFF0C\u5E94\u4E3A${NAMES[due]}\u3002`, due, only2)];
}
function mixedMessage(eras, printed) {
  const tables = Object.entries(eras).map(([section, era]) => `\u7B2C${section}\u90E8\u5206\u4E3A${NAMES[era]}`);
  return tables.length > 1 && new Set(Object.values(eras)).size > 1 ? `\u4E00\u4EFD\u62A5\u544A\u91CC\u6DF7\u7528\u4E24\u79CD\u8868\u5F0F\uFF1A${tables.join("\uFF0C")}\u3002` : `\u540C\u4E00\u5F20\u8868\u91CC\u6DF7\u7528\u4E24\u79CD\u8868\u5F0F\uFF1A${[...printed].map((era) => NAMES[era]).join("\u3001")}\u3002`;
}
function finding(rule, message, expected2, actual) {
  return { rule, severity: "warning", message, cells: [], expected: expected2, actual };
}

// src/ingest/identity.ts
var TITLE = /^(?:关于)?(20\d\d)?年?度?(.{2,40}?)(20\d\d)?年?度?(?:政府|政务)信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?报告$/u;
function readIdentity(document) {
  for (const block of document.blocks) {
    if (block.kind === "table") continue;
    const match = TITLE.exec(squeeze(block.text));
    const year2 = match?.[1] ?? match?.[3];
    if (match?.[2] && year2) {
      return { agency: match[2], year: Number(year2), title: block.text.trim(), period: null };
    }
  }
  const text = document.blocks.map((block) => block.kind === "table" ? "" : block.text).join("");
  const year = /20[12]\d/u.exec(text);
  return { agency: "", year: year ? Number(year[0]) : null, title: null, period: null };
}

// src/ingest/missing.ts
var SECTIONS = ["\u4E00", "\u4E8C", "\u4E09", "\u56DB", "\u4E94", "\u516D"];
var TABLES = { \u4E8C: 2, \u4E09: 3, \u56DB: 4 };
function missingSections(sections, cells) {
  return SECTIONS.filter((number) => {
    const section = sections.find((it) => it.number === number);
    if (number === "\u4E8C" || number === "\u4E09" || number === "\u56DB") {
      return !cells.some((cell) => cell.section === number);
    }
    return section === void 0 || section.paragraphs.length === 0;
  });
}
function missingCells(cells, eras, fallback) {
  const read = new Set(cells.map((cell) => cell.id));
  return metrics_default.flatMap((metric) => {
    const section = metric.table === 2 ? "\u4E8C" : metric.table === 3 ? "\u4E09" : "\u56DB";
    const era = eras[section] ?? fallback;
    if (!Object.values(TABLES).includes(metric.table) || era === null) return [];
    if (!metric.eras.includes(era)) return [];
    if (metric.table !== 3) return read.has(metric.id) ? [] : [metric.id];
    const lacking = PRINTED_APPLICANTS.map((it) => cellId(metric.id, it)).filter((id) => !read.has(id));
    return lacking.length === PRINTED_APPLICANTS.length ? [metric.id] : lacking;
  });
}

// src/ingest/alignment.ts
var COLUMNS = 7;
function alignSegments(segments) {
  const offsets = learnOffsets(segments);
  return segments.map((segment) => {
    const full = fullRow(segment);
    if (full) return full;
    if (!segment.row.closed && !segment.cells.some((cell) => squeeze(cell.text) === "")) return null;
    const offset = offsets.get(shape(segment));
    return offset === void 0 ? agreed(segment.cells) : window(segment.cells, offset);
  });
}
function fullRow({ cells }) {
  const from = cells.findIndex(filled);
  if (from < 0) return null;
  const figures = cells.filter(filled);
  const run = cells.slice(from, from + COLUMNS);
  return figures.length === COLUMNS && run.every(filled) ? run : null;
}
function learnOffsets(segments) {
  const offsets = /* @__PURE__ */ new Map();
  const unsure = /* @__PURE__ */ new Set();
  for (const segment of segments) {
    if (!segment.row.closed || !fullRow(segment)) continue;
    const at = segment.cells.findIndex(filled);
    const key = shape(segment);
    if ((offsets.get(key) ?? at) !== at) unsure.add(key);
    offsets.set(key, at);
  }
  for (const key of unsure) offsets.delete(key);
  return offsets;
}
var shape = ({ row, labelAt, cells }) => `${row.atoms.length}/${labelAt}/${cells.length}/${row.width ?? ""}`;
var filled = (atom) => squeeze(atom.text) !== "";
function window(cells, offset) {
  const seven = cells.slice(offset, offset + COLUMNS);
  if (seven.length < COLUMNS) return null;
  return cells.some((cell) => filled(cell) && !seven.includes(cell)) ? null : seven;
}
function agreed(cells) {
  const last = cells.findLastIndex(filled);
  const left = window(cells, 0);
  if (last < 0) return left;
  const right2 = window(cells, last - COLUMNS + 1 < 0 ? 0 : last - COLUMNS + 1);
  if (cells.length === COLUMNS) return left;
  return left && right2 && left.every((cell, i) => cell === right2[i]) ? left : null;
}
var numberOf = (atom) => readValue(atom.text)?.value ?? null;

// src/ingest/applicant-columns.ts
var ORGANIZATIONS = ORGANIZATION_APPLICANTS;
function gridColumns(rows) {
  const width = rows.find((row) => row.width !== null)?.width ?? null;
  if (width === null) return null;
  const at = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (row.width !== width) continue;
    for (const atom of row.atoms) {
      const applicant = applicantOf(atom.text);
      if (applicant && !at.has(applicant)) at.set(applicant, atom.column);
    }
  }
  const places = new Set(at.values());
  return at.size === PRINTED_APPLICANTS.length && places.size === at.size ? { width, at } : null;
}
function underApplicants(segment, columns) {
  if (segment.row.width !== columns.width) return null;
  const seven = PRINTED_APPLICANTS.map(
    (applicant) => segment.cells.find((atom) => atom.column === columns.at.get(applicant))
  );
  const found = seven.filter((atom) => atom !== void 0);
  return found.length === PRINTED_APPLICANTS.length ? found : null;
}
function printedOrder(rows) {
  const seen = [];
  for (const row of rows) {
    for (const atom of row.atoms) {
      const applicant = squeeze(atom.text) === "" ? null : applicantOf(atom.text);
      if (applicant && ORGANIZATIONS.includes(applicant) && !seen.includes(applicant)) {
        seen.push(applicant);
      }
    }
  }
  if (seen.length !== ORGANIZATIONS.length) return PRINTED_APPLICANTS;
  return ["person", ...seen, "total"];
}

// src/ingest/proof.ts
var OUTCOMES = REQUEST_ORDER.filter(
  (id) => !["received", "carried_in", "concluded", "carried_out"].includes(id.slice("requests.".length))
);
function rowHolds(values) {
  if (values.length !== PRINTED_APPLICANTS.length || values.some((value) => value === null)) return null;
  const parts = values.slice(0, -1).reduce((sum, value) => sum + (value ?? 0), 0);
  return parts === values.at(-1);
}
function prove(rows) {
  const checked = [...rows].map(([metric, values]) => ({ metric, holds: rowHolds(values) }));
  const columns = PRINTED_APPLICANTS.map((applicant, i) => ({ applicant, i }));
  return {
    failedRows: checked.filter((row) => row.holds === false).map((row) => row.metric),
    checkedRows: checked.filter((row) => row.holds !== null).length,
    failedSums: columns.filter(({ i }) => sumHolds(rows, i) === false).map((it) => it.applicant),
    failedBalances: columns.filter(({ i }) => balanceHolds(rows, i) === false).map((it) => it.applicant),
    usedColumns: columns.filter(({ i }) => [...rows.values()].some((row) => (row[i] ?? 0) !== 0)).length
  };
}
function sumHolds(rows, column) {
  const concluded = rows.get("requests.concluded")?.[column] ?? null;
  const other = rows.has("requests.other") ? ["requests.other"] : OUTCOMES.filter((id) => id.startsWith("requests.other."));
  const needed = [...OUTCOMES.filter((id) => !id.startsWith("requests.other")), ...other];
  const values = needed.map((id) => rows.get(id)?.[column] ?? null);
  if (concluded === null || values.some((value) => value === null)) return null;
  return values.reduce((sum, value) => sum + (value ?? 0), 0) === concluded;
}
function balanceHolds(rows, column) {
  const [received, carriedIn, concluded, carriedOut] = [
    "requests.received",
    "requests.carried_in",
    "requests.concluded",
    "requests.carried_out"
  ].map((id) => rows.get(id)?.[column] ?? null);
  if (received == null || carriedIn == null || concluded == null || carriedOut == null) return null;
  return received + carriedIn === concluded + carriedOut;
}
function failsSystematically(proof) {
  const { failedRows, checkedRows, failedSums, usedColumns } = proof;
  const rows = failedRows.length >= 3 && failedRows.length * 3 >= checkedRows;
  const sums = failedSums.length >= 3 && failedSums.length * 3 >= usedColumns * 2;
  return rows || sums;
}

// src/ingest/segments.ts
var HEADS = /* @__PURE__ */ new Set(["person", "company", "research", "charity", "legal"]);
var LATE = /* @__PURE__ */ new Set([
  "requests.concluded",
  "requests.other",
  "requests.other.remaining"
]);
function toSegments(rows) {
  const cutter = new Cutter();
  for (const row of rows) cutter.row(row);
  return cutter.end();
}
var Cutter = class {
  done = [];
  draft = null;
  words = "";
  started = false;
  row(row) {
    if (row.closed && row.atoms.some((atom) => HEADS.has(applicantOf(atom.text) ?? ""))) return;
    row.atoms.forEach((atom, i) => this.atom(atom, i, row));
    const cells = this.draft?.cells ?? [];
    const holdsRow = cells.length >= 6 || cells.some((atom) => squeeze(atom.text) !== "");
    if (row.closed && holdsRow) this.close();
  }
  end() {
    this.close();
    return this.done;
  }
  atom(atom, index, row) {
    if (squeeze(atom.text) === "") {
      if (this.draft && (this.draft.row === row || !row.closed)) this.draft.cells.push(atom);
      return;
    }
    const metric = requestRow(atom.text);
    this.started ||= metric !== null && metric !== "group" && !LATE.has(metric);
    if (!this.started) return;
    if (readValue(atom.text)) return this.value(atom, row);
    if (metric) this.label(metric, atom, index, row);
    else if (this.draft?.cells.some((cell) => squeeze(cell.text) !== "")) this.other(atom);
    else this.words += atom.text;
  }
  value(atom, row) {
    this.draft ??= { metric: null, label: "", cells: [], row, labelAt: -1, words: this.takeWords() };
    if (this.draft.row !== row && this.draft.cells.every((cell) => cell.text === "")) {
      this.draft = { ...this.draft, row, labelAt: -1, cells: [] };
    }
    this.draft.cells.push(atom);
  }
  label(metric, atom, labelAt, row) {
    if (this.refines(metric, row)) {
      this.words += atom.text;
      return;
    }
    this.close();
    this.draft = { metric, label: atom.text.trim(), cells: [], row, labelAt, words: this.takeWords() };
  }
  /** The second half of a label that broke over lines: 行政机关不再处理 … after 逾期不补正. */
  refines(metric, row) {
    const draft = this.draft;
    return draft !== null && draft.metric === metric && draft.row !== row && draft.cells.length === 0;
  }
  /** Words after figures end the run. */
  other(atom) {
    this.close();
    this.words = foldLabel(atom.text).length > 0 ? atom.text : "";
  }
  takeWords() {
    const words = this.words;
    this.words = "";
    return words;
  }
  close() {
    const draft = this.draft;
    this.draft = null;
    if (draft && draft.cells.length > 0) this.done.push(draft);
  }
};

// src/ingest/requests-table.ts
function readRequestsTable(rows) {
  const segments = toSegments(rows);
  const first = rows.findIndex((row) => row.atoms.some((atom) => isDataRow(atom.text)));
  const heads = rows.slice(0, Math.max(first, 0));
  const candidates = [bind2(segments, byHeads(segments, heads)), bind2(segments, alignSegments(segments))];
  const [best] = candidates.sort((a, b) => weight(b) - weight(a));
  const bound = best ?? [];
  const order = printedOrder(heads);
  const proof = prove(valuesOf(bound));
  return { cells: bound.flatMap((row) => cellsOf(row, order)), era: eraOf(bound), proof, failed: failsSystematically(proof) };
}
function isDataRow(text) {
  const metric = requestRow(text);
  return metric === "requests.received" || metric === "requests.carried_in";
}
function byHeads(segments, heads) {
  const columns = gridColumns(heads.slice(-12));
  return segments.map((segment) => columns ? underApplicants(segment, columns) : null);
}
function weight(bound) {
  const proof = prove(valuesOf(bound));
  return bound.length - 3 * proof.failedRows.length;
}
function bind2(segments, sevens) {
  const rows = [];
  segments.forEach((segment, i) => {
    const seven = sevens[i];
    if (!seven || segment.metric === null || segment.metric === "group") return;
    rows.push({ metric: segment.metric, segment, seven });
  });
  return inOrder(withoutDoubles(rows));
}
function withoutDoubles(rows) {
  const text = (row) => row.seven.map((atom) => numberOf(atom) ?? "").join(" ");
  return rows.filter((row, i) => {
    const same = rows.filter((other) => other.metric === row.metric);
    return rows.findIndex((other) => other.metric === row.metric) === i && same.every((other) => text(other) === text(row));
  });
}
function inOrder(rows) {
  const places = rows.map((row) => REQUEST_ORDER.indexOf(row.metric));
  const length = places.map(() => 1);
  const before = places.map(() => -1);
  places.forEach((place2, i) => {
    for (let j = 0; j < i; j++) {
      if ((places[j] ?? 0) < place2 && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        before[i] = j;
      }
    }
  });
  const kept = [];
  for (let at = length.indexOf(Math.max(...length)); at >= 0; at = before[at] ?? -1) {
    const row = rows[at];
    if (row) kept.unshift(row);
  }
  return kept;
}
function valuesOf(bound) {
  return new Map(bound.map((row) => [row.metric, row.seven.map(numberOf)]));
}
function eraOf(bound) {
  if (bound.some((row) => row.metric === "requests.other")) return "2019";
  return bound.some((row) => row.metric.startsWith("requests.other.")) ? "2021" : null;
}
function cellsOf({ metric, segment, seven }, order) {
  const values = seven.map((atom) => atom.text.trim());
  const quote = segment.row.closed && segment.labelAt >= 0 ? segment.row.printed : [segment.label, ...values].join(" ").trim();
  return PRINTED_APPLICANTS.map((applicant) => {
    const atom = seven[order.indexOf(applicant)];
    const read = readValue(atom?.text ?? "") ?? { value: null, blank: "blank" };
    return {
      id: cellId(metric, applicant),
      value: read.value,
      blank: read.blank,
      printed: atom?.text.trim() ?? "",
      unit: "\u4EF6",
      section: "\u4E09",
      row: segment.label,
      column: PRINTED.applicants.get(applicant) ?? applicant,
      quote
    };
  });
}

// src/ingest/rows.ts
var PAGE_MARK = /^[-—–－·\s]*(?:第\s*\d{1,3}\s*页.{0,12}|[-—–－]\s*\d{1,3}\s*[-—–－]|\d{1,3}\s*\/\s*\d{1,3}\s*页?)$/u;
function toRows(blocks) {
  const piped = pipesAreRows(blocks);
  const rows = [];
  let stream = [];
  const flush = () => {
    if (stream.some((line) => line.includes("|"))) rows.push(streamRow(stream));
    else rows.push(...stream.flatMap((line) => lineRow(line)));
    stream = [];
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      flush();
      rows.push(...block.rows.map(gridRow));
    } else if (PAGE_MARK.test(block.text.trim())) continue;
    else if (piped) rows.push(...lineRow(block.text));
    else stream.push(block.text);
  }
  flush();
  return rows.filter((row) => row.atoms.length > 0);
}
function pipesAreRows(blocks) {
  let many = 0;
  let single = 0;
  for (const block of blocks) {
    if (block.kind === "table" || !/[|｜]/u.test(block.text)) continue;
    const filled2 = cutPipes(block.text).filter((cell) => cell !== "").length;
    if (filled2 > 1) many++;
    else single++;
  }
  return many > 0 && many * 3 >= single;
}
function gridRow(row) {
  const atoms = [];
  row.forEach((cell, column) => {
    if (cell.origin) atoms.push({ text: cell.text, column });
  });
  return { atoms, closed: true, width: row.length, printed: joined(atoms) };
}
function joined(atoms) {
  return atoms.map((atom) => atom.text.trim()).filter((text) => text !== "").join(" ");
}
function lineRow(line) {
  if (line.trim() === "") return [];
  if (/[|｜]/u.test(line)) return [closedRow(cutPipes(line), line)];
  if (line.includes("	")) return [closedRow(line.split("	"), line)];
  return [spacedRow(line)];
}
function spacedRow(line) {
  const pieces = line.trim().split(/\s+/u);
  let from = pieces.length;
  while (from > 0 && isFigure(pieces[from - 1] ?? "")) from--;
  const figures = pieces.slice(from);
  if (figures.length === 0 || pieces.length === 1) return openRow([line.trim()], line);
  const words = pieces.slice(0, from).join(" ");
  return closedRow(words === "" ? figures : [words, ...figures], line);
}
function cutPipes(line) {
  const cells = line.split(/[|｜]/u).map((cell) => cell.trim());
  if (cells[0] === "" && /^\s*[|｜]/u.test(line)) cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}
var place = (texts) => texts.map((text, column) => ({ text: text.trim(), column }));
function closedRow(texts, line) {
  if (texts.every((text) => /^\s*:?-{2,}:?\s*$/u.test(text))) return openRow([], line);
  return { atoms: place(texts), closed: true, width: null, printed: line.trim() };
}
function openRow(texts, line) {
  return { atoms: place(texts), closed: false, width: null, printed: line.trim() };
}
function streamRow(lines) {
  const cells = [];
  let held = null;
  for (const line of lines) {
    const pieces = line.split(/[|｜]/u).map((piece) => piece.trim());
    pieces.forEach((piece, i) => {
      const closes = i < pieces.length - 1;
      if (piece !== "") {
        if (held !== null) cells.push(held);
        held = piece;
      }
      if (closes) {
        cells.push(held ?? "");
        held = null;
      }
    });
  }
  if (held !== null) cells.push(held);
  return openRow(cells, lines.join("\n"));
}

// src/ingest/sections.ts
var ORDER = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D";
var NUMBERED = /^(?:[#*\s]*)(?:[（(]?[一二三四五六七八九十][）)]?\s*[、.．]?|\d{1,2}\s*[、.．])/u;
function sectionOf(text) {
  const plain = squeeze(text.replace(/^[#*\s]+|[*\s]+$/gu, ""));
  if (plain.length < 2 || plain.length > 45 || /[。;|]|\d{2,}[件条]/u.test(plain)) return null;
  const words = foldLabel(plain);
  for (const section of form_labels_default.sections) {
    const named2 = section.has.some((word) => words.includes(word)) || section.whole?.includes(words);
    if (named2 && (NUMBERED.test(text.trim()) || words.length <= 22)) return section.number;
  }
  return null;
}
function findHeadings(blocks) {
  const found = [];
  blocks.forEach((block, i) => {
    if (block.kind === "table") return;
    const number = sectionOf(block.text);
    if (number && !/^[（(]/u.test(block.text.trim())) found.push({ number, block: i, text: block.text.trim() });
  });
  return longestRun(found);
}
function longestRun(found) {
  let best = [];
  const chains = [];
  for (const heading of found) {
    const place2 = ORDER.indexOf(heading.number);
    const before = chains.filter((chain2) => ORDER.indexOf(chain2.at(-1)?.number ?? "\u4E00") < place2).sort((a, b) => b.length - a.length)[0];
    const chain = [...before ?? [], heading];
    chains.push(chain);
    if (chain.length > best.length) best = chain;
  }
  return best;
}
function toSections(blocks, headings) {
  const edges = [...headings.map((heading) => heading.block), blocks.length];
  const first = edges[0] ?? blocks.length;
  const before = paragraphs(blocks.slice(0, first), false);
  const sections = headings.map((heading, i) => ({
    number: heading.number,
    heading: heading.text,
    paragraphs: paragraphs(blocks.slice(heading.block + 1, edges[i + 1]), "\u4E8C\u4E09\u56DB".includes(heading.number))
  }));
  return before.length > 0 ? [{ number: null, heading: "", paragraphs: before }, ...sections] : sections;
}
function paragraphs(blocks, tables) {
  const lines = blocks.flatMap((block) => block.kind === "table" ? [] : [block]);
  const width = Math.max(0, ...lines.map((block) => block.text.trimEnd().length));
  const texts = [];
  let open = false;
  for (const block of lines) {
    const text = block.text.trim();
    const skip = text === "" || tables && !isProse(text);
    if (!skip && open && !NUMBERED.test(text)) texts[texts.length - 1] += text;
    else if (!skip) texts.push(text);
    const wrapped = block.kind === "line" && block.text.trimEnd().length >= width * 0.8 && width >= 20;
    open = !skip && wrapped && !/[。；：！？]$/u.test(text);
  }
  return texts;
}
function isProse(text) {
  return !/[|\t]/u.test(text) && (/[。；]/u.test(text) || /[，,]/u.test(text) && text.length > 20) && !text.includes("\u52FE\u7A3D");
}

// src/ingest/read-report.ts
function readReport(document) {
  const headings = findHeadings(document.blocks);
  const sections = toSections(document.blocks, headings);
  const tables = readTables(document.blocks, headings);
  const identity = readIdentity(document);
  if (identity.year === null || tables.cells.length === 0 && headings.length < 2 && identity.title === null) {
    throw new NianbaoError(
      "not_a_report",
      `${document.fileName} \u91CC\u6CA1\u6709\u627E\u5230\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A\u7684\u6807\u9898\u548C\u8868\u683C\uFF0C\u6CA1\u6709\u8BFB\u3002`,
      "\u8BF7\u786E\u8BA4\u53D1\u6765\u7684\u662F\u5E74\u5EA6\u62A5\u544A\u5168\u6587\uFF0C\u4E0D\u662F\u76EE\u5F55\u9875\u3001\u56FE\u89E3\u6216\u901A\u77E5\u3002"
    );
  }
  const { cells, uncertain, tableEras } = tables;
  return {
    agency: identity.agency,
    year: identity.year,
    era: majority(Object.values(tableEras)),
    tableEras,
    title: identity.title,
    period: identity.period,
    scope: null,
    sections,
    cells,
    uncertain,
    narrative: [],
    missing: missingSections(sections, [...cells, ...uncertain]),
    missingCells: missingCells([...cells, ...uncertain], tableEras, majority(Object.values(tableEras)) ?? eraOfYear(identity.year)),
    findings: [...eraFindings(tableEras, tables.blockEras, identity.year), ...tables.findings]
  };
}
function readTables(blocks, headings) {
  const fourth = between(blocks, headings);
  const upTo = fourth ? blocks.slice(0, fourth.from) : blocks;
  const disclosure = readDisclosureTable(toRows(upTo));
  const requests = readRequestsTable(toRows(upTo));
  const disputes = fourth ? readDisputesTable(toRows(blocks.slice(fourth.from, fourth.to))) : [];
  const second = majority(disclosure.eras);
  const tableEras = {
    ...second ? { \u4E8C: second } : {},
    ...requests.era ? { \u4E09: requests.era } : {},
    ...disputes.length > 0 && (second ?? requests.era) ? { \u56DB: second ?? requests.era } : {}
  };
  const failed = requests.failed ? requests.cells : [];
  return {
    cells: [...disclosure.cells, ...requests.failed ? [] : requests.cells, ...disputes],
    uncertain: failed,
    tableEras,
    blockEras: disclosure.eras,
    findings: []
  };
}
function between(blocks, headings) {
  const at = headings.findIndex((heading2) => heading2.number === "\u56DB");
  const heading = headings[at];
  if (!heading) return null;
  return { from: heading.block + 1, to: headings[at + 1]?.block ?? blocks.length };
}

// ../../../tmp/t.mts
var expected = JSON.parse(readFileSync("/work/shared/reports/expected.json", "utf8")).reports;
var only = process.argv[2];
var tot = 0;
var right = 0;
var wrong = 0;
for (const r of expected) {
  if (only && !r.file.includes(only)) continue;
  if (!/\.(txt|md)$/.test(r.file)) continue;
  const text = readFileSync("/work/shared/reports/" + r.file, "utf8");
  const doc = { fileName: r.file, format: "txt", titles: [], needsProof: false, blocks: text.split(/\r?\n/).map((t) => ({ kind: "line", text: t })) };
  let got;
  try {
    got = readReport(doc);
  } catch (e) {
    got = { cells: [], uncertain: [], missing: [], findings: [], error: String(e) };
  }
  const mine = new Map(got.cells.map((c) => [c.id, c.value]));
  const unc = new Set(Object.keys(r.uncertain ?? {}));
  const bad = [];
  let n = 0, ok = 0;
  for (const [id, v] of Object.entries(r.cells)) {
    if (unc.has(id)) continue;
    n++;
    if (!mine.has(id)) bad.push("missed " + id + "=" + v);
    else if (mine.get(id) === v) ok++;
    else {
      bad.push("WRONG " + id + "=" + mine.get(id) + " for " + v);
      wrong++;
    }
  }
  for (const [id, v] of mine) if (!(id in r.cells) && !unc.has(id)) {
    bad.push("INVENTED " + id + "=" + v);
    wrong++;
  }
  tot += n;
  right += ok;
  console.log(r.file, ok + "/" + n, got.agency, got.year, got.era, r.year, r.era, "missing", got.missing.join(""), r.missing.join(""), "unc", got.uncertain.length, got.findings.map((f) => f.rule).join(), got.error ?? "");
  for (const b of bad.slice(0, only ? 50 : 4)) console.log("    " + b);
}
console.log(right, "/", tot, "wrong", wrong);
