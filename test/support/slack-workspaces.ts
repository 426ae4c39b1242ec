import { randomBytes } from "node:crypto";
import type { AssistantPort } from "../../src/assistant/ports.js";
import { createWorkspaces, inviteWorkspace } from "../../src/assistant/workspaces/create-workspaces.js";
import type { SlackChannelOptions } from "../../src/channels/slack/create-slack-channel.js";
import type { InstallSettings } from "../../src/channels/slack/install/install-settings.js";
import type { Store } from "../../src/store/transaction.js";
import { fakeClient } from "./fake-slack-access.js";
import type { FakeSlackApi } from "./fake-slack-api.js";
import { signingSecret } from "./fake-slack-requests.js";
import { createScriptedAssistant } from "./scripted-assistant.js";
import { type SlackSite, startSlackSite } from "./slack-site.js";

export interface WorkspacesSite extends SlackSite {
  /** The secret of a link by which one workspace may install the app. */
  invite(): Promise<string>;
  /** A browser that nobody has used yet. */
  browser(): Browser;
  /** Installs the app into a workspace, as somebody does who was sent a link. */
  install(team: string): Promise<void>;
}

/** Somebody's browser: it keeps the cookie that it is given, and goes where it is sent when it is told to. */
export interface Browser {
  /** Opens the install page; the state with which it was sent to Slack, if it was. */
  setOut(key?: string): Promise<{ readonly status: number; readonly state: string | undefined; readonly to: string }>;
  /** Comes back from Slack. */
  comeBack(query: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly text: string }>;
}

/** What the Slack channel needs to be installed into several workspaces, over a real store. */
export function installInto(
  store: Store,
  { now = () => new Date(), listed }: { readonly now?: () => Date; readonly listed?: readonly string[] } = {},
): InstallSettings {
  const workspaces = createWorkspaces({
    store,
    clock: { now },
    random: randomBytes,
    ...(listed ? { listed: new Set(listed) } : {}),
  });
  const { id: clientId, secret: clientSecret } = fakeClient;
  return { clientId, clientSecret, workspaces, scopes: ["chat:write", "im:write"], url: "http://127.0.0.1" };
}

export async function startWorkspacesSite(
  store: Store,
  api: FakeSlackApi,
  how: { readonly now?: () => Date; readonly listed?: readonly string[]; readonly ownToken?: string } = {},
  { assistant = createScriptedAssistant(), ...more }: Partial<SlackChannelOptions> & { assistant?: AssistantPort } = {},
): Promise<WorkspacesSite> {
  const { now = () => new Date(), ownToken } = how;
  const site = await startSlackSite(assistant, api.url, {
    settings: { signingSecret, apiUrl: api.url, ...(ownToken === undefined ? {} : { botToken: ownToken }) },
    install: installInto(store, how),
    clock: { now },
    ...more,
  });
  const invite = () => inviteWorkspace({ store, clock: { now }, random: randomBytes });
  const browser = () => openBrowser(site.url);
  return {
    ...site,
    invite,
    browser,
    async install(team) {
      const mine = browser();
      const { state = "" } = await mine.setOut(await invite());
      api.codes.set(`code-${team}`, team);
      const { status, text } = await mine.comeBack({ code: `code-${team}`, state });
      if (status !== 200) throw new Error(`${team} was not installed: ${status} ${text}`);
    },
  };
}

function openBrowser(url: string): Browser {
  let cookie: string | undefined;
  const get = async (path: string) => {
    const answer = await fetch(`${url}${path}`, {
      redirect: "manual",
      ...(cookie === undefined ? {} : { headers: { cookie } }),
    });
    const [set] = answer.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(";")[0];
    return answer;
  };
  return {
    async setOut(key) {
      const answer = await get(`/slack/install${key === undefined ? "" : `?key=${key}`}`);
      const to = answer.headers.get("location") ?? "";
      const state = URL.canParse(to) ? (new URL(to).searchParams.get("state") ?? undefined) : undefined;
      return { status: answer.status, state, to };
    },
    async comeBack(query) {
      const answer = await get(`/slack/oauth_redirect?${new URLSearchParams(query)}`);
      return { status: answer.status, text: await answer.text() };
    },
  };
}
