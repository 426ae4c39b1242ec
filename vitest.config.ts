import { defineConfig } from "vitest/config";

const waits = { testTimeout: 60_000, hookTimeout: 120_000 };

/**
 * Tests of functions and of the store: nothing in them changes what a process shares, so that many files follow each other
 * in one, and the modules are loaded once. The rest start servers, browsers or clients, or stand in for globals.
 */
const together = [
  "accounts",
  "assistant",
  "audit",
  "catalog",
  "channel-link",
  "conversation",
  "delivery",
  "demo",
  "dialogs",
  "domain",
  "golden",
  "handoffs",
  "language",
  "people",
  "search",
  "seats",
  "staff-room",
  "store",
  "words",
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: ["test/support/postgres-setup.ts", "test/support/reader-setup.ts"],
    // Much of a test's time is waiting for browsers, servers and clocks; more at once than this make waits too short.
    maxWorkers: 3,
    projects: [
      { test: { name: "apart", include: ["test/**/*.test.ts"], exclude: together, ...waits } },
      { test: { name: "together", include: together, isolate: false, ...waits } },
    ],
  },
});
