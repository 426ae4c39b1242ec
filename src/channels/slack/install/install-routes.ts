import type { webApi } from "@slack/bolt";
import type { Clock } from "../../../assistant/ports.js";
import { setCookie } from "../../../http/cookies.js";
import type { HttpServer } from "../../../http/create-server.js";
import { createRateLimit } from "../../../http/rate-limit.js";
import { type Reply, refuse } from "../../../http/reply.js";
import type { HttpRequest } from "../../../http/request.js";
import type { SlackKey, Words } from "../words.js";
import { type Exchanged, slackOAuth } from "./exchange.js";
import type { InstallSettings } from "./install-settings.js";

export interface InstallDoor {
  readonly settings: InstallSettings;
  readonly apiUrl: string;
  readonly words: Words;
  readonly clock: Clock;
  readonly clientWith: (token: string) => webApi.WebClient;
  /** A workspace has another token now. */
  readonly forget: (team: string) => void;
  readonly onError: (fault: unknown) => void;
}

const stateSeconds = 600;
/** Of one address, in a minute: each costs a look into the store, and coming back a request to Slack. */
const often = { most: 20, withinMs: 60_000, keysAtMost: 10_000 };

/**
 * Being let into another workspace: `/slack/install` leads to Slack's page, `/slack/oauth_redirect` is the way back. A state
 * goes along that is ours, good for ten minutes, once, and only in the browser that set out with it.
 */
export function mountInstall(server: HttpServer, door: InstallDoor): void {
  const { settings, words, clock, onError } = door;
  const { workspaces } = settings;
  const secure = settings.url.startsWith("https:");
  const cookie = secure ? "__Host-ieum-slack" : "ieum-slack";
  const oauth = slackOAuth({ settings, apiUrl: door.apiUrl, cookie, onError });
  const rate = createRateLimit(often);
  const limited = (handle: (request: HttpRequest) => Promise<Reply>) => async (request: HttpRequest) =>
    rate.take(request.address, clock.now().getTime())
      ? handle(request)
      : refuse(429, "too many at once", { "retry-after": "60" });
  const page = (status: number, key: SlackKey, headers = {}): Reply => ({
    kind: "content",
    status,
    type: "text/plain; charset=utf-8",
    body: words(key),
    headers: { "cache-control": "no-store", "referrer-policy": "no-referrer", ...headers },
  });

  server.route(
    "GET",
    "/slack/install",
    limited(async ({ query }) => {
      const setout = await workspaces.setOut(query.get("key") ?? undefined);
      if (setout.kind === "uninvited") return page(403, "slack.install.uninvited");
      const kept = setCookie(cookie, setout.state, { maxAgeSeconds: stateSeconds, secure });
      const headers = { "set-cookie": kept, "cache-control": "no-store", "referrer-policy": "no-referrer" };
      return { kind: "redirect", to: await oauth.pageFor(setout.state), headers };
    }),
  );
  server.route(
    "GET",
    "/slack/oauth_redirect",
    limited(async ({ query, headers }) => {
      const back = await oauth.exchange(`?${query}`, headers.cookie);
      const gone = { "set-cookie": setCookie(cookie, "", { maxAgeSeconds: 0, secure }) };
      switch (back.kind) {
        case "cancelled":
          return page(200, "slack.install.cancelled", gone);
        case "stale":
          return page(403, "slack.install.stale", gone);
        case "failed":
          return page(502, "slack.install.failed", gone);
        case "given": {
          const { team } = back.exchanged;
          if ((await workspaces.letIn(back.exchanged, back.invitation)).kind === "in") {
            door.forget(team);
            return page(200, "slack.install.done", gone);
          }
          await leave(door, back.exchanged);
          return page(403, "slack.install.uninvited", gone);
        }
      }
    }),
  );
}

/** Takes the app out of a workspace that was not invited. One that is in already has the same token: it stays as it is. */
async function leave({ settings, clientWith, onError }: InstallDoor, { team, given }: Exchanged): Promise<void> {
  if (await settings.workspaces.find(team)) return;
  const { clientId: client_id, clientSecret: client_secret } = settings;
  await clientWith(given.token).apps.uninstall({ client_id, client_secret }).catch(onError);
}
