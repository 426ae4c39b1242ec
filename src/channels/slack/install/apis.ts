import type { webApi } from "@slack/bolt";
import type { WorkspacesPort } from "../../../assistant/desk-ports/workspaces.js";
import type { Clock } from "../../../assistant/ports.js";
import type { ApiFor } from "../api-for.js";
import { homeTeam } from "./home-team.js";

/** Slack's Web API in every workspace that has let us in. */
export interface Apis {
  readonly apiFor: ApiFor;
  /** Whether what was kept without naming a workspace was meant for this one. Rejects while that cannot be known. */
  isHome(team: string): Promise<boolean>;
  /** Whether requests from a workspace are listened to. Rejects while that cannot be known. */
  knows(team: string | undefined): Promise<boolean>;
  /** Asks which workspace is home, where the settings have its token; rejects when Slack cannot be asked. */
  ready(): Promise<void>;
  /** The workspace has ended, or has another token: it is looked up anew. */
  forget(team: string): void;
}

type ClientWith = (token: string) => webApi.WebClient;

/** One token of the settings: its workspace is served, and no other, whatever Slack signs. */
export function apiOfOne(client: webApi.WebClient): Apis {
  const home = homeTeam(client);
  const isHome = async (team: string) => team === (await home());
  return {
    apiFor: async (team) => (team === undefined || (await isHome(team)) ? client : undefined),
    isHome,
    knows: async (team) => team !== undefined && isHome(team),
    ready: async () => void (await home()),
    forget: () => undefined,
  };
}

export interface ApisOfMany {
  readonly workspaces: Pick<WorkspacesPort, "find" | "teams">;
  readonly clientWith: ClientWith;
  readonly clock: Clock;
  /** Fetches a token that has run out; resolves when it was tried, here or elsewhere. */
  readonly renew: (team: string) => Promise<void>;
  /** Of the settings: its workspace is home. */
  readonly ownToken?: string;
}

interface Known {
  readonly token: string;
  readonly client: webApi.WebClient;
  readonly lookAgainAt: number;
}

/** Another process may have ended a workspace, or renewed its token: the old one stays good for a while. */
const rememberedMs = 5_000;
/** A token is not used in its last moments: Slack's clock may be another. */
const lastMomentsMs = 30_000;

/** Workspaces of the store, and the one of the settings beside them where there is one. */
export function apisOfMany({ workspaces, clientWith, clock, renew, ownToken }: ApisOfMany): Apis {
  const known = new Map<string, Known>();
  const ownClient = ownToken === undefined ? undefined : clientWith(ownToken);
  const ownTeam = ownClient && homeTeam(ownClient);

  const home = async () => {
    if (ownTeam) return ownTeam();
    const teams = await workspaces.teams();
    return teams.length === 1 ? teams[0] : undefined;
  };
  const found = async (team: string) => {
    const now = clock.now().getTime();
    const remembered = known.get(team);
    if (remembered && now < remembered.lookAgainAt) return remembered.client;
    const isOver = (at: string | undefined) => at !== undefined && Date.parse(at) - lastMomentsMs <= now;
    let there = await workspaces.find(team);
    if (there && isOver(there.expiresAt)) {
      await renew(team);
      there = await workspaces.find(team);
    }
    if (!there) {
      known.delete(team);
      return undefined;
    }
    const { token } = there;
    const client = remembered?.token === token ? remembered.client : clientWith(token);
    known.set(team, { token, client, lookAgainAt: now + rememberedMs });
    return client;
  };
  const apiFor: ApiFor = async (named) => {
    const team = named ?? (await home());
    if (team === undefined) return undefined;
    const client = await found(team);
    if (client || !ownClient) return client;
    return team === (await home()) ? ownClient : undefined;
  };
  return {
    apiFor,
    isHome: async (team) => team === (await home()),
    knows: async (team) => team !== undefined && (await apiFor(team)) !== undefined,
    ready: async () => void (await ownTeam?.()),
    forget: (team) => known.delete(team),
  };
}
