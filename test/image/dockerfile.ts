/** One instruction of a Dockerfile. */
export interface Instruction {
  readonly name: string;
  readonly words: string;
}

/** What a stage copies: from the build's context, or from another stage. */
export interface Copy {
  readonly stage: string | null;
  readonly sources: readonly string[];
  readonly target: string;
}

/** The stages of a Dockerfile in order. Only what ours uses: one line an instruction, no heredocs. */
export function readStages(text: string): readonly (readonly Instruction[])[] {
  const stages: Instruction[][] = [];
  for (const line of text.split("\n")) {
    const [, name, words] = /^([A-Z]+)\s+(.*)$/u.exec(line) ?? [];
    if (name === undefined || words === undefined) continue;
    if (name === "FROM") stages.push([]);
    stages.at(-1)?.push({ name, words });
  }
  return stages;
}

/** The files of a `COPY`. */
export function readCopy({ words }: Instruction): Copy {
  const parts = words.split(/\s+/u);
  const [, stage = null] = /^--from=(\S+)$/u.exec(parts[0] ?? "") ?? [];
  const paths = stage === null ? parts : parts.slice(1);
  return { stage, sources: paths.slice(0, -1), target: paths.at(-1) ?? "" };
}
