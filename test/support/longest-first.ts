import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What takes longest, longest first. A machine that never ran the tests cannot know, and would begin with the files of most
 * bytes: a long one that begins last is waited for by everything else. A file that is not here only begins later.
 */
const longest = [
  "transcripts/same-everywhere",
  "across-channels/killed",
  "desk/every-route",
  "desk/canary",
  "assistant/two-processes",
  "desk/whole-day",
  "understanding/distress-weights",
  "desk/browser-look",
  "desk/hostile-requests",
  "rounds/edit",
  "operate/verbs",
  "across-channels/page-killed",
  "cli/process",
  "cli/serve",
  "webchat/page",
  "transcripts/transcripts",
  "direct-line/served",
  "bot-framework/serve",
  "slack/serve",
  "desk/browser-talk",
  "rounds/browser-new-round",
  "web/browser",
  "assistant/order",
  "desk/accounts-browser",
  "store/crash",
  "demo/seasons",
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
