/** What did not fit as it was, and what was done about it. */
export interface FitFinding {
  readonly what:
    | "textSplit"
    | "labelsNumbered"
    | "choicesPaged"
    | "choicesInText"
    | "cardToldAsText"
    | "cardTitleInText"
    | "cardTextSplit"
    | "factsInText"
    | "cardChoicesMoved"
    | "sentInParts";
  /** Where in the message: `["cards", 2, "title"]`. */
  readonly path: readonly (string | number)[];
  /** How long, or how many. */
  readonly is: number;
  readonly most: number;
}
