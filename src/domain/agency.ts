import type { AgencyWording, InLanguages } from "./wording.js";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

/** Clock times in Seoul, `HH:MM`, from `00:00` to `24:00`. The first minute is in, the last is not. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What people are promised, in minutes in which the agency is open. */
export interface Promises {
  /** From the call to the first word of a member of staff. */
  readonly firstAnswer: number;
  /** From what a person writes to what staff answer, once staff have spoken. */
  readonly nextAnswer: number;
  /** From the call to the end of it. */
  readonly resolution: number;
}

/** An office that answers people (기관). */
export interface Agency extends InLanguages<AgencyWording> {
  readonly id: string;
  readonly name: string;
  /** When staff answer. A weekday that is left out is a day on which nobody does. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly Span[]>>>;
  /** Nobody answers in it, on any day. */
  readonly lunch?: Span;
  /** `hours` as people read them, a noun phrase; shown, and decides nothing. */
  readonly hoursInWords?: string;
  readonly promise: Promises;
  /** Which figure of satisfaction it goes by: the share of the satisfied, or the mean of 100 points. */
  readonly satisfaction?: "share" | "mean";
  readonly phone?: string;
}

const officeDay: readonly Span[] = [{ from: "09:00", to: "18:00" }];

/**
 * An agency of which nothing more is known: weekdays 09 to 18 as public offices keep them (국가공무원 복무규정 제9조),
 * a first and a next answer within 30 minutes, the end within 480.
 */
export function usualAgency(id: string, name = id): Agency {
  return {
    id,
    name,
    hours: { monday: officeDay, tuesday: officeDay, wednesday: officeDay, thursday: officeDay, friday: officeDay },
    promise: { firstAnswer: 30, nextAnswer: 30, resolution: 480 },
  };
}

/** What of a catalogue says who the agencies are. */
export interface KnownAgencies {
  readonly agencies: readonly Agency[];
  readonly programs: readonly { readonly agency: Pick<Agency, "id" | "name" | "phone"> }[];
}

/** An agency as the catalogue has it; the usual one, named as its programs name it, where it has no file of its own. */
export function agencyOf(catalog: KnownAgencies, id: string): Agency {
  const written = catalog.agencies.find((agency) => agency.id === id);
  if (written) return written;
  const named = catalog.programs.find(({ agency }) => agency.id === id)?.agency;
  return named ? { ...usualAgency(id), ...named } : usualAgency(id);
}
