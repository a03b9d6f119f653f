import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // they end what hangs, not what a slow machine works at: with two quiet cores no test and no hook takes half a minute
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    reporters: ["default", "./test/summary.ts"],
  },
});
