/** A way in that needs an account outside, and the settings that switch it on: of each list, any one will do. */
export interface ChannelSettings {
  readonly id: string;
  readonly needs: readonly (readonly string[])[];
}

/** The web chat and the terminal need nothing and are always on. */
export const outsideChannels: readonly ChannelSettings[] = [
  {
    id: "slack",
    needs: [
      ["SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"],
      ["SLACK_BOT_TOKEN", "SLACK_CLIENT_ID"],
    ],
  },
  // By what it proves who it is depends on its type: a wrong one is a wrong setting.
  { id: "bot-framework", needs: [["MicrosoftAppId"]] },
  { id: "kakao", needs: [["KAKAO_SKILL_SECRET"]] },
  { id: "model", needs: [["OPENAI_API_KEY"], ["IEUM_MODEL"]] },
];

/** Those that this release can really open; the others are named by `doctor` and stay shut. */
export const openableChannels: ReadonlySet<string> = new Set<string>(["slack", "bot-framework"]);

/**
 * Channels to whose platforms messages are pushed. Whether this process has their settings or not: what is said to somebody
 * there waits for one that has.
 */
export const pushingChannels: ReadonlySet<string> = new Set<string>(["slack", "bot-framework"]);
