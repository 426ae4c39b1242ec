/**
 * What somebody who takes part says about it: that they are there, how far they are, that they want their certificate,
 * that they cannot come; and what somebody who has applied asks: when they hear what came of it, why they were not
 * chosen.
 */
export type TakingPartWish =
  /** Six digits, or as many as were typed for one. `named`: the words say that it is for attendance. `bare`: the message is nothing but six digits. */
  | { readonly kind: "code"; readonly code: string; readonly how: "named" | "bare" }
  | { readonly kind: "attend" | "progress" | "certificate" | "cannotCome" | "results" | "whyNot" };

/** `part`: they take part in something, or did to its end; for `results`, they have applied for something; for `whyNot`, they were not chosen. `session`: the code of a session of theirs holds now. */
export type Takes = "nothing" | "part" | "session";
