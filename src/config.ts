import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { type MicrosoftSetting, microsoftSetting, microsoftShape } from "./config/microsoft.js";
import { type ModelSetting, modelSetting, modelShape } from "./config/model.js";
import { type SlackSetting, slackSetting, slackShape } from "./config/slack.js";

export { halfSet } from "./config/half-set.js";
export type { BotSetting } from "./config/microsoft.js";
export type { ModelSetting } from "./config/model.js";
export type { SlackInstallSetting } from "./config/slack.js";

/** Where things are kept. A path is absolute. */
export type StoreSetting =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "memory" }
  | { readonly kind: "postgres"; readonly url: string };

/** What seals the store. `file` is made at the first start, beside the embedded store it belongs to. */
export type MasterKeySetting =
  | { readonly kind: "given"; readonly key: Buffer }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "throwaway" };

/** The settings of one process, read once at its start. */
export interface Config {
  /** The project's own folder: catalogue and locales are in it. */
  readonly root: string;
  /** For small things of this machine, such as the terminal's conversation. */
  readonly dataFolder: string;
  readonly store: StoreSetting;
  /** The store as a URL, as the store itself wants it. May hold a password: never to be shown. */
  readonly databaseUrl: string;
  readonly masterKey: MasterKeySetting;
  readonly host: string;
  readonly port: number;
  /** How people outside reach the web chat, without a slash at the end; absent: host and port. */
  readonly publicUrl?: string;
  /** How many proxies of our own stand in front, each adding to `X-Forwarded-For`: whose address the logs of the desk name. */
  readonly trustedProxies: number;
  /** What looks through files for harm; nothing does without. */
  readonly clamd?: { readonly host: string; readonly port: number };
  /** Absent: Slack is off. */
  readonly slack?: SlackSetting;
  /** Teams, Web Chat and Direct Line. */
  readonly microsoft: MicrosoftSetting;
  /** Absent: nothing ever leaves for a model. */
  readonly model?: ModelSetting;
  readonly logLevel: LogLevel;
  /** Whether the process runs for real people (`NODE_ENV=production`): logs are JSON then. */
  readonly production: boolean;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** A wrong setting: one line that names it and says how to mend it. Never holds the value of a secret. */
export interface ConfigProblem {
  readonly problem: string;
}

const portProblem = "PORT must be a whole number from 0 to 65535, for example PORT=3978";
const databaseProblem =
  "IEUM_DATABASE_URL must be file:PATH, file::memory: or postgres://USER:PASSWORD@HOST/DATABASE; leave it out for the store in data/";
const keyProblem = "IEUM_MASTER_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32";
const keylessProblem =
  "IEUM_MASTER_KEY is needed with PostgreSQL: the key that the store was made with (of a copied store: what its old master.key holds); only for a new store make one with: openssl rand -base64 32";
const publicUrlProblem = "IEUM_PUBLIC_URL must begin with https:// or http://, for example https://chat.example.kr";

const settings = z.object({
  IEUM_DATABASE_URL: z
    .string()
    .refine((url) => (url.startsWith("file:") ? url.length > 5 : isUrl(url, ["postgres:", "postgresql:"])), {
      error: databaseProblem,
    })
    .optional(),
  IEUM_MASTER_KEY: z
    .base64({ error: keyProblem })
    .transform((text) => Buffer.from(text, "base64"))
    .refine((key) => key.length === 32, { error: keyProblem })
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: portProblem })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: portProblem })
    .default(3978),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: "HOST must be an address or a name to listen on, for example HOST=127.0.0.1" })
    .default("127.0.0.1"),
  IEUM_PUBLIC_URL: z
    .string()
    .refine((url) => isUrl(url, ["https:", "http:"]), { error: publicUrlProblem })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  IEUM_TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-9]$/, { error: "IEUM_TRUSTED_PROXIES must be how many proxies of yours stand in front, 0 to 9" })
    .transform(Number)
    .default(0),
  IEUM_CLAMD: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, {
      error: "IEUM_CLAMD must be HOST:PORT of a ClamAV daemon, for example 127.0.0.1:3310",
    })
    .optional(),
  ...slackShape,
  ...microsoftShape,
  ...modelShape,
  LOG_LEVEL: z.enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(", ")}` }).default("info"),
  NODE_ENV: z.string().optional(),
});

/** Reads the settings. A setting that is empty counts as left out, as container files like to write it. */
export function readConfig(env: NodeJS.ProcessEnv, place: { root: string; cwd: string }): Config | ConfigProblem {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const read = settings.safeParse(given);
  if (!read.success) return { problem: read.error.issues[0]?.message ?? "the settings cannot be read" };

  const { IEUM_DATABASE_URL, IEUM_MASTER_KEY, IEUM_PUBLIC_URL, ...rest } = read.data;
  const dataFolder = join(place.root, "data");
  const store = storeSetting(IEUM_DATABASE_URL ?? `file:${join(dataFolder, "ieum.db")}`, place.cwd);
  const masterKey = keySetting(store, IEUM_MASTER_KEY);
  if ("problem" in masterKey) return masterKey;
  const microsoft = microsoftSetting(rest);
  if ("problem" in microsoft) return microsoft;
  const slack = slackSetting(rest);
  if ("problem" in slack) return slack;
  const model = modelSetting(rest);
  if ("problem" in model) return model;
  return {
    root: place.root,
    dataFolder,
    store,
    databaseUrl: urlOf(store),
    masterKey,
    host: rest.HOST,
    port: rest.PORT,
    ...(IEUM_PUBLIC_URL === undefined ? {} : { publicUrl: IEUM_PUBLIC_URL }),
    trustedProxies: rest.IEUM_TRUSTED_PROXIES,
    ...clamdSetting(rest.IEUM_CLAMD),
    ...slack,
    microsoft,
    ...model,
    logLevel: rest.LOG_LEVEL,
    production: rest.NODE_ENV === "production",
  };
}

function clamdSetting(given: string | undefined): Pick<Config, "clamd"> {
  const [host, port] = given?.split(":") ?? [];
  return host === undefined ? {} : { clamd: { host, port: Number(port) } };
}

function storeSetting(url: string, cwd: string): StoreSetting {
  if (url === "file::memory:") return { kind: "memory" };
  if (url.startsWith("file:")) return { kind: "file", path: resolve(cwd, url.slice(5).replace(/^\/\/(?=\/)/, "")) };
  return { kind: "postgres", url };
}

function urlOf(store: StoreSetting): string {
  switch (store.kind) {
    case "file":
      return `file:${store.path}`;
    case "memory":
      return "file::memory:";
    case "postgres":
      return store.url;
  }
}

/** A server is shared by machines, so its key cannot be a file that one of them makes up. */
function keySetting(store: StoreSetting, key: Buffer | undefined): MasterKeySetting | ConfigProblem {
  if (key) return { kind: "given", key };
  switch (store.kind) {
    case "file":
      return { kind: "file", path: join(dirname(store.path), "master.key") };
    case "memory":
      return { kind: "throwaway" };
    case "postgres":
      return { problem: keylessProblem };
  }
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}
