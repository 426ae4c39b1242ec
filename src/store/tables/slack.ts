/** A workspace that the app was installed into. */
export interface SlackWorkspacesTable {
  team: string;
  /** As Slack calls it. */
  name: string;
  /** Sealed by the house's own key: what we speak with there, as JSON; null once it has ended. */
  token: Buffer | null;
  /** When the token runs out; null for one that does not. */
  expires_at: string | null;
  /** Grows whenever the token is another one. */
  version: number;
  /** Until then one process alone fetches the next token. */
  renewing_until: string | null;
  installed_at: string;
  ended_at: string | null;
  /** A code: why it ended. */
  ended_why: string | null;
}

/** A link by which somebody may install the app, until it was used. */
export interface SlackInstallLinksTable {
  token_hash: string;
  expires_at: string;
}

/** States that somebody came back from Slack with, as long as they could come back with them again. */
export interface SlackUsedStatesTable {
  mark: string;
  expires_at: string;
}
