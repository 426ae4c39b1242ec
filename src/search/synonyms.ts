import { z } from "zod";

const word = z.string().trim().min(1).max(50);
/** One letter stands in too many words: 술 in 기술. */
const meaningfulWord = word.min(2);

/** `locales/ko/synonyms.yaml`: what words mean the same, and which mean nothing to a search. */
export const synonymsSchema = z.strictObject({
  groups: z.array(z.array(meaningfulWord).min(2)),
  ignored: z.array(word),
});
export type Synonyms = z.infer<typeof synonymsSchema>;

export const noSynonyms: Synonyms = { groups: [], ignored: [] };
