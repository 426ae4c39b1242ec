/** What a placeholder can hold. A nested `Say` is worded first; a list of them becomes lines. */
export type Param = string | number | readonly string[] | Say | readonly Say[];

/**
 * Something to say, without its words: a key of `locales/` and what fills it.
 * Kept in the store as it is, so that a message can be worded again in another language.
 */
export interface Say {
  readonly say: string;
  readonly with?: Readonly<Record<string, Param>>;
}

export function say(key: string, params?: Readonly<Record<string, Param>>): Say {
  return params ? { say: key, with: params } : { say: key };
}

/** A message as code chooses it: words to come, buttons, cards. Neutral of any platform. */
export interface Saying {
  readonly text: Say;
  readonly choices?: readonly Choice[];
  readonly cards?: readonly Card[];
  readonly links?: readonly { readonly label: Say; readonly url: string }[];
}

/** A button. Pressing it is the same as saying `act`. */
export interface Choice {
  readonly label: Say;
  readonly act: Act;
}

/**
 * What a button means: an option of the question it was shown with (an old one is recognised by its frame and key),
 * an intent of its own, or a dialog to enter.
 */
export type Act =
  | { readonly kind: "option"; readonly frame: string; readonly key: string; readonly index: number }
  | { readonly kind: "wish"; readonly intent: string; readonly slots: Readonly<Record<string, unknown>> }
  | { readonly kind: "start"; readonly start: Start };

/** Another dialog to enter, with ids only. */
export interface Start {
  readonly dialog: string;
  readonly with: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export interface Card {
  readonly title: Say;
  readonly text?: Say;
  readonly facts?: readonly (readonly [Say, Say])[];
  readonly choices?: readonly Choice[];
}
