import type { Sentence } from "./load-sentences.js";

export interface ManifestFor {
  readonly appId: string;
  /** Where people reach this server, over https. */
  readonly publicUrl: string;
  /** Pages that the app's card leads to. */
  readonly privacy: string;
  readonly terms: string;
}

/**
 * The manifest of the Teams app, by Microsoft's schema 1.19. In a team the bot hears who calls it by its name; with the
 * resource-specific permission, which a team's owner gives when adding the app, also what is written below its cards.
 */
export function teamsManifest(words: Sentence, { appId, publicUrl, privacy, terms }: ManifestFor): object {
  const command = (key: "find" | "mine" | "staff" | "match") => ({
    title: words(`activity.package.${key}.title`),
    description: words(`activity.package.${key}.description`),
  });
  const commandLists = [
    { scopes: ["personal"], commands: [command("find"), command("mine"), command("staff")] },
    { scopes: ["team"], commands: [command("match")] },
  ];
  return {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json",
    manifestVersion: "1.19",
    version: "1.0.0",
    id: appId,
    developer: {
      name: words("activity.package.developer"),
      websiteUrl: publicUrl,
      privacyUrl: privacy,
      termsOfUseUrl: terms,
    },
    localizationInfo: { defaultLanguageTag: "ko-kr" },
    name: { short: words("activity.package.name"), full: words("activity.package.fullName") },
    description: { short: words("activity.package.short"), full: words("activity.package.full") },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#0B5C56",
    bots: [
      { botId: appId, scopes: ["personal", "team"], isNotificationOnly: false, supportsFiles: false, commandLists },
    ],
    validDomains: [new URL(publicUrl).hostname],
    webApplicationInfo: { id: appId, resource: `api://${new URL(publicUrl).hostname}/${appId}` },
    authorization: { permissions: { resourceSpecific: [{ name: "ChannelMessage.Read.Group", type: "Application" }] } },
  };
}
