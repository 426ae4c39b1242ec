import type { ServerResponse } from "node:http";

export interface ServerEvent {
  /** Comes back as `Last-Event-ID` when the browser reconnects. */
  readonly id?: string;
  readonly event: string;
  readonly data: string;
}

export interface EventStream {
  send(event: ServerEvent): void;
  end(): void;
  /** Aborted when the stream is over, whoever ended it. */
  readonly closed: AbortSignal;
}

export interface StreamPace {
  /** How often a beat is sent, so that either side notices a dead line; milliseconds. */
  readonly beatMs: number;
  /** What the browser waits before it reconnects; milliseconds. */
  readonly retryMs: number;
}

export const streamPace: StreamPace = { beatMs: 15_000, retryMs: 1_000 };

/** More than this unread, and the reader is dropped: it reconnects and goes on from its last event. */
const mostUnread = 262_144;

/** Opens server-sent events on a response. The caller sends what was missed before anything new. */
export function openEventStream(response: ServerResponse, pace: StreamPace = streamPace): EventStream {
  const over = new AbortController();
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    // Otherwise nginx keeps events back until its buffer is full.
    "x-accel-buffering": "no",
  });
  response.write(`retry: ${pace.retryMs}\n\n`);

  const write = (text: string) => {
    if (over.signal.aborted) return;
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(text);
  };
  const beat = setInterval(() => write("event: beat\ndata:\n\n"), pace.beatMs);
  const close = () => {
    clearInterval(beat);
    over.abort();
  };
  response.on("close", close).on("error", close);

  return {
    send: (event) => write(frame(event)),
    end: () => {
      close();
      response.end();
    },
    closed: over.signal,
  };
}

function frame({ id, event, data }: ServerEvent): string {
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\n${lines.join("")}\n`;
}
