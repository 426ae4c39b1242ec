import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What takes longest, longest first. A machine that never ran the tests cannot know, and would begin with the files of most
 * bytes: a long one that begins last is waited for by everything else. A file that is not here only begins later.
 */
const longest = [
  "across-channels/killed",
  "desk/whole-day",
  "transcripts/same-everywhere",
  "slack/serve",
  "desk/every-route",
  "desk/browser-look",
  "desk/canary",
  "transcripts/transcripts",
  "webchat/page",
  "rounds/browser-new-round",
  "desk/hostile-requests",
  "understanding/distress-weights",
  "assistant/two-processes",
  "across-channels/page-killed",
  "bot-framework/serve",
  "webchat/look",
  "rounds/edit",
  "operate/verbs",
  "conversation/form-mixed",
  "taking-part/desk-browser",
  "direct-line/served",
  "dialogs/explorer",
  "webchat/transcripts",
  "cli/serve",
  "cli/process",
  "demo/on-off",
  "files/pass",
  "desk/hostile-sign-in",
  "slack/forms",
  "desk/accounts-browser",
  "web/browser-live",
  "desk/browser-talk",
  "desk/browser-talk-news",
  "assistant/order",
  "assistant/crash",
  "demo/seasons",
  "store/crash",
];

/** The order that test files begin in. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return place < 0 ? longest.length : place;
}
