import type { z } from "zod";
import { pickable } from "../domain/survey-steps.js";
import type { SurveyQuestion } from "../domain/surveys.js";
import { problem } from "./schema-basics.js";

/** A branch hangs on a question further up, and on answers that it can have; else nobody would ever come to it. */
export function checkBranches(questions: readonly SurveyQuestion[], context: z.RefinementCtx): void {
  for (const [index, { when }] of questions.entries()) {
    if (!when) continue;
    const above = questions.slice(0, index).find(({ id }) => id === when.question);
    const values = above && pickable(above);
    if (!values) {
      const params = problem("noBranchQuestion", { question: when.question });
      context.addIssue({ code: "custom", path: [index, "when", "question"], params });
      continue;
    }
    for (const [at, value] of when.is.entries())
      if (!values.includes(value)) {
        const params = problem("unknownValue", { allowed: values.map(String).join(", ") });
        context.addIssue({ code: "custom", path: [index, "when", "is", at], params });
      }
  }
}
