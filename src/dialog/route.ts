import type { Question } from "./question.js";
import type { Saying, Start } from "./say.js";

/** What a dialog may ask of the world: names, each with what it takes and what it gives back. */
export interface Needs {
  readonly [name: string]: { readonly takes: object; readonly gives: unknown };
}

/** A call of one of the needs: `{ name, …what it takes }`. */
export type CallOf<N extends Needs> = { [K in keyof N & string]: { readonly name: K } & N[K]["takes"] }[keyof N &
  string];

/** What a route yields while it is walked. */
export type Step =
  | { readonly kind: "ask"; readonly key: string; readonly question: Question<unknown> }
  | { readonly kind: "look"; readonly key: string; readonly call: { readonly name: string } }
  | {
      readonly kind: "attempt";
      readonly key: string;
      readonly call: { readonly name: string };
      readonly undoable: boolean;
    }
  | { readonly kind: "again"; readonly forget: readonly string[] };

/** How a dialog ended, what to say at the end, and what to go on with. */
export interface Ending {
  readonly outcome: string;
  readonly says: readonly Saying[];
  readonly then?: Start;
}

export type Walking<T> = Generator<Step, T, unknown>;

/** The words of the language, as a route is given them. */
export interface Language<L extends Needs, E extends Needs> {
  /** The stored answer if it still holds; else this is the open question. */
  ask<A>(key: string, question: Question<A>): Walking<A>;
  /** A read; what was shown stays pinned under its key. */
  look<K extends keyof L & string>(key: string, call: { readonly name: K } & L[K]["takes"]): Walking<L[K]["gives"]>;
  /** A write, once. Answers given before it can no longer be taken back, unless it is undoable. */
  attempt<K extends keyof E & string>(
    key: string,
    call: { readonly name: K } & E[K]["takes"],
    how?: "undoable",
  ): Walking<E[K]["gives"]>;
  /** Drops the named keys and walks from the top. */
  again(drop: { readonly forget: readonly string[] }): Walking<never>;
  /** Another dialog's route, its keys prefixed. */
  within<C>(key: string, dialog: Dialog<C, L, E>, context: C): Walking<Ending>;
}

export interface Dialog<C, L extends Needs, E extends Needs> {
  readonly id: string;
  route(language: Language<L, E>, context: C): Walking<Ending>;
}

export function close(outcome: string, says: readonly Saying[] = [], then?: Start): Ending {
  return then ? { outcome, says, then } : { outcome, says };
}

/** The language, with every key behind `prefix`. The one place where what a walk sends back is trusted to fit its step. */
export function language<L extends Needs, E extends Needs>(prefix = ""): Language<L, E> {
  return {
    *ask<A>(key: string, question: Question<A>) {
      return (yield { kind: "ask", key: prefix + key, question: question as Question<unknown> }) as A;
    },
    *look(key, call) {
      return (yield { kind: "look", key: prefix + key, call }) as never;
    },
    *attempt(key, call, how) {
      return (yield { kind: "attempt", key: prefix + key, call, undoable: how === "undoable" }) as never;
    },
    *again({ forget }) {
      yield { kind: "again", forget: forget.map((key) => prefix + key) };
      throw new Error("a walk went on after again()");
    },
    within(key, dialog, context) {
      return dialog.route(language<L, E>(`${prefix}${key}.`), context);
    },
  };
}
