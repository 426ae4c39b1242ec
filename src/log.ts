import type { Writable } from "node:stream";
import pino, { type Logger } from "pino";

/**
 * All that may ever stand in a log line. There is no field for a text, a name, a phone number or an address,
 * so that none can get there by mistake; what a field may hold is checked once more when it is written.
 */
export interface LogFields {
  readonly channel?: string;
  /** An id that this program made itself: a row, a job, a conversation. */
  readonly id?: string;
  readonly intent?: string;
  readonly dialog?: string;
  readonly job?: string;
  readonly why?: string;
  readonly method?: string;
  /** The pattern of a route, never the path that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly count?: number;
  readonly port?: number;
  /** A fault of ours: its class and the places in the code are kept, its message is not (it may quote a person). */
  readonly fault?: unknown;
}

export type LogMethod = (event: string, fields?: LogFields) => void;

/** The log of the process. `event` is a fixed phrase of ours, never composed from what somebody said. */
export interface Log {
  readonly debug: LogMethod;
  readonly info: LogMethod;
  readonly warn: LogMethod;
  readonly error: LogMethod;
}

/** Writes to `stream`: JSON for machines, a short plain line for somebody who watches a terminal. */
export function createLog(
  options: { readonly level: string; readonly shape: "json" | "plain" },
  stream: Writable,
): Log {
  const logger = pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    options.shape === "json" ? stream : { write: (line: string) => stream.write(plainLine(line)) },
  );
  const method = (level: "debug" | "info" | "warn" | "error"): LogMethod => {
    return (event, fields = {}) => write(logger, level, event, fields);
  };
  return { debug: method("debug"), info: method("info"), warn: method("warn"), error: method("error") };
}

function write(logger: Logger, level: "debug" | "info" | "warn" | "error", event: string, fields: LogFields): void {
  if (logger.isLevelEnabled(level)) logger[level](onlyAllowed(fields), event);
}

const words = ["channel", "id", "intent", "dialog", "job", "why", "method", "route"] as const;
const numbers = ["status", "ms", "count", "port"] as const;

/** Words are short and of letters that ids and names of ours are made of; anything else is withheld. */
function onlyAllowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of words) {
    const value = fields[key];
    if (value !== undefined) kept[key] = /^[\w./:{}*-]{1,80}$/.test(value) ? value : "(withheld)";
  }
  for (const key of numbers) if (typeof fields[key] === "number") kept[key] = Math.round(fields[key] * 10) / 10;
  if (fields.fault !== undefined) kept.fault = describeFault(fields.fault);
  return kept;
}

function describeFault(fault: unknown): { kind: string; code?: string; at: string[] } {
  if (!(fault instanceof Error)) return { kind: typeof fault, at: [] };
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : undefined;
  const at = (fault.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/(?:file:\/\/)?\/.*\/(?=(?:src|dialogs|test|node_modules)\/)/, ""));
  return { kind: fault.name, ...(code ? { code } : {}), at };
}

/** `12:30:01 info turn done · ms 3` */
function plainLine(json: string): string {
  const { level, time, msg, fault, ...fields } = JSON.parse(json);
  const told = Object.entries(fields).map(([key, value]) => `${key} ${value}`);
  const head = `${String(time).slice(11, 19)} ${pino.levels.labels[level]} ${msg}`;
  const places = fault ? [`${fault.kind}${fault.code ? ` ${fault.code}` : ""}`, ...fault.at].join("\n    ") : "";
  return `${[head, ...told].join(" · ")}${places && `\n    ${places}`}\n`;
}
