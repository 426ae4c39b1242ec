import type { SlackWorkspacesTable } from "./tables/slack.js";
import type { Tx } from "./transaction.js";

/** What we speak with in a workspace. */
export interface WorkspaceToken {
  readonly token: string;
  /** Where Slack lets tokens run out (ISO instant): by what the next one is fetched. */
  readonly renewal?: { readonly refreshToken: string; readonly expiresAt: string };
}

export interface Workspace {
  readonly team: string;
  readonly name: string;
  readonly token: WorkspaceToken;
  readonly version: number;
}

/** What an operator sees of a workspace. */
export interface WorkspaceSeen {
  readonly team: string;
  readonly name: string;
  readonly installedAt: string;
  readonly expiresAt: string | null;
  readonly ended: { readonly at: string; readonly why: string } | null;
}

const column = "slack_workspaces.token";

/** Keeps a workspace that has just let us in; one that did so before is let in anew, with the new token alone. */
export async function saveWorkspace(
  tx: Tx,
  { team, name, token, now }: { readonly now: Date } & Omit<Workspace, "version">,
): Promise<void> {
  const row = {
    name,
    ...tokenColumns(tx, team, token),
    renewing_until: null,
    installed_at: now.toISOString(),
    ended_at: null,
    ended_why: null,
  };
  await tx.db
    .insertInto("slack_workspaces")
    .values({ team, version: 1, ...row })
    .onConflict((conflict) =>
      conflict.column("team").doUpdateSet((e) => ({ ...row, version: e("slack_workspaces.version", "+", 1) })),
    )
    .execute();
}

/** Undefined when the app is not there, or is no longer. */
export async function findWorkspace(tx: Tx, team: string): Promise<Workspace | undefined> {
  const row = await tx.db.selectFrom("slack_workspaces").selectAll().where("team", "=", team).executeTakeFirst();
  return row && opened(tx, row);
}

/** The workspaces whose tokens are good now, by id. */
export async function openTeams(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("slack_workspaces")
    .select("team")
    .where("token", "is not", null)
    .orderBy("team")
    .execute();
  return rows.map(({ team }) => team);
}

/** Every workspace that ever let us in, by id. */
export async function allWorkspaces(tx: Tx): Promise<readonly WorkspaceSeen[]> {
  const rows = await tx.db.selectFrom("slack_workspaces").selectAll().orderBy("team").execute();
  return rows.map(({ team, name, installed_at, expires_at, ended_at, ended_why }) => ({
    team,
    name,
    installedAt: installed_at,
    expiresAt: expires_at,
    ended: ended_at === null ? null : { at: ended_at, why: ended_why ?? "" },
  }));
}

/**
 * Gives one process alone the right to fetch the next token of a workspace, until `until`: of two that ask with the same
 * refresh token the later one would be refused by Slack. Undefined while another has it, or when `before` comes sooner than
 * the token runs out.
 */
export async function claimRenewal(
  tx: Tx,
  {
    team,
    before,
    now,
    until,
  }: { readonly team: string; readonly before: Date; readonly now: Date; readonly until: Date },
): Promise<Workspace | undefined> {
  const row = await tx.db
    .updateTable("slack_workspaces")
    .set({ renewing_until: until.toISOString() })
    .where("team", "=", team)
    .where("token", "is not", null)
    .where("expires_at", "<=", before.toISOString())
    .where((e) => e.or([e("renewing_until", "is", null), e("renewing_until", "<=", now.toISOString())]))
    .returningAll()
    .executeTakeFirst();
  return row && opened(tx, row);
}

/** Keeps the next token in place of the one that was renewed. `lost`: another was stored meanwhile, which counts. */
export async function saveRenewed(
  tx: Tx,
  { team, version }: Pick<Workspace, "team" | "version">,
  token: WorkspaceToken,
): Promise<{ readonly kind: "saved" | "lost" }> {
  const { numUpdatedRows } = await tx.db
    .updateTable("slack_workspaces")
    .set({ ...tokenColumns(tx, team, token), version: version + 1, renewing_until: null })
    .where("team", "=", team)
    .where("version", "=", version)
    .where("token", "is not", null)
    .executeTakeFirst();
  return { kind: numUpdatedRows === 1n ? "saved" : "lost" };
}

/**
 * A workspace has removed the app, or was removed: its token is destroyed. False when it was over already, or was installed
 * anew since what is told of happened.
 */
export async function endWorkspace(
  tx: Tx,
  {
    team,
    why,
    now,
    installedBefore = now,
  }: { readonly team: string; readonly why: string; readonly now: Date; readonly installedBefore?: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("slack_workspaces")
    .set((e) => ({
      token: null,
      expires_at: null,
      renewing_until: null,
      ended_at: now.toISOString(),
      ended_why: why,
      version: e("version", "+", 1),
    }))
    .where("team", "=", team)
    .where("token", "is not", null)
    .where("installed_at", "<=", installedBefore.toISOString())
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function tokenColumns({ vault }: Tx, team: string, token: WorkspaceToken) {
  return {
    token: vault.keep(column, team, Buffer.from(JSON.stringify(token))),
    expires_at: token.renewal?.expiresAt ?? null,
  };
}

function opened({ vault }: Tx, { team, name, token, version }: SlackWorkspacesTable): Workspace | undefined {
  if (token === null) return undefined;
  // The seal proves that nobody but this code wrote the bytes.
  return { team, name, version, token: JSON.parse(vault.reveal(column, team, token).toString()) as WorkspaceToken };
}
