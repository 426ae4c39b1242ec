import { createHash } from "node:crypto";
import { webApi } from "@slack/bolt";
import type { Sender } from "../../../assistant/ports.js";
import type { SlackHouse } from "../slack-house.js";
import { homeView } from "./home-view.js";
import { personOfTalk, type SlackPerson, talkOf } from "./talk-id.js";

/** Draws home tabs. Nothing here rejects: a tab is drawn anew whenever it is opened. */
export interface HomeDrawer {
  /** Draws it now. `hash`: of what stands there, where Slack told it. */
  draw(who: SlackPerson, hash?: string): Promise<void>;
  /** Something was said to them, so what is on it may have changed: drawn soon, if they have ever opened it here. */
  drawSoon(who: SlackPerson): void;
  stop(): Promise<void>;
}

interface Drawn {
  readonly who: SlackPerson;
  hash: string | undefined;
  /** A digest of what stands there. */
  shown: string | undefined;
  /** Drawings of one tab go one after another: the last has read last. */
  running: Promise<void>;
  timer?: NodeJS.Timeout;
}

/** What is said in one breath is drawn once. */
const soonMs = 400;
/** So many tabs are kept up to date; whoever has not looked for longest is forgotten first. */
const keptAtMost = 5_000;

export function createHomeDrawer({
  assistant,
  apiFor,
  wordsIn,
  onError,
}: Pick<SlackHouse, "assistant" | "apiFor" | "wordsIn" | "onError">): HomeDrawer {
  const tabs = new Map<string, Drawn>();

  const publish = async (tab: Drawn): Promise<void> => {
    const { who } = tab;
    const api = await apiFor(who.team);
    if (!api) return;
    const page = (await assistant.ownPage?.(talkOf(who))) ?? { applications: [], open: [] };
    const view = homeView(page, wordsIn(page.language));
    const shown = createHash("sha256").update(JSON.stringify(view)).digest("base64");
    if (shown === tab.shown) return;
    const place = tab.hash === undefined ? {} : { hash: tab.hash };
    const { view: published } = await api.views.publish({ user_id: who.user, view, ...place });
    tab.shown = shown;
    tab.hash = published?.hash;
  };
  const run = (tab: Drawn): Promise<void> => {
    tab.running = tab.running
      .then(() => publish(tab))
      .catch((fault: unknown) => {
        if (!isConflict(fault)) throw fault;
        // Another process drew it meanwhile: what we have read may be older, so it is read again.
        tab.hash = undefined;
        return publish(tab);
      })
      .catch(onError);
    return tab.running;
  };
  return {
    draw(who, hash) {
      const name = talkOf(who);
      const tab = tabs.get(name) ?? { who, hash, shown: undefined, running: Promise.resolve() };
      tabs.delete(name);
      tabs.set(name, tab);
      const [oldest] = tabs.keys();
      if (tabs.size > keptAtMost && oldest !== undefined) tabs.delete(oldest);
      // Opened: drawn whatever we believe to stand there.
      tab.shown = undefined;
      tab.hash = hash;
      return run(tab);
    },
    drawSoon(who) {
      const tab = tabs.get(talkOf(who));
      if (!tab || tab.timer) return;
      tab.timer = setTimeout(() => {
        delete tab.timer;
        void run(tab);
      }, soonMs);
    },
    async stop() {
      for (const { timer } of tabs.values()) clearTimeout(timer);
      await Promise.all([...tabs.values()].map(({ running }) => running));
      tabs.clear();
    },
  };
}

/** Whatever changes what a home tab shows is told to its person too: when that has arrived, the tab is drawn anew. */
export function redrawing(sender: Sender, home: HomeDrawer): Sender {
  return {
    ...sender,
    async deliver(delivery, signal) {
      const delivered = await sender.deliver(delivery, signal);
      const who = personOfTalk(delivery.conversation);
      if (delivered.kind === "sent" && who) home.drawSoon(who);
      return delivered;
    },
  };
}

function isConflict(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    "code" in fault &&
    fault.code === webApi.ErrorCode.PlatformError &&
    "data" in fault &&
    typeof fault.data === "object" &&
    fault.data !== null &&
    "error" in fault.data &&
    fault.data.error === "hash_conflict"
  );
}
