import { randomBytes } from "node:crypto";
import { type Assistant, createAssistant } from "../assistant/assistant.js";
import { createWebChannel, type WebChannel } from "../channels/web/create-web-channel.js";
import type { Config } from "../config.js";
import { createHttpServer, type HttpServer } from "../http/create-server.js";
import { addHealth } from "../http/health.js";
import type { Log } from "../log.js";
import { createMetrics, type Metrics } from "../metrics.js";
import { hasCatalog } from "../store/catalog.js";
import { reading, type Store } from "../store/transaction.js";
import { assemble } from "./assemble.js";
import { complain, type Exit, exit, type Io } from "./io.js";
import { loadSentences, type Sentence } from "./load-sentences.js";
import { openConfiguredStore } from "./open-configured-store.js";
import { sightings } from "./sightings.js";
import { stopAsked } from "./stop-asked.js";
import { systemClock } from "./with-parts.js";

/** Requests in flight are given this long at the end. */
const lastRequestsMs = 5_000;

/** Runs the assistant until it is told to stop: alive at once (`/healthz`), ready when the store and the readers are. */
export async function serve(io: Io, config: Config, log: Log): Promise<Exit> {
  const metrics = createMetrics();
  const stop = stopAsked();
  const words = loadSentences(io.root);
  let store: Store | undefined;
  let web: WebChannel | undefined;
  const server = createHttpServer({
    ...publicOptions(config),
    errorPage: (status) => web?.errorPage(status) ?? "",
    onError: (fault) => log.error("request failed", { fault }),
    onAnswered: (seen) => metrics.http(seen),
  });
  addHealth(server, {
    ready: async () => web !== undefined && store !== undefined && reading(store, hasCatalog),
    metrics: () => metrics.text(),
  });
  const address = await listenAt(server, config);
  if ("problem" in address) {
    complain(io, address.problem);
    return exit.failed;
  }

  const opened = await openConfiguredStore(config);
  if (opened.kind === "problem") {
    complain(io, opened.problem);
    await server.stop({ withinMs: 0 });
    return exit.failed;
  }
  store = opened.store;
  const assistant = await startAssistant(io, store, log, metrics);
  web = webChannel(assistant, words, config, log);
  web.mount(server);
  const url = config.publicUrl ?? `http://${readable(config.host)}:${address.port}`;
  io.stderr.write(`· ${words("cli.ready")} · ready: ${url}\n`);

  await stop;
  io.stderr.write(`· ${words("cli.stopping")} · stopping\n`);
  await server.stop({ withinMs: lastRequestsMs });
  await assistant.stop();
  await store.close();
  return exit.done;
}

async function startAssistant(io: Io, store: Store, log: Log, metrics: Metrics): Promise<Assistant> {
  const assistant = createAssistant(await assemble(io, store, systemClock, sightings(log, metrics)));
  assistant.start();
  return assistant;
}

function webChannel(assistant: Assistant, words: Sentence, { publicUrl }: Config, log: Log): WebChannel {
  return createWebChannel({
    assistant,
    words,
    clock: systemClock,
    random: randomBytes,
    onError: (fault) => log.error("web chat failed", { channel: "web", fault }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
  });
}

function publicOptions({ publicUrl }: Config) {
  if (publicUrl === undefined) return {};
  const { host, origin } = new URL(publicUrl);
  return { publicHosts: [host], publicOrigin: origin };
}

async function listenAt(
  server: HttpServer,
  { host, port }: Config,
): Promise<{ readonly port: number } | { readonly problem: string }> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") return { problem: `port ${port} is taken: stop what uses it, or set PORT to another` };
    if (code === "EACCES") return { problem: `port ${port} is not open to this user: set PORT to one above 1023` };
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      return { problem: `${host} is no address of this machine: set HOST to one, for example 127.0.0.1` };
    throw error;
  }
}

/** An address that can be opened in a browser: every address (0.0.0.0) is also this machine's own. */
function readable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
