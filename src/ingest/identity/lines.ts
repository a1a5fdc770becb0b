import { normalize } from "../../text/index.ts";

const PINYIN = /[(（][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]+[)）]/giu;
const DIGITS = "零一二三四五六七八九";

/**
 * One line in the form that all rules here read: simplified, half-width, no blanks (they fall anywhere in published
 * text), no pinyin glosses of mirror sites, 二零二一年 as 2021年.
 */
export function cleanLine(line: string): string {
  const plain = normalize(line)
    .text.replace(PINYIN, "")
    .replace(/&nbsp;|&raquo;|[\s#*﻿​]+/gu, "");
  return plain.replace(/[二][零][一二零][零一二三四五六七八九](?=年)/gu, (words) =>
    [...words].map((char) => DIGITS.indexOf(char)).join(""),
  );
}
