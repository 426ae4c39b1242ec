import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { InstallProvider } from "@slack/oauth";
import { z } from "zod";
import type { GivenToken, Invitation, WorkspacesPort } from "../../../assistant/desk-ports/workspaces.js";
import { silentLogger } from "../silent-logger.js";
import type { InstallSettings } from "./install-settings.js";

/** What Slack gave for somebody who came back from its page. */
export interface Exchanged {
  readonly team: string;
  readonly name: string;
  readonly by: string;
  readonly given: GivenToken;
}

/** `cancelled`: they said no at Slack's. `stale`: the way back is not the one that was set out on, or was gone before. */
export type Exchange =
  | { readonly kind: "given"; readonly exchanged: Exchanged; readonly invitation: Invitation }
  | { readonly kind: "cancelled" | "stale" | "failed" };

const installation = z.object({
  team: z.object({ id: z.string().regex(/^T[A-Z0-9]+$/), name: z.string().default("") }),
  user: z.object({ id: z.string() }),
  isEnterpriseInstall: z.literal(false).optional(),
  bot: z.object({ token: z.string().min(1), refreshToken: z.string().optional(), expiresAt: z.number().optional() }),
});

const stale: ReadonlySet<string> = new Set([
  "slack_oauth_invalid_state",
  "slack_oauth_missing_state",
  "slack_oauth_missing_code",
]);

export interface ExchangeOptions {
  readonly settings: InstallSettings;
  readonly apiUrl: string;
  /** The cookie that ties a state to its browser; its value is the state itself. */
  readonly cookie: string;
  readonly onError: (fault: unknown) => void;
}

export interface SlackOAuth {
  /** Slack's page, for somebody who sets out with this state. */
  pageFor(state: string): Promise<string>;
  /** `search` and `cookies`: what their browser brought back, as it came. */
  exchange(search: string, cookies: string | undefined): Promise<Exchange>;
}

/**
 * Slack's own library, as far as it is to be trusted: it builds the address of Slack's page, compares the cookie, and trades
 * the code for a token. Its states are signed but can be used again, and it keeps and renews tokens without asking who else
 * does: states, tokens and who may install are ours.
 */
export function slackOAuth({ settings, apiUrl, cookie, onError }: ExchangeOptions): SlackOAuth {
  const { clientId, clientSecret, scopes, url, workspaces } = settings;
  const installOptions = { scopes: [...scopes], redirectUri: `${url}/slack/oauth_redirect` };
  const providerFor = (comeBack: (state: string) => Promise<void>) =>
    new InstallProvider({
      clientId,
      clientSecret,
      stateCookieName: cookie,
      stateStore: {
        generateStateParam: () => Promise.reject(new Error("states are made elsewhere")),
        verifyStateParam: async (_, state) => {
          await comeBack(state);
          return installOptions;
        },
      },
      installationStore: {
        storeInstallation: async () => undefined,
        fetchInstallation: () => Promise.reject(new Error("tokens are kept elsewhere")),
      },
      logger: silentLogger,
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000, allowAbsoluteUrls: false },
    });
  return {
    pageFor: (state) => providerFor(async () => undefined).generateInstallUrl(installOptions, true, state),
    async exchange(search, cookies) {
      let invitation: Invitation | undefined;
      let result: Exchange = { kind: "failed" };
      const provider = providerFor(async (state) => {
        invitation = await invitationOf(workspaces, state);
      });
      const request = new IncomingMessage(new Socket());
      request.url = `/slack/oauth_redirect${search}`;
      request.headers = { host: "localhost", ...(cookies === undefined ? {} : { cookie: cookies }) };
      await provider.handleCallback(request, new ServerResponse(request), {
        success: (found) => {
          const read = installation.safeParse(found);
          if (read.success && invitation) result = { kind: "given", exchanged: exchangedOf(read.data), invitation };
          else onError(new Error("Slack let us in without a workspace or a token"));
        },
        failure: (fault) => {
          if (fault.code === "slack_oauth_installer_authorization_error") result = { kind: "cancelled" };
          else if (stale.has(fault.code)) result = { kind: "stale" };
          else onError(fault);
        },
      });
      return result;
    },
  };
}

async function invitationOf(workspaces: Pick<WorkspacesPort, "comeBack">, state: string): Promise<Invitation> {
  const back = await workspaces.comeBack(state);
  if (back.kind === "stale") throw new StaleState("the state is stale");
  return back.invitation;
}

/** Known to Slack's library by its code. */
class StaleState extends Error {
  readonly code = "slack_oauth_invalid_state";
}

function exchangedOf({ team, user, bot }: z.infer<typeof installation>): Exchanged {
  const { token, refreshToken, expiresAt } = bot;
  const renewal =
    refreshToken === undefined || expiresAt === undefined
      ? {}
      : { renewal: { refreshToken, expiresAt: new Date(expiresAt * 1_000).toISOString() } };
  return { team: team.id, name: team.name, by: user.id, given: { token, ...renewal } };
}
