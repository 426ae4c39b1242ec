import { appendAudit } from "../../store/audit.js";
import { endTeamAddresses, reopenTeamAddresses } from "../../store/slack-addresses.js";
import { hasInstallLink, putInstallLink, takeInstallLink, takeState } from "../../store/slack-installs.js";
import {
  claimRenewal,
  endWorkspace,
  findWorkspace,
  openTeams,
  saveRenewed,
  saveWorkspace,
} from "../../store/slack-workspaces.js";
import { inTransaction, reading, type Store } from "../../store/transaction.js";
import { digestOf, newSecret } from "../accounts/secrets.js";
import type { Invitation, OpenWorkspace, WorkspacesPort } from "../desk-ports/workspaces.js";
import type { Clock } from "../ports.js";
import { readState, writeState } from "./install-state.js";

export interface WorkspacesParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  /** The workspaces that may let us in without being sent a link; without it whoever was sent one may, and nobody else. */
  readonly listed?: ReadonlySet<string>;
}

/** A link may lie in a mailbox over a weekend. */
const linkMs = 72 * 3_600_000;
/** Whoever has fetched a token for longer than this is taken for dead. */
const renewingMs = 60_000;

/** Workspaces over the store that all processes share. */
export function createWorkspaces(parts: WorkspacesParts): WorkspacesPort {
  const { store, clock, random, listed } = parts;
  const mark = (words: string) => store.vault.mark(words);
  const invitationOf = async (key: string | undefined): Promise<Invitation | undefined> => {
    if (listed) return { kind: "list" };
    if (key === undefined) return undefined;
    const digest = digestOf(key);
    const known = await reading(store, (tx) => hasInstallLink(tx, digest, clock.now()));
    return known ? { kind: "link", digest } : undefined;
  };
  return {
    async find(team) {
      const found = await reading(store, (tx) => findWorkspace(tx, team));
      if (!found) return undefined;
      const { token, renewal } = found.token;
      return { team, token, ...(renewal ? { expiresAt: renewal.expiresAt } : {}) } satisfies OpenWorkspace;
    },
    teams: () => reading(store, openTeams),
    async setOut(key) {
      const invitation = await invitationOf(key);
      if (!invitation) return { kind: "uninvited" };
      const nonce = Buffer.from(random(24)).toString("base64url");
      return { kind: "out", state: writeState({ invitation, nonce, now: clock.now() }, mark) };
    },
    async comeBack(state) {
      const now = clock.now();
      const read = readState(state, now, mark);
      if (!read) return { kind: "stale" };
      const used = { mark: digestOf(state), until: read.until, now };
      const first = await inTransaction(store, (tx) => takeState(tx, used));
      return first ? { kind: "back", invitation: read.invitation } : { kind: "stale" };
    },
    async letIn({ team, name, by, given }, invitation) {
      const now = clock.now();
      if (listed && !listed.has(team)) return { kind: "uninvited" };
      if (!listed && invitation.kind === "list") return { kind: "uninvited" };
      return inTransaction(store, async (tx) => {
        if (invitation.kind === "link" && !(await takeInstallLink(tx, invitation.digest, now)))
          return { kind: "uninvited" };
        await saveWorkspace(tx, { team, name, token: given, now });
        await reopenTeamAddresses(tx, team);
        const place = `slack:${team}/${by}`;
        await appendAudit(tx, { at: now.toISOString(), actor: "house", action: "letIn", subject: team, place });
        return { kind: "in" };
      });
    },
    end: (team, why, at) => endTeam(parts, { team, why, actor: "house", ...(at ? { at } : {}) }),
    async claimRenewal(team, before) {
      const now = clock.now();
      const until = new Date(now.getTime() + renewingMs);
      const claimed = await inTransaction(store, (tx) => claimRenewal(tx, { team, before, now, until }));
      const refreshToken = claimed?.token.renewal?.refreshToken;
      return claimed && refreshToken !== undefined ? { team, version: claimed.version, refreshToken } : undefined;
    },
    async renewed({ team, version }, given) {
      await inTransaction(store, (tx) => saveRenewed(tx, { team, version }, given));
    },
  };
}

/** Ends a workspace for whoever says so: Slack, or the operator. */
export async function endTeam(
  { store, clock }: Pick<WorkspacesParts, "store" | "clock">,
  { team, why, actor, at }: { readonly team: string; readonly why: string; readonly actor: string; readonly at?: Date },
): Promise<boolean> {
  const now = clock.now();
  return inTransaction(store, async (tx) => {
    if (!(await endWorkspace(tx, { team, why, now, ...(at ? { installedBefore: at } : {}) }))) return false;
    await endTeamAddresses(tx, team, now);
    await appendAudit(tx, { at: now.toISOString(), actor, action: "endWorkspace", subject: team, why });
    return true;
  });
}

/** Makes a link by which one workspace may let us in; returns its secret, which stands nowhere else. */
export async function inviteWorkspace({ store, clock, random }: WorkspacesParts): Promise<string> {
  const { secret, digest } = newSecret(random);
  const now = clock.now();
  await inTransaction(store, async (tx) => {
    await putInstallLink(tx, { digest, until: new Date(now.getTime() + linkMs), now });
    await appendAudit(tx, { at: now.toISOString(), actor: "operator", action: "inviteWorkspace", subject: "slack" });
  });
  return secret;
}
