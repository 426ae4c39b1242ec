/** What Slack takes of a view. Source: docs.slack.dev, "Modals" and "Block Kit". */
export const viewLimits = {
  blocks: 100,
  title: 24,
  button: 24,
  label: 2_000,
  option: 75,
  options: 100,
  groups: 100,
  /** Checkboxes and radio buttons: more of them is a list to open. */
  boxes: 10,
  circles: 10,
} as const;
