import { randomBytes } from "node:crypto";
import { type Assistant, createAssistant } from "../assistant/assistant.js";
import type { Sightings } from "../assistant/parts.js";
import { createWebChannel } from "../channels/web/create-web-channel.js";
import type { Config } from "../config.js";
import { createHttpServer, type HttpServer } from "../http/create-server.js";
import { addHealth } from "../http/health.js";
import type { Log } from "../log.js";
import { createMetrics, type Metrics } from "../metrics.js";
import { hasCatalog } from "../store/catalog.js";
import { reading, type Store } from "../store/transaction.js";
import { assemble } from "./assemble.js";
import type { Io } from "./io.js";

/** A server that talks. */
export interface Serving {
  readonly url: string;
  /** Takes nothing new, finishes what is in hand, closes the store. */
  stop(): Promise<void>;
}

/** How long requests in flight may take when the server is told to stop. */
const stopWithinMs = 5_000;

/** Serves the assistant: the web chat, health and metrics. */
export async function serveAssistant(io: Io, config: Config, log: Log, store: Store): Promise<Serving> {
  const metrics = createMetrics();
  const clock = { now: () => new Date() };
  const parts = await assemble(io, store, clock, sightings(log, metrics));
  const assistant = createAssistant(parts);
  const onError = (fault: unknown) => log.error("request failed", { fault });
  const web = createWebChannel({
    assistant,
    words: (key, params) => parts.words.word(params ? { say: key, with: params } : { say: key }),
    clock,
    random: (bytes) => randomBytes(bytes),
    onError,
    ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
  });
  const server = createHttpServer({
    onError,
    errorPage: (status) => web.errorPage(status),
    onAnswered: (seen) => metrics.http(seen),
    ...publicAddress(config.publicUrl),
  });
  addHealth(server, { ready: () => reading(store, hasCatalog), metrics: () => metrics.text() });
  web.mount(server);
  const { port } = await server.listen({ host: config.host, port: config.port });
  assistant.start();
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  return { url: config.publicUrl ?? `http://${host}:${port}`, stop: () => stopAll(server, assistant, store) };
}

async function stopAll(server: HttpServer, assistant: Assistant, store: Store): Promise<void> {
  await server.stop({ withinMs: stopWithinMs });
  await assistant.stop();
  await store.close();
}

function publicAddress(url: string | undefined): { publicHosts?: readonly string[]; publicOrigin?: string } {
  if (url === undefined) return {};
  const { host, origin } = new URL(url);
  return { publicHosts: [host], publicOrigin: origin };
}

/** What happens is counted and, when it goes wrong, logged: without a word of anybody. */
export function sightings(log: Log, metrics: Pick<Metrics, "turn">): Sightings {
  return {
    turn: (seen) => metrics.turn(seen),
    failed: (job, fault) => log.error("work failed", { job, fault }),
  };
}
