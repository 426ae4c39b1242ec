import type { Sentence } from "./load-sentences.js";

/** Where Slack brings its requests: to an address of ours, or through a socket that we open. */
export type ManifestTo = { readonly kind: "url"; readonly url: string } | { readonly kind: "socket" };

/** How many workspaces install it. Several come back to us with what Slack gave them, and their tokens run out. */
export type ManifestInto = { readonly kind: "one" } | { readonly kind: "several"; readonly url: string };

/** Each with why it is needed; nothing else is asked for. `docs/slack.md` says the same to administrators. */
const scopes: Readonly<Record<string, string>> = {
  "app_mentions:read": "hears when somebody calls it in a channel, and leads them to direct messages",
  "channels:history": "hears what staff write below a card in a public channel",
  "chat:write": "writes in direct messages and below cards",
  commands: "the slash command",
  "files:read": "fetches a file that somebody sends to staff, or staff below a card",
  "groups:history": "hears what staff write below a card in a private channel",
  "im:history": "hears direct messages, and looks whether one of its own arrived",
  "im:write": "opens direct messages with somebody who called it elsewhere",
};

const events = ["app_home_opened", "app_mention", "message.channels", "message.groups", "message.im"];

/** Told only where we keep tokens of others; they need no scope. */
const endings = ["app_uninstalled", "tokens_revoked"];

/** The manifest of the Slack app: https://docs.slack.dev/reference/app-manifest */
export function slackManifest(words: Sentence, to: ManifestTo, into: ManifestInto): object {
  const request = to.kind === "url" ? { request_url: `${to.url}/slack/events` } : {};
  return {
    display_information: { name: words("slack.manifest.name"), description: words("slack.manifest.description") },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: words("slack.manifest.name"), always_online: true },
      slash_commands: [
        {
          command: words("slack.manifest.command"),
          ...(to.kind === "url" ? { url: `${to.url}/slack/events` } : {}),
          description: words("slack.manifest.commandHelp"),
          should_escape: true,
        },
      ],
      shortcuts: [
        shortcut("global", "ieum_find", words("slack.manifest.find"), words("slack.manifest.findHelp")),
        shortcut("global", "ieum_mine", words("slack.manifest.mine"), words("slack.manifest.mineHelp")),
        shortcut("message", "ieum_ask", words("slack.manifest.ask"), words("slack.manifest.askHelp")),
      ],
    },
    oauth_config: {
      ...(into.kind === "several" ? { redirect_urls: [`${into.url}/slack/oauth_redirect`] } : {}),
      scopes: { bot: Object.keys(scopes) },
    },
    settings: {
      event_subscriptions: { ...request, bot_events: into.kind === "several" ? [...events, ...endings] : events },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: to.kind === "socket",
      token_rotation_enabled: into.kind === "several",
    },
  };
}

function shortcut(type: "global" | "message", callback: string, name: string, description: string): object {
  return { type, callback_id: callback, name, description };
}

/** For the page that explains them. */
export const slackScopes = scopes;
