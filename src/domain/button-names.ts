/**
 * Names that stand on buttons and in lists to choose from may be so long, in characters: what Slack takes on a button or in
 * a select (75). Where a platform takes less, buttons say numbers instead.
 */
export const longestButtonName = 75;
