import { talk } from "./001-talk.js";
import { services } from "./002-services.js";
import { trust } from "./003-trust.js";
import { desk } from "./004-desk.js";
import { handoffLife } from "./005-handoff-life.js";
import { people } from "./006-people.js";
import { lately } from "./007-lately.js";
import { channels } from "./008-channels.js";
import { slack } from "./009-slack.js";
import { slackWorkspaces } from "./010-slack-workspaces.js";
import { messageChanges } from "./011-message-changes.js";
import { teams } from "./012-teams.js";
import { files } from "./013-files.js";
import { model } from "./014-model.js";
import { notUnderstood } from "./015-not-understood.js";
import { latestChanges } from "./016-latest-changes.js";
import { rounds } from "./017-rounds.js";
import { surveys } from "./018-surveys.js";
import { toldByPhone } from "./019-told-by-phone.js";
import type { Step } from "./columns.js";

/** All steps, oldest first. A step that has been released is never changed. */
export const steps: readonly Step[] = [
  talk,
  services,
  trust,
  desk,
  handoffLife,
  people,
  lately,
  channels,
  slack,
  slackWorkspaces,
  messageChanges,
  teams,
  files,
  model,
  notUnderstood,
  latestChanges,
  rounds,
  surveys,
  toldByPhone,
];
