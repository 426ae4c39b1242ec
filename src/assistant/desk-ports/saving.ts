/** What stands in a form's fields, as it is typed. */
export type Typed = Readonly<Record<string, string>>;

/** Something wrong with what was typed. The field is one of the form, or empty for the whole. */
export interface Wrong {
  readonly field: string;
  /** A word for it; has its sentence at the desk. */
  readonly problem: string;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Version {
  readonly version: number;
  /** A name, or `seed`, `import`. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** One thing that a version says otherwise than the one before. Values are as the form shows them. */
export interface Difference {
  /** Titles of the round and the offering that it is about; neither: the program itself. */
  readonly round?: string;
  readonly offering?: string;
  /** A field of the forms, or `added`, `stopped`, `calledOff`, or a field of the program. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Something to be asked about before it is saved: mostly what is written down and hangs on what would be taken out, how many
 * rows of it, and what it is about in words.
 */
export type Loss = { readonly id: string; readonly about: string; readonly rows: number } & (
  | { readonly kind: "criterion" }
  /** Of an offering (its id) on a Seoul day at a time. */
  | { readonly kind: "session"; readonly offering: string; readonly on: string; readonly from: string }
  /** More have a seat than there would be. */
  | { readonly kind: "seats"; readonly capacity: number }
  /** Nothing is lost: so many meetings would be outside the days of activity, or before recruitment ends; the first of them. */
  | { readonly kind: "outside" | "early"; readonly on: string }
);

/**
 * `moved`: somebody saved in between; nothing was written. `same`: nothing differs. `losing`: nothing was written either;
 * given back as the place's `sure`, `sure` says that just this may go out of sight.
 */
export type Saved =
  | { readonly kind: "saved"; readonly id: string; readonly offered: number }
  | { readonly kind: "wrong"; readonly wrong: readonly Wrong[] }
  | { readonly kind: "moved"; readonly by: Version; readonly changes: readonly Difference[] }
  | { readonly kind: "losing"; readonly losses: readonly Loss[]; readonly sure: string }
  | { readonly kind: "same"; readonly id: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "notYours" };
