import type { FetchDue, FileFetcher } from "../../../assistant/ports.js";
import type { ApiFor } from "../api-for.js";
import type { Tell } from "../send/tell.js";
import { slack } from "../talk/talk-id.js";
import { download } from "./download.js";
import { fileSource } from "./shared-file.js";

export interface FetcherOptions {
  readonly fetchDue: FetchDue;
  readonly apiFor: ApiFor;
  readonly tell: Tell;
  /** Of the Web API: another one than Slack's hands out its files too. */
  readonly apiUrl: string;
  readonly onError: (fault: unknown) => void;
}

/** Fetches what people and staff share in Slack, after it was acknowledged. */
export interface SlackFileFetcher {
  /** Looks at once; resolves when nothing is due. */
  look(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const everyMs = 1_000;
const slackFiles = "https://files.slack.com";
const slackOwn = "https://slack.com";

/** What Slack says the size is can be wrong; this is where reading ends. */
const mostBytes = 10 * 1024 * 1024;

export function createFileFetcher({ fetchDue, apiFor, tell, apiUrl, onError }: FetcherOptions): SlackFileFetcher {
  const { origin } = new URL(apiUrl);
  const origins = origin === slackOwn ? [slackFiles] : [slackFiles, origin];
  const fetcher: FileFetcher = {
    channel: slack,
    async fetch(given, signal) {
      const { team, url, name, size } = fileSource.parse(given);
      if (size > mostBytes) return { kind: "tooLarge", name };
      const token = (await apiFor(team))?.token;
      if (token === undefined || url === "") return { kind: "gone" };
      return download({ url, name, token, origins, mostBytes, signal });
    },
    async tellStaff(given, text) {
      const { team, channel, staff } = fileSource.parse(given);
      if (staff) await tell({ team, channel, only: staff.user, thread: staff.thread, text });
    },
  };
  let looking: Promise<void> = Promise.resolve();
  let idle = true;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    looking = looking.then(() => fetchDue(fetcher)).catch(onError);
    return looking;
  };
  return {
    look,
    start() {
      timer = setInterval(() => {
        if (!idle) return;
        idle = false;
        void look().finally(() => {
          idle = true;
        });
      }, everyMs);
    },
    stop() {
      clearInterval(timer);
      return looking;
    },
  };
}
