import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.js";

/**
 * A machine that does much else is slow: what is waited for may take long, and a test that passes takes none of it. A wait
 * that ran out all the same is tried once more, and so is a look at a browser's page while another took its place; the
 * report says so. What was found to be wrong is not.
 */
const waits = {
  testTimeout: 60_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 45_000 } },
  retry: {
    count: 1,
    condition:
      /Timeout \d+ms exceeded|timed out in \d+ms|it never came about|strict mode violation|Execution context was destroyed/,
  },
};

/** What is measured or served here would not bear what other files leave behind in the process. */
const apart = [
  "test/understanding/model/**/*.test.ts",
  "test/language/resident-number.test.ts",
  "test/desk/browser-gone.test.ts",
];

export default defineConfig({
  test: {
    globalSetup: ["test/support/postgres-setup.ts", "test/support/reader-setup.ts"],
    // Much of a test's time is waiting for browsers, servers and clocks; more at once than this make waits too short.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: "apart", include: apart, ...waits } },
      // Nothing in these changes what a process shares: many files follow each other in one, and modules are loaded once.
      { test: { name: "together", include: ["test/**/*.test.ts"], exclude: apart, isolate: false, ...waits } },
    ],
  },
});
