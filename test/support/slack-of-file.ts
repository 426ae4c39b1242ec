import { afterAll } from "vitest";
import { type FakeSlackApi, startFakeSlackApi } from "./fake-slack-api.js";

/** A Slack for all tests of a file, gone after the last of them. */
export async function slackOfFile(): Promise<FakeSlackApi> {
  const api = await startFakeSlackApi();
  afterAll(() => api.stop());
  return api;
}
