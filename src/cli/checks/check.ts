/** One thing that `doctor` looked at. `bad` keeps the assistant from running; `warn` does not. `mend` says what to do. */
export interface Check {
  readonly id: string;
  readonly state: "ok" | "off" | "warn" | "bad";
  readonly detail: string;
  readonly mend?: string;
}

export function ok(id: string, detail: string): Check {
  return { id, state: "ok", detail };
}

export function warn(id: string, detail: string, mend: string): Check {
  return { id, state: "warn", detail, mend };
}

export function bad(id: string, detail: string, mend: string): Check {
  return { id, state: "bad", detail, mend };
}
