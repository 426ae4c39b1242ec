import { once } from "node:events";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

export interface FakeSlackSocket {
  /** For `apps.connections.open` to give out. */
  readonly url: string;
  /** How often somebody connected. */
  readonly connections: number;
  /** Resolves when somebody is connected now. */
  connected(): Promise<void>;
  /** Sends a body; resolves with what it was acknowledged with, or "silence" when it was not within `withinMs`. */
  send(kind: "events_api" | "interactive" | "slash_commands", body: object, withinMs?: number): Promise<unknown>;
  /** Slack asks for a new connection, as it does every few hours; or the line just breaks. */
  drop(how: "refresh" | "break"): void;
  stop(): Promise<void>;
}

const acknowledged = z.object({ envelope_id: z.string(), payload: z.unknown() });

/** The other end of Socket Mode. */
export async function startFakeSlackSocket(): Promise<FakeSlackSocket> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const waiting = new Map<string, (payload: unknown) => void>();
  let connections = 0;
  let sent = 0;
  let current: WebSocket | undefined;
  server.on("connection", (socket) => {
    connections += 1;
    current = socket;
    socket.send(JSON.stringify({ type: "hello", num_connections: 1 }));
    socket.on("message", (data) => {
      const read = acknowledged.safeParse(JSON.parse(String(data)));
      if (!read.success) return;
      waiting.get(read.data.envelope_id)?.(read.data.payload ?? null);
      waiting.delete(read.data.envelope_id);
    });
    socket.on("close", () => {
      if (current === socket) current = undefined;
    });
  });
  const connected = async () => {
    while (current?.readyState !== 1) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  return {
    url: `ws://127.0.0.1:${port}/link/?ticket=fake`,
    get connections() {
      return connections;
    },
    connected,
    async send(kind, body, withinMs = 45_000) {
      await connected();
      const envelope = `env-${++sent}`;
      const answer = new Promise<unknown>((resolve) => {
        const silence = setTimeout(() => resolve("silence"), withinMs);
        waiting.set(envelope, (answer) => {
          clearTimeout(silence);
          resolve(answer);
        });
      });
      const retries = { retry_attempt: 0, retry_reason: "" };
      current?.send(
        JSON.stringify({
          type: kind,
          envelope_id: envelope,
          payload: body,
          accepts_response_payload: true,
          ...retries,
        }),
      );
      return answer;
    },
    drop(how) {
      if (how === "refresh") current?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
      else current?.terminate();
    },
    async stop() {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
