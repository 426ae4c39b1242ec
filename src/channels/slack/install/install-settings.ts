import type { WorkspacesPort } from "../../../assistant/desk-ports/workspaces.js";

/** What it takes to be installed into more than one workspace. */
export interface InstallSettings {
  /** Of the app, at Slack's: Basic Information. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly workspaces: WorkspacesPort;
  /** What the app asks to be allowed, Slack's names. */
  readonly scopes: readonly string[];
  /** How people reach this house, without a slash at the end. */
  readonly url: string;
}
