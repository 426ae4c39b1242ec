import type { KyselyPlugin } from "kysely";

/** Where a process can die around the store: before a transaction, after any statement, on either side of a commit. */
export type FaultPoint = "begin" | "statement" | "before-commit" | "after-commit";

/** Lets a test crash the process, as it were, at any of these points: by throwing, or by ending it. */
export interface Faults {
  reach(point: FaultPoint): void | Promise<void>;
}

export const noFaults: Faults = { reach: () => {} };

/** Reports every statement that has run. */
export function statementFaults(faults: Faults): KyselyPlugin {
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await faults.reach("statement");
      return result;
    },
  };
}
