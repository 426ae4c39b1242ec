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
  /** What more choices than that become: pages to turn, or words in the text that can be typed. */
  readonly beyond: "pages" | "text";
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
  /** A name and its value together. */
  readonly fact: Length;
  readonly choices: number;
}

const characters = (most: number): Length => ({ unit: "characters", most });
const bytes = (most: number): Length => ({ unit: "bytes", most });

/** Our own page, the terminal and our own Direct Line could show anything; these keep a talk readable. */
const own: ChannelLimits = {
  text: characters(20_000),
  whole: characters(100_000),
  choices: 200,
  beyond: "text",
  label: characters(100),
  cards: {
    most: 50,
    title: characters(300),
    text: characters(5_000),
    facts: 30,
    fact: characters(5_000),
    choices: 200,
  },
};

/**
 * Teams: 28 KB a message with cards, hero card and suggested actions 6 a row, carousel 10 (learn.microsoft.com, "Format
 * your bot messages", "Cards reference"). More choices stand in rows of a card. A phone shows some 40 letters of a label.
 */
const azure: ChannelLimits = {
  text: bytes(12_000),
  whole: bytes(20_000),
  choices: 60,
  beyond: "text",
  label: characters(40),
  cards: { most: 10, title: bytes(1_000), text: bytes(6_000), facts: 20, fact: bytes(2_000), choices: 24 },
};

/**
 * Everywhere that people talk, and what they can be shown there: the one table. A channel that is entered here is fitted,
 * checked by `ieum catalog check` and tried by the tests over every dialog.
 */
export const limitsOf = {
  web: own,
  terminal: own,
  /** Served by ourselves. */
  directLine: own,
  /**
   * Block Kit: section text 3,000, 10 fields of 2,000 a section, 25 buttons a row, button and option text 75, a list to
   * open with 100 options (docs.slack.dev/reference/block-kit); 50 blocks a message, of which a card takes up to seven; all
   * blocks together about 13,200 (seen, not documented).
   */
  slack: {
    text: characters(3_000),
    whole: characters(11_000),
    choices: 100,
    beyond: "text",
    label: characters(75),
    cards: {
      most: 6,
      title: characters(150),
      text: characters(3_000),
      facts: 20,
      fact: characters(1_500),
      choices: 100,
    },
  },
  teams: azure,
  /** Web Chat and Direct Line behind Azure Bot Service. */
  azureWebChat: azure,
  /** Whatever else speaks through Azure Bot Service: words, and buttons that say their own words. */
  azurePlain: { ...azure, cards: "none" },
} as const satisfies Readonly<Record<string, ChannelLimits>>;

export type Platform = keyof typeof limitsOf;
export const platforms = Object.keys(limitsOf) as readonly Platform[];
