import type { RegistrationState } from "../../domain/registration.js";

/** Somebody without a talk, to be telephoned. */
export interface CallLine {
  readonly registration: string;
  readonly person: string;
  readonly name: string;
  /** As it is read. */
  readonly phone?: string;
  readonly state: RegistrationState;
  /** What they are to be told of, as a number: every change of their application is another. */
  readonly event: number;
  /** Who told them of this, in words, and when. */
  readonly told?: { readonly by: string; readonly at: string };
}

/** Who was not told yet first. */
export interface CallsView {
  /** With its round; its program; how many are on the list. */
  readonly head: { readonly id: string; readonly title: string; readonly program: string; readonly people: number };
  readonly rows: readonly CallLine[];
  /** It is not held: why, in words for those who had applied. */
  readonly calledOff?: string;
}

/** Told of what was on the page. */
export type ToldWish = { readonly registration: string; readonly event: number };
