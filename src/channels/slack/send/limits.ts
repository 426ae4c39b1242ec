/**
 * What Slack takes of each block, beneath what a message is fitted to (`src/words/fit/limits.ts`). Source:
 * docs.slack.dev, "Block Kit"; the sum over all blocks is nowhere written down (`msg_blocks_too_long`) and was found by
 * trying.
 */
export const limits = {
  blocks: 50,
  section: 3_000,
  /** Of what is asked before something is done. */
  confirm: 300,
  field: 2_000,
  fields: 10,
  buttons: 25,
  button: 75,
  options: 100,
  option: 75,
  context: 2_000,
  /** Of all words in all blocks together: a little under 13,200. */
  together: 12_500,
  /** The words for notifications and readers that show no blocks. */
  text: 3_000,
} as const;

/** More buttons than this are a list to open. */
export const buttonsAtMost = 10;
