import { randomBytes } from "node:crypto";
import { type Assistant, createAssistant } from "../assistant/assistant.js";
import type { FilesPort } from "../assistant/desk-ports/files.js";
import { createFiles } from "../assistant/files/create-files.js";
import { createHandoffs } from "../assistant/handoffs/create-handoffs.js";
import { createOwnData } from "../assistant/people/own-data.js";
import { createSurveyForm } from "../assistant/survey-form/create-survey-form.js";
import { createOwnTaking } from "../assistant/taking-part/own.js";
import { createWebChannel, type WebChannel, type WebChannelOptions } from "../channels/web/create-web-channel.js";
import { type Config, halfSet } from "../config.js";
import { createHttpServer, type HttpServer } from "../http/create-server.js";
import { addHealth } from "../http/health.js";
import type { Log } from "../log.js";
import { createMetrics } from "../metrics.js";
import { hasCatalog } from "../store/catalog.js";
import { holdsMasterKey } from "../store/master-key-held.js";
import { reading, type Store, type Tx } from "../store/transaction.js";
import { askClamd } from "./ask-clamd.js";
import { assemble } from "./assemble.js";
import { houseUrl } from "./house-url.js";
import { complain, type Exit, exit, type Io } from "./io.js";
import { loadSentencesIn, type SentencesIn } from "./load-sentences.js";
import { openConfiguredStore } from "./open-configured-store.js";
import { serveBotFramework } from "./serve-bot-framework.js";
import { serveDesk } from "./serve-desk.js";
import { serveDirectLine } from "./serve-direct-line.js";
import { serveSlack } from "./serve-slack.js";
import { sightings } from "./sightings.js";
import { stopAsked } from "./stop-asked.js";
import { withModel } from "./with-model.js";
import { systemClock } from "./with-parts.js";

/** Requests in flight are given this long at the end. */
const lastRequestsMs = 5_000;

/** Runs the assistant until it is told to stop: alive at once (`/healthz`), ready when the store and the readers are. */
export async function serve(io: Io, config: Config, log: Log): Promise<Exit> {
  const metrics = createMetrics();
  const stop = stopAsked();
  const wordsIn = loadSentencesIn(io.root);
  const words = wordsIn();
  let store: Store | undefined;
  let web: WebChannel | undefined;
  let isMounted = false;
  const server = createHttpServer({
    ...publicOptions(config),
    errorPage: (status) => web?.errorPage(status) ?? "",
    isReady: () => isMounted,
    onError: (fault) => log.error("request failed", { fault }),
    onAnswered: (seen) => metrics.http(seen),
  });
  addHealth(server, {
    ready: async () => web !== undefined && store !== undefined && (await reading(store, canTalk)),
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
  const parts = await withModel(await assemble(io, store, systemClock, sightings(log, metrics)), io.root, config.model);
  const { clamd } = config;
  if (clamd) Object.assign(parts, { screenFile: (bytes: Buffer) => askClamd(clamd, bytes) });
  const assistant = createAssistant(parts);
  assistant.start();
  const files = createFiles(parts, { settle: assistant.settled, handoffs: createHandoffs(parts, assistant.settled) });
  const url = houseUrl(config, address.port);
  const firstLink = await serveDesk(server, { parts, assistant, files: files.staff, root: io.root, log, url });
  serveDirectLine(server, { assistant, store, words, config, log });
  const bot = await serveBotFramework(server, { assistant, words, parts, config, log });
  const slack = await serveSlack(server, config, { parts, assistant, files, wordsIn, log, url });
  web = webChannel(
    assistant,
    files.people,
    {
      ownData: createOwnData(parts),
      ownTaking: createOwnTaking(parts),
      surveyForm: createSurveyForm(parts, assistant),
    },
    wordsIn,
    config,
    log,
  );
  web.mount(server);
  isMounted = true;
  for (const { given, missing } of halfSet(io.env, config))
    io.stderr.write(`· ${words("cli.halfSet", { given, missing })} · off: ${given} needs ${missing} too\n`);
  io.stderr.write(`· ${words("cli.ready")} · ready: ${url}\n`);
  if (firstLink === undefined) io.stderr.write(`· ${words("cli.desk")} · staff desk: ${url}/desk\n`);
  else io.stderr.write(`· ${words("cli.firstAccount")} · make the first staff account (once, 7 days): ${firstLink}\n`);

  await stop;
  io.stderr.write(`· ${words("cli.stopping")} · stopping\n`);
  await bot.stop();
  await slack?.stop();
  await server.stop({ withinMs: lastRequestsMs });
  await assistant.stop();
  await store.close();
  return exit.done;
}

/** Not when the master key was changed under this process: what it would write, nobody could read. */
async function canTalk(tx: Tx): Promise<boolean> {
  return (await holdsMasterKey(tx)) && (await hasCatalog(tx));
}

function webChannel(
  assistant: Assistant,
  files: FilesPort,
  own: Pick<WebChannelOptions, "ownData" | "ownTaking" | "surveyForm">,
  wordsIn: SentencesIn,
  { publicUrl }: Config,
  log: Log,
): WebChannel {
  return createWebChannel({
    assistant,
    files,
    ...own,
    words: wordsIn(),
    wordsIn,
    clock: systemClock,
    random: randomBytes,
    onError: (fault) => log.error("web chat failed", { channel: "web", fault }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
  });
}

function publicOptions({ publicUrl, trustedProxies }: Config) {
  if (publicUrl === undefined) return { trustedProxies };
  const { host, origin } = new URL(publicUrl);
  return { trustedProxies, publicHosts: [host], publicOrigin: origin };
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
