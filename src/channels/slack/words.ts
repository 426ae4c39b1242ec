import type { Language } from "../../domain/languages.js";
import type { FitKey } from "../../words/fit/fit-words.js";
import type { StaffRoomKey } from "../staff-room/words.js";

/** Every key of `slack.yaml` that code uses; a test compares. */
export const slackKeys = [
  "slack.mention",
  "slack.command.taken",
  "slack.command.empty",
  "slack.command.match",
  "slack.command.matchWord",
  "slack.trouble.unknown",
  "slack.trouble.files",
  "slack.staff.file",
  "slack.more",
  "slack.choose",
  "slack.date",
  "slack.staffSaid",
  "slack.from.person",
  "slack.from.staff",
  "slack.from.assistant",
  "slack.again",
  "slack.notification",
  "slack.home.title",
  "slack.home.text",
  "slack.home.find",
  "slack.home.applications",
  "slack.home.data",
  "slack.home.staff",
  "slack.home.mine",
  "slack.home.none",
  "slack.home.more",
  "slack.form.open",
  "slack.form.registration",
  "slack.form.survey",
  "slack.form.send",
  "slack.form.close",
  "slack.form.lead",
  "slack.form.leadOn",
  "slack.form.emptyMeans",
  "slack.form.loading",
  "slack.form.nothing",
  "slack.shortcut.staffRoom",
  "slack.shortcut.noWords",
  "slack.shortcut.asked",
  "slack.pressed",
  "slack.staff.how",
  "slack.staff.takeOverAsk",
  "slack.staff.takeOverNo",
  "slack.staff.release",
  "slack.staff.details",
  "slack.staff.detailsTitle",
  "slack.staff.detailsClose",
  "slack.staff.detailsRest",
  "slack.staff.passTitle",
  "slack.staff.passNo",
  "slack.staff.passMore",
  "slack.staff.passNote",
  "slack.staff.passNoteHint",
  "slack.staff.toStaff",
  "slack.staff.toAgency",
  "slack.staff.notOpened",
  "slack.staff.colleague",
  "slack.staff.forColleague",
  "slack.staff.unmatched",
  "slack.install.done",
  "slack.install.uninvited",
  "slack.install.stale",
  "slack.install.cancelled",
  "slack.install.failed",
] as const;

/** What is said in Slack alone, and what is said in the same words everywhere. */
export type SlackKey = (typeof slackKeys)[number] | "common.tooLong" | FitKey | StaffRoomKey;

/** The words for somebody who is talked with in the language; the usual one's without. */
export type WordsIn = (language?: Language) => Words;

/** Finds the words of a key; placeholders are filled from `params`. */
export type Words = (key: SlackKey, params?: Readonly<Record<string, string | number>>) => string;
