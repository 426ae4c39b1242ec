import type { Person } from "../store/people.js";
import type { Response } from "../store/responses.js";

/** A person as scripts see them: plain facts, and the consents that still hold. */
export function personOut({ id, conversations, facts, consents }: Person): object {
  return {
    id,
    conversations,
    facts: Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact?.value])),
    consents: consents
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .map(({ item, version, givenAt }) => ({ item, version, at: givenAt })),
  };
}

export function responseOut(response: Omit<Response, "registration">): object {
  const { id, survey, version, program, round, offering, state, answers } = response;
  return { id, survey, version, program, ...(round === undefined ? {} : { round }), offering, state, answers };
}
