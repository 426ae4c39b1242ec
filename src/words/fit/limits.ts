/** How long something may be. `characters` are UTF-16 units: never fewer than a platform counts. `bytes`: of UTF-8. */
export interface Length {
  readonly unit: "characters" | "bytes";
  readonly most: number;
}

/** What a platform takes in one message. What is longer is split, numbered, paged or told as text: never cut in silence. */
export interface ChannelLimits {
  /** The text above cards and choices. */
  readonly text: Length;
  /** Text, cards and labels together. */
  readonly whole: Length;
  readonly choices: number;
  /** Words on a button. */
  readonly label: Length;
  /** `none`: cards are told as text. */
  readonly cards: CardLimits | "none";
}

export interface CardLimits {
  readonly most: number;
  readonly title: Length;
  readonly text: Length;
  /** Pairs of name and value; more of them go into the text. */
  readonly facts: number;
  readonly choices: number;
}

export const platforms = ["web", "terminal", "slack", "botFramework", "kakao"] as const;
export type Platform = (typeof platforms)[number];

const characters = (most: number): Length => ({ unit: "characters", most });
const bytes = (most: number): Length => ({ unit: "bytes", most });

/** Our own page and the terminal could show anything; these keep a talk readable. */
const own: ChannelLimits = {
  text: characters(20_000),
  whole: characters(100_000),
  choices: 50,
  label: characters(100),
  cards: { most: 50, title: characters(300), text: characters(5_000), facts: 30, choices: 10 },
};

export const limitsOf: Readonly<Record<Platform, ChannelLimits>> = {
  web: own,
  terminal: own,
  /**
   * Block Kit: section text 3,000, header 150, fields 10, actions 25, button text 75 (docs.slack.dev/reference/block-kit);
   * 50 blocks a message, of which a card takes four; all blocks together about 13,200 (seen, not documented).
   */
  slack: {
    text: characters(3_000),
    whole: characters(12_000),
    choices: 25,
    label: characters(75),
    cards: { most: 10, title: characters(150), text: characters(3_000), facts: 10, choices: 25 },
  },
  /**
   * Teams: 28 KB a message with cards, hero card and suggested actions 6, carousel 10 (learn.microsoft.com, "Format your
   * bot messages", "Cards reference"). It shows a longer label cut: 40 is what a phone's width holds.
   */
  botFramework: {
    text: bytes(12_000),
    whole: bytes(20_000),
    choices: 6,
    label: characters(40),
    cards: { most: 10, title: bytes(1_000), text: bytes(6_000), facts: 20, choices: 6 },
  },
  /** simpleText 1,000, basicCard 230 and 3 buttons, carousel 10, quickReplies 10, labels 14 (Kakao i open builder). */
  kakao: {
    text: characters(1_000),
    whole: characters(4_000),
    choices: 10,
    label: characters(14),
    cards: { most: 10, title: characters(50), text: characters(230), facts: 0, choices: 3 },
  },
};
