import { z } from "zod";
import type { DraftWish } from "../../assistant/desk-ports/screening.js";
import { decisions } from "../../domain/screening.js";

const decision = z.enum([...decisions, "none"]);
const drafts = z.object({
  decision,
  reason: z.string().max(2_000).default(""),
  who: z.enum(["ticked", "listed"]).catch("ticked"),
  listed: z.coerce.number().int().min(0).catch(0),
  query: z.string().max(500).catch(""),
});
const one = z.object({
  decision,
  reason: z.string().max(2_000).default(""),
  place: z.coerce.number().int().min(1).max(9_999).optional().catch(undefined),
});

/** A form about many; undefined where no decision was pressed. */
export function readDrafts(fields: URLSearchParams) {
  const read = drafts.safeParse(Object.fromEntries(fields));
  return read.success ? { ...read.data, ticked: fields.getAll("registration") } : undefined;
}

/** A form about one applicant. A place counts on the reserve list alone. */
export function readDraft(fields: URLSearchParams, registration: string): DraftWish | undefined {
  const read = one.safeParse(Object.fromEntries(fields));
  if (!read.success) return undefined;
  const { decision: meant, reason, place } = read.data;
  return {
    ...{ registrations: [registration], decision: meant, reason },
    ...(meant === "reserve" && place !== undefined ? { place } : {}),
  };
}

/** Points as typed, by the criterion's id; what is no whole number is left out, and refused by who takes it. */
export function readPoints(fields: URLSearchParams): {
  readonly typed: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, number>>;
} {
  const typed: Record<string, string> = {};
  for (const [name, value] of fields)
    if (name.startsWith("points.")) typed[name.slice("points.".length)] = value.trim();
  const points = Object.fromEntries(
    Object.entries(typed).flatMap(([id, value]) => (/^\d{1,3}$/.test(value) ? [[id, Number(value)]] : [])),
  );
  return { typed, points };
}
