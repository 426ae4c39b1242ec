/** A workspace that has let us in, and what we speak with there. */
export interface OpenWorkspace {
  readonly team: string;
  readonly token: string;
  /** When the token runs out, where it does (ISO instant). */
  readonly expiresAt?: string;
}

/** What a messenger gives when somebody lets us in, or when a token is renewed. */
export interface GivenToken {
  readonly token: string;
  readonly renewal?: { readonly refreshToken: string; readonly expiresAt: string };
}

/** The right to fetch a workspace's next token, which one process has for a while. */
export interface Renewal {
  readonly team: string;
  readonly version: number;
  readonly refreshToken: string;
}

/** Somebody who sets out to let us into their workspace. `state` goes with them, and comes back with them alone. */
export type Setout = { readonly kind: "out"; readonly state: string } | { readonly kind: "uninvited" };

/** `stale`: the state is none of ours, has run out, or somebody came back with it before. */
export type Return = { readonly kind: "back"; readonly invitation: Invitation } | { readonly kind: "stale" };

/** By what somebody may let us in: a link of the operator's, or that their workspace is on the operator's list. */
export type Invitation = { readonly kind: "link"; readonly digest: string } | { readonly kind: "list" };

/** `uninvited`: the workspace is not on the list, or the link was used by somebody else meanwhile. Nothing was kept. */
export type LetIn = { readonly kind: "in" } | { readonly kind: "uninvited" };

/** Workspaces of a messenger: who may let us in, and what we speak with in each. Rejects when the store is down. */
export interface WorkspacesPort {
  /** Undefined where we were never let in, or are no longer. */
  find(team: string): Promise<OpenWorkspace | undefined>;
  teams(): Promise<readonly string[]>;
  /** `key`: the secret of an invitation, where there is one. */
  setOut(key: string | undefined): Promise<Setout>;
  /** Uses the state up. */
  comeBack(state: string): Promise<Return>;
  /** `by`: who of the workspace did it. */
  letIn(
    workspace: { readonly team: string; readonly name: string; readonly by: string; readonly given: GivenToken },
    invitation: Invitation,
  ): Promise<LetIn>;
  /**
   * A workspace has shut us out: its token is destroyed and its addresses end. What happened before `at` to a workspace
   * that has let us in since changes nothing. False when there was nothing to end.
   */
  end(team: string, why: string, at?: Date): Promise<boolean>;
  /** One process alone is given the right; undefined for the others, and while the token is good until after `before`. */
  claimRenewal(team: string, before: Date): Promise<Renewal | undefined>;
  renewed(renewal: Renewal, given: GivenToken): Promise<void>;
}
