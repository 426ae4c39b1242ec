import type { Program, ProgramKind } from "./program.js";
import type { RegistrationEvent, RegistrationState } from "./registration.js";

/** What a law requires to be kept of an application though its person asks to be erased. */
export interface RetentionRule {
  readonly id: string;
  /** The law and what it wants, in words for the person. */
  readonly law: string;
  /** `example`: made up to show how it works; an operator has to confirm or remove it. */
  readonly standing: "confirmed" | "example";
  /** Programs it is about, by id or by kind; either is enough. */
  readonly programs: readonly string[];
  readonly kinds: readonly ProgramKind[];
  /** An application that was ever in one of these is kept, whatever became of it since. */
  readonly states: readonly RegistrationState[];
  /** Items of the form that are kept; nothing else is. */
  readonly items: readonly string[];
  readonly years: number;
}

/** One rule that holds for one application, and until when (ISO instants). */
export interface Requirement {
  readonly rule: RetentionRule;
  readonly since: string;
  readonly until: string;
}

/** The rules that hold for an application; the years count from the last thing that happened to it. */
export function requirementsOf(
  rules: readonly RetentionRule[],
  application: { readonly program: string; readonly events: readonly RegistrationEvent[] },
  program: Program | undefined,
): readonly Requirement[] {
  const since = application.events.at(-1)?.at;
  if (since === undefined) return [];
  return rules
    .filter(({ programs, kinds, states }) => {
      const about = programs.includes(application.program) || (program !== undefined && kinds.includes(program.kind));
      return about && application.events.some(({ state }) => states.includes(state));
    })
    .map((rule) => ({ rule, since, until: yearsAfter(since, rule.years) }));
}

function yearsAfter(instant: string, years: number): string {
  const at = new Date(instant);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return at.toISOString();
}
