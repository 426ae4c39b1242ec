import { z } from "zod";
import { applicants } from "../domain/facts.js";
import { type Program, programKinds } from "../domain/program.js";
import { answersSchema, toAnswers } from "./schema-answers.js";
import { id, phrase, sentence, source } from "./schema-basics.js";
import { clausesSchema, toClause } from "./schema-conditions.js";
import { roundSchema } from "./schema-rounds.js";
import { inLanguages, programWording, refuseUnknownIds } from "./schema-wordings.js";

const agency = z.strictObject({ id, name: phrase, phone: phrase.exactOptional() });

/** One program as written in YAML → as the domain has it. `today` fixes relative dates. */
export function programSchema(today: string) {
  return z
    .strictObject({
      id,
      title: phrase,
      shortTitle: phrase,
      aliases: z.array(phrase).default([]),
      agency,
      kind: z.enum(programKinds),
      applicants: z.array(z.enum(applicants)).min(1),
      summary: sentence,
      wishes: z.array(phrase).default([]),
      clauses: clausesSchema,
      answers: answersSchema.default({}),
      rounds: z.array(roundSchema(today)).default([]),
      perYear: z.int().min(1).max(100).exactOptional(),
      registrable: z.boolean(),
      link: z.url({ protocol: /^https?$/ }).exactOptional(),
      source,
      survey: id.exactOptional(),
      ...inLanguages(programWording(today)),
    })
    .superRefine((program, context) => {
      for (const language of ["english", "easy"] as const) {
        const said = program[language];
        const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
        const offerings = program.rounds.flatMap((round) => round.offerings);
        refuseUnknownIds(said?.clauses, ids(program.clauses), { context, path: [language, "clauses"] });
        refuseUnknownIds(said?.answers, Object.keys(program.answers), { context, path: [language, "answers"] });
        refuseUnknownIds(said?.rounds, ids(program.rounds), { context, path: [language, "rounds"] });
        refuseUnknownIds(said?.offerings, ids(offerings), { context, path: [language, "offerings"] });
      }
    })
    .transform(
      ({ clauses, answers, ...program }): Program => ({
        ...program,
        clauses: clauses.map((clause) => toClause(clause, program.source)),
        answers: toAnswers(answers, program.source),
      }),
    );
}
