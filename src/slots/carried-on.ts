import type { Target } from "./target.ts";

/** 新收多少、办结多少、结转多少: behind what was concluded 结转 means what is left for the next year. */
export function carriedOn(targets: readonly Target[]): readonly Target[] {
  const concluded = targets.find(({ metrics }) => metrics.join() === "requests.concluded");
  if (!concluded) return targets;
  return targets.map((target) =>
    target.start > concluded.start && isCarried(target)
      ? { ...target, metrics: ["requests.carried_out"] }
      : target,
  );
}

const isCarried = ({ metrics }: Target) =>
  metrics.length === 2 && metrics.every((id) => id.startsWith("requests.carried_"));
