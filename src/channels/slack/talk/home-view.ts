import type { types } from "@slack/bolt";
import type { OwnPage } from "../../../assistant/ports.js";
import { shorten } from "../../../words/fit/shorten.js";
import { bold } from "../send/escape.js";
import { limits } from "../send/limits.js";
import { plain } from "../send/plain-text.js";
import type { Words } from "../words.js";

/** `action_id`s of the home tab begin with this. */
export const homeAction = "ieum:home:";

/** What the buttons of the home tab are called, and what pressing them says. */
export const homeWishes = { find: "find", applications: "status", data: "privacy", staff: "staff" } as const;
export type HomeWish = keyof typeof homeWishes;
const wishes: readonly HomeWish[] = ["find", "applications", "data", "staff"];

/** Each takes two blocks or three of a hundred. */
const shownAtMost = { applications: 20, open: 10 } as const;

/** Of a title, so that a line holds it, and of what stands below it, so that all of it has room. */
const titleAtMost = 150;
const linesAtMost = 400;

/** Somebody's home tab: what can be begun, what waits for them, and how what they applied for stands. */
export function homeView({ applications, open }: OwnPage, words: Words): types.HomeView {
  const left = applications.length - shownAtMost.applications;
  return {
    type: "home",
    blocks: [
      { type: "header", text: plain(words("slack.home.title")) },
      { type: "section", text: plain(words("slack.home.text")) },
      { type: "actions", elements: wishes.map((wish) => wishButton(wish, words)) },
      { type: "divider" },
      { type: "header", text: plain(words("slack.home.mine")) },
      ...open.slice(0, shownAtMost.open).flatMap(openBlocks),
      ...applications.slice(0, shownAtMost.applications).flatMap(applicationBlocks),
      ...(left > 0 ? [remark(words("slack.home.more", { count: left }))] : []),
      ...(applications.length + open.length === 0 ? [remark(words("slack.home.none"))] : []),
    ],
  };
}

function wishButton(wish: HomeWish, words: Words): types.Button {
  return { type: "button", text: plain(words(`slack.home.${wish}`)), action_id: `${homeAction}${wish}`, value: wish };
}

/** What waits for an answer; its button begins it in the talk, and opens its form where there is one. */
function openBlocks({ title, label, start }: OwnPage["open"][number], index: number): types.KnownBlock[] {
  return [
    { type: "section", text: plain(shorten(title, limits.section)) },
    {
      type: "actions",
      elements: [
        {
          type: "button",
          text: plain(shorten(label, limits.button)),
          action_id: `${homeAction}start:${index}`,
          value: JSON.stringify(start),
          style: "primary",
        },
      ],
    },
  ];
}

function applicationBlocks({ title, text = "", facts = [] }: OwnPage["applications"][number]): types.KnownBlock[] {
  const lines = facts.map(([name, value]) => `${name} ${value}`);
  return [
    { type: "section", text: { type: "mrkdwn", text: bold(shorten(title, titleAtMost)), verbatim: true } },
    remark(shorten([...lines, text].filter((line) => line !== "").join(" · "), linesAtMost)),
  ];
}

function remark(text: string): types.ContextBlock {
  return { type: "context", elements: [plain(text)] };
}
