import { z } from "zod";
import { crisisKinds, intents } from "../../conversation/reading.js";
import { aspects, programKinds } from "../../domain/program.js";

/**
 * All that a model can say: one of the intents, and words of what it was shown. Nothing about the person is among it.
 * Every field may be null, because structured output wants each to be there.
 */
export const modelAnswer = z.strictObject({
  intent: z.enum(intents),
  kind: z.enum(programKinds).nullable(),
  aspect: z.enum(aspects).nullable(),
  topic: z.string().nullable(),
  occupation: z.string().nullable(),
  crisisKind: z.enum(crisisKinds).nullable(),
});
export type ModelAnswer = z.infer<typeof modelAnswer>;
