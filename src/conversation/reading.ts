import { z } from "zod";
import { benefits, employers, employments, sexes } from "../domain/facts.js";
import type { Language } from "../domain/languages.js";
import { aspects, programKinds } from "../domain/program.js";

/** What a person wants done; the contract for understanding has a sentence on each. */
export const intents = [
  "find",
  "detail",
  "eligibility",
  "apply",
  "status",
  "withdraw",
  "survey",
  "staff",
  "inform",
  "correct",
  "yes",
  "no",
  "unsure",
  "answer",
  "back",
  "stop",
  "restart",
  "help",
  "repeat",
  "greet",
  "thanks",
  "privacy",
  "crisis",
  "other",
] as const;
export type Intent = (typeof intents)[number];

/** Kinds of question that can be open. */
export const askedKinds = [
  "name",
  "age",
  "birthDate",
  "sex",
  "residence",
  "workplace",
  "employment",
  "employer",
  "careerBreak",
  "benefits",
  "phone",
  "date",
  "rating",
  "recommend",
  "rejoin",
  "comment",
  "confirm",
  "consent",
  "choice",
  "text",
] as const;
export type Asked = (typeof askedKinds)[number];

export const crisisKinds = ["selfHarm", "homeViolence", "emergency", "labourRights", "harassment"] as const;
export type CrisisKind = (typeof crisisKinds)[number];

export type DataWish = "see" | "correct" | "export" | "consent" | "erase";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What a text says outright; never guessed. */
export const slotsSchema = z
  .object({
    age: z.union([z.number().int(), z.tuple([z.number().int(), z.number().int().nullable()])]),
    birthYear: z.number().int(),
    birthDate: day,
    sex: z.enum(sexes),
    residence: z.string(),
    workplace: z.string(),
    employment: z.enum(employments),
    employer: z.enum(employers),
    careerBreak: z.boolean(),
    benefits: z.array(z.enum(benefits)),
    applicant: z.literal("company"),
    occupation: z.string(),
    topic: z.string(),
    offering: z.string(),
    round: z.number().int(),
    kind: z.enum(programKinds),
    program: z.string(),
    aspect: z.enum(aspects),
    name: z.string(),
    phone: z.string(),
    date: day,
    rating: z.number().int().min(1).max(5),
    recommend: z.number().int().min(0).max(10),
    crisisKind: z.enum(crisisKinds),
  })
  .partial();
export type Slots = z.infer<typeof slotsSchema>;

/** One message, read. `choice` is an index into the options that were offered. */
export interface Reading {
  readonly intent: Intent;
  readonly slots: Slots;
  readonly choice?: number;
  /** Indexes of the options it names, where those are more than one. */
  readonly choices?: readonly number[];
  /** What the person wants done with their data, where the words tell. */
  readonly dataWish?: DataWish;
  /** 0..1; below `unsureBelow` nothing is started or changed without asking. */
  readonly confidence: number;
}

/** Under this, a reading may not start or change anything. */
export const unsureBelow = 0.5;

/** What the reader is told about the moment. The open question has the first word. */
export interface ReadingContext {
  readonly asked?: Asked;
  /** Labels of the buttons on offer, in order. */
  readonly options?: readonly string[];
  /** What the talk is held in: of English only the plainest is read, and only where it was asked for. */
  readonly language?: Language;
  /** Seoul day that relative dates and ages count from. */
  readonly today: string;
}
