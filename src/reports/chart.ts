/** One row of bars that are told apart by their fill: solid, striped, dotted, in this order. */
export interface Series {
  readonly name: string;
  /** Undefined: nothing to draw; the label says why. */
  readonly bars: readonly { readonly value: number | undefined; readonly label: string }[];
}

/** Bars lying below each other, one for each group and series. */
export interface Chart {
  /** Unlike any other on a page. */
  readonly id: string;
  /** The table that holds the same numbers. */
  readonly table: string;
  readonly title: string;
  /** The same in a sentence, for who cannot see it. */
  readonly describes: string;
  readonly groups: readonly string[];
  readonly series: readonly Series[];
}
