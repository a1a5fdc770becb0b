import { defineConfig } from "vitest/config";

/** `fast` is what `npm run check` runs; `slow` starts processes, servers or many files. */
export default defineConfig({
  test: {
    reporters: ["default", "./test/summary-reporter.ts"],
    globalSetup: ["test/build.ts"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: "fast", include: ["test/**/*.test.ts"], exclude: ["test/**/*.slow.test.ts"] },
      },
      {
        extends: true,
        test: { name: "slow", include: ["test/**/*.slow.test.ts"], testTimeout: 120_000 },
      },
    ],
  },
});
