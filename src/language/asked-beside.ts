import type { AskedOfProgram } from "../domain/remarks.js";
import { readAspect } from "./aspects.js";
import { clausesOf } from "./clauses.js";
import { phrasebook } from "./phrases.js";
import { tight } from "./plain.js";

const say = phrasebook({});

/** How a question ends, in writing that leaves the mark out too. */
const asking = say("(나요|까요|가요|는데요?|는지요?|[예에]요|[해돼되줘봐와]요|[봐줘]유|대요|[냐니죠]|나|까|지)$");

/** "나이는 48이에요" tells. */
const telling = /\d[\d\s]*(?:세|살)?(?:이에요|예요|이예요)$/;

/** What a message asks about a program, clause by clause: "쉰둘이여 근디 돈은 얼매나 줘유" asks so after it has said an age. */
export function readAsked(text: string): AskedOfProgram | undefined {
  for (const [at, clause] of clausesOf(text).entries()) {
    const aspect = asking.test(tight(clause)) && !telling.test(tight(clause)) ? readAspect(clause) : undefined;
    if (aspect) return { aspect, comes: at > 0 ? "afterOther" : "alone" };
  }
  return undefined;
}
