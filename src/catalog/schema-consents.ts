import { z } from "zod";
import type { ConsentText } from "../domain/program.js";
import { id, sentence } from "./schema-basics.js";
import { consentWording, inLanguages } from "./schema-wordings.js";

/** The four things the law wants said. The version has to rise with the words: receipts keep their hash. */
export const consentSchema: z.ZodType<ConsentText> = z.strictObject({
  id,
  version: z.int().min(1),
  purpose: sentence,
  items: sentence,
  retention: sentence,
  refusal: sentence,
  ...inLanguages(consentWording),
});
