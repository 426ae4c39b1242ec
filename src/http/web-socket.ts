import type { IncomingHttpHeaders } from "node:http";
import { type RawData, WebSocket } from "ws";

/** A request to open a WebSocket, before anything is agreed. */
export interface SocketRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

/** `why` says nothing of the inside. */
export type SocketAnswer =
  | { readonly kind: "refused"; readonly status: number; readonly why: string }
  | { readonly kind: "open"; readonly open: (line: SocketLine) => void };

export type SocketHandler = (request: SocketRequest) => Promise<SocketAnswer> | SocketAnswer;

/** An open WebSocket that texts are sent on. What the other side says is not heard: it has the routes for that. */
export interface SocketLine {
  send(text: string): void;
  /**
   * Resolves when so much has been read that more may be said, or the line is over. Who has a lot to say waits for it, so
   * that nothing piles up for a slow reader; who reads nothing at all is found by the beat and dropped.
   */
  hasRoom(): Promise<void>;
  end(): void;
  /** Aborted when the line is over, whoever ended it. */
  readonly closed: AbortSignal;
}

/** Often enough that neither a proxy nor a phone takes the line for dead; milliseconds. */
export const usualBeatMs = 30_000;

/** More than this unread, and the reader is dropped: it reconnects and asks for what it has not got. */
const mostUnread = 262_144;

/** Less than this unread, and more is said; looked at so often, in milliseconds. */
const littleUnread = 65_536;
const lookEveryMs = 20;

/** So long the other side may take to agree that it is over. */
const farewellMs = 1_000;

/** Says texts on a socket that was just opened, and drops it when nobody is there any more. */
export function socketLine(socket: WebSocket, beatMs: number): SocketLine {
  const over = new AbortController();
  let heard = true;
  const alive = () => {
    heard = true;
  };
  const beat = setInterval(() => {
    if (!heard) socket.terminate();
    else {
      heard = false;
      socket.ping();
    }
  }, beatMs);
  const close = () => {
    clearInterval(beat);
    over.abort();
  };
  socket.on("pong", alive);
  socket.on("message", (_: RawData) => alive());
  socket.on("close", close);
  socket.on("error", () => socket.terminate());
  return {
    send(text) {
      if (over.signal.aborted || socket.readyState !== WebSocket.OPEN) return;
      if (socket.bufferedAmount > mostUnread) socket.terminate();
      else socket.send(text);
    },
    async hasRoom() {
      while (!over.signal.aborted && socket.bufferedAmount > littleUnread)
        await new Promise((soon) => setTimeout(soon, lookEveryMs));
    },
    end() {
      if (over.signal.aborted) return;
      // 1001: going away. The other side comes back.
      socket.close(1001);
      setTimeout(() => socket.terminate(), farewellMs).unref();
    },
    closed: over.signal,
  };
}
