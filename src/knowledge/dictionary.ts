import { existsSync } from "node:fs";
import path from "node:path";
import { NianbaoError } from "../form/index.ts";

/** Paths of the segmenter's files, checked: its native part ends the process where one is missing. */
export interface DictionaryFiles {
  readonly dict: string;
  readonly hmmDict: string;
  readonly userDict: string;
  readonly idfDict: string;
  readonly stopWordDict: string;
}

const NAMES: DictionaryFiles = {
  dict: "words.dict",
  hmmDict: "hmm.dict",
  userDict: "empty.dict",
  idfDict: "weights.dict",
  stopWordDict: "stop.dict",
};

/** Files in `knowledge/dict/`, written by `scripts/build-dictionary.mjs`. Throws `config_invalid` where one is missing. */
export function readDictionary(knowledge: string): DictionaryFiles {
  const locate = (name: string) => {
    const file = path.join(knowledge, "dict", name);
    if (existsSync(file)) return file;
    throw new NianbaoError(
      "config_invalid",
      `缺少分词词典 ${file}`,
      "重新安装，或运行 node scripts/build-dictionary.mjs",
    );
  };
  return {
    dict: locate(NAMES.dict),
    hmmDict: locate(NAMES.hmmDict),
    userDict: locate(NAMES.userDict),
    idfDict: locate(NAMES.idfDict),
    stopWordDict: locate(NAMES.stopWordDict),
  };
}
