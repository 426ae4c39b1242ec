import { setTimeout as sleep } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { GivenToken, Renewal, WorkspacesPort } from "../../../assistant/desk-ports/workspaces.js";
import type { Clock } from "../../../assistant/ports.js";

export interface RenewalsOptions {
  readonly workspaces: Pick<WorkspacesPort, "teams" | "find" | "claimRenewal" | "renewed">;
  /** Speaks without a token: the client's secret is in what it asks. */
  readonly slack: webApi.WebClient;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clock: Clock;
  readonly onError: (fault: unknown) => void;
}

export interface Renewals {
  /** Fetches the next token of a workspace whose token runs out now. Never rejects. */
  renew(team: string): Promise<void>;
  /** Fetches whatever runs out soon. */
  look(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

/** Tokens live for twelve hours; two before their end there is time for Slack, or us, to be down. */
const aheadMs = 2 * 3_600_000;
const lookEveryMs = 5 * 60_000;
/** Another process is fetching it: so long it is waited for, looking so often. */
const waitedMs = 5_000;
const pollMs = 100;
/** What was fetched is all there is, the token before it is spent: it is tried so often to keep it. */
const keptTries = 5;

const given = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
});

/**
 * Keeps tokens that run out good. One process at a time fetches for a workspace: Slack takes a refresh token once. The old
 * token is used until the new one is stored. Source: docs.slack.dev, "Using token rotation".
 */
export function createRenewals(options: RenewalsOptions): Renewals {
  const { workspaces, clock, onError } = options;
  const fetching = new Map<string, Promise<boolean>>();

  /** False while another process has the right. */
  const once = (team: string, before: Date) => {
    const going = fetching.get(team);
    if (going) return going;
    const work = fetchNext(options, team, before).finally(() => fetching.delete(team));
    fetching.set(team, work);
    return work;
  };
  const look = async () => {
    const before = new Date(clock.now().getTime() + aheadMs);
    for (const team of await workspaces.teams()) await once(team, before).catch(onError);
  };
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  return {
    look,
    async renew(team) {
      const before = new Date(clock.now().getTime() + aheadMs);
      try {
        const was = (await workspaces.find(team))?.token;
        if (await once(team, before)) return;
        for (let waited = 0; waited < waitedMs; waited += pollMs) {
          await sleep(pollMs);
          if ((await workspaces.find(team))?.token !== was) return;
        }
      } catch (fault) {
        onError(fault);
      }
    },
    start() {
      const lookNow = () => {
        looking = look().catch(onError);
      };
      lookNow();
      timer = setInterval(lookNow, lookEveryMs);
    },
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}

async function fetchNext(options: RenewalsOptions, team: string, before: Date): Promise<boolean> {
  const { workspaces, slack, clientId, clientSecret, clock } = options;
  const renewal = await workspaces.claimRenewal(team, before);
  if (!renewal) return false;
  const asked = clock.now().getTime();
  const answer = given.parse(
    await slack.oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: "refresh_token",
      refresh_token: renewal.refreshToken,
    }),
  );
  const expiresAt = new Date(asked + answer.expires_in * 1_000).toISOString();
  await keep(workspaces, renewal, {
    token: answer.access_token,
    renewal: { refreshToken: answer.refresh_token, expiresAt },
  });
  return true;
}

async function keep(workspaces: Pick<WorkspacesPort, "renewed">, renewal: Renewal, next: GivenToken): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await workspaces.renewed(renewal, next);
    } catch (fault) {
      if (tried === keptTries) throw fault;
      await sleep(1_000 * tried);
    }
  }
}
