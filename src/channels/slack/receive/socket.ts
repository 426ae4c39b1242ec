import { setTimeout as sleep } from "node:timers/promises";
import { SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import { silentLogger } from "../silent-logger.js";
import type { Admitted } from "./admits.js";
import { readFromSocket } from "./arrived.js";
import type { Answer, Arrived, OwnReceiver } from "./receiver.js";

export interface SocketDoor {
  readonly take: OwnReceiver["take"];
  /** Whether it comes from a workspace that we serve; what does not is acknowledged, and that is all. */
  readonly admits: (body: Arrived["body"]) => Promise<Admitted>;
  readonly appToken: string;
  /** Where `apps.connections.open` is asked for. */
  readonly apiUrl: string;
  readonly onError: (fault: unknown) => void;
}

export interface SlackSocket {
  stop(): Promise<void>;
}

const came = z.object({
  ack: z.custom<(answer?: Answer) => Promise<void>>((value) => typeof value === "function"),
  body: z.unknown(),
  retry_num: z.number().optional(),
  retry_reason: z.string().optional(),
});

/** Waits before it is tried again, doubled with each failure in a row. */
const firstWaitMs = 500;
const longestWaitMs = 60_000;

/**
 * Slack's requests for whoever stands behind a firewall: Bolt's socket, kept open until `stop`. Bolt's own receiver would
 * acknowledge before the work is safe, so it is left without an app, and we listen beside it: what failed is not
 * acknowledged, and comes again. Reconnecting is ours too: the client's own throws where nobody can catch it.
 */
export function openSocket({ take, admits, appToken, apiUrl, onError }: SocketDoor): SlackSocket {
  const client = socketClient(appToken, apiUrl);
  client.on("slack_event", (args: unknown) => {
    const { ack, body, retry_num: retryNum, retry_reason: retryReason } = came.parse(args);
    const read = readFromSocket(body);
    const again = { ...(retryNum === undefined ? {} : { retryNum }), ...(retryReason ? { retryReason } : {}) };
    const work = async () => (read && (await admits(read)) === "heard" ? take({ body: read, ...again }) : undefined);
    work()
      .then((answer) => ack(answer))
      .catch(onError);
  });
  client.on("error", onError);

  const end = new AbortController();
  const open = async () => {
    for (let wait = firstWaitMs; !end.signal.aborted; wait = Math.min(wait * 2, longestWaitMs)) {
      const over = new Promise<void>((resolve) => client.once("disconnected", () => resolve()));
      try {
        await client.start();
        // Stopped while it was being opened: the client does not know of it.
        if (end.signal.aborted) return void (await client.disconnect());
        wait = firstWaitMs / 2;
        await over;
      } catch (fault) {
        onError(fault);
        await sleep(wait, undefined, { signal: end.signal }).catch(() => undefined);
      }
    }
  };
  const running = open();
  return {
    async stop() {
      end.abort();
      await client.disconnect();
      await running;
    },
  };
}

function socketClient(appToken: string, apiUrl: string) {
  const clientOptions = { slackApiUrl: apiUrl, timeout: 10_000, retryConfig: { retries: 0 } };
  return new SocketModeReceiver({
    appToken,
    logger: silentLogger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  }).client;
}
