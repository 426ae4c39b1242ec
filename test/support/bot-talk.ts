import { activityFrom, startBotSite } from "./bot-site.js";
import { startFakeConnector } from "./fake-connector.js";
import { createScriptedAssistant } from "./scripted-assistant.js";

/** Somebody's talk through a platform: what it takes, who answers, and the way to post to us. */
export async function talk(how: Parameters<typeof startBotSite>[1] = {}) {
  const connector = await startFakeConnector();
  const assistant = createScriptedAssistant();
  const site = await startBotSite(assistant, how);
  const post = (more: object = {}) => site.post(activityFrom(connector.origin, more));
  return { connector, assistant, site, post };
}
