import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/postgres-setup.ts", "test/support/reader-setup.ts"],
    // Much of a test's time is waiting for browsers, servers and clocks; more at once than this make waits too short.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
