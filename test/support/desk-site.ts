import { randomBytes } from "node:crypto";
import type { AccountsPort, SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { loadAssets } from "../../src/desk/assets.js";
import { mountDesk } from "../../src/desk/create-desk.js";
import { csrfToken } from "../../src/desk/csrf.js";
import type { Desk } from "../../src/desk/desk.js";
import { createHttpServer } from "../../src/http/create-server.js";
import { createRateLimit } from "../../src/http/rate-limit.js";
import { readLocale } from "../../src/words/read-locale.js";
import { createWords } from "../../src/words/words.js";

const sentences = readLocale(new URL("../../locales/ko", import.meta.url).pathname);
const words = createWords("ko", sentences);

export interface DeskSite {
  readonly url: string;
  /** What handlers threw. */
  readonly errors: unknown[];
  /** A browser's fetch, signed in as somebody: follows nothing, keeps the cookie, adds the form's token to what it posts. */
  as(secret: string): {
    get(path: string): Promise<Response>;
    post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  };
  stop(): Promise<void>;
}

/**
 * The desk on a port of its own. A test gives the ports it is about, real or fake; using one that was not given fails
 * loudly.
 */
export async function startDeskSite(given: Partial<Desk>, how: { now?: () => Date } = {}): Promise<DeskSite> {
  const errors: unknown[] = [];
  const absent = <T extends object>(name: string): T =>
    new Proxy({} as T, {
      get: () => {
        throw new Error(`this test gave no ${name}`);
      },
    });
  const desk: Desk = {
    accounts: absent("accounts"),
    handoffs: absent("handoffs"),
    replies: absent("replies"),
    misses: absent("misses"),
    people: absent("people"),
    takingPart: absent("takingPart"),
    rounds: absent("rounds"),
    roundsFiles: absent("roundsFiles"),
    files: absent("files"),
    audit: absent("audit"),
    screening: absent("screening"),
    surveys: absent("surveys"),
    reports: absent("reports"),
    reportDesk: absent("reportDesk"),
    words: (key, params) => words.word(params ? { say: key, with: params } : { say: key }),
    hasWords: (key) => Object.hasOwn(sentences, key),
    agencies: [
      { id: "sba", name: "서울산업진흥원" },
      { id: "fifty-plus", name: "서울시50플러스재단" },
    ],
    clock: { now: how.now ?? (() => new Date("2026-03-04T10:00:00+09:00")) },
    random: randomBytes,
    assets: loadAssets(),
    url: "http://127.0.0.1",
    secure: false,
    signInRate: createRateLimit({ most: 1_000, withinMs: 60_000, keysAtMost: 100 }),
    onError: (error) => errors.push(error),
    ...given,
  };
  const server = createHttpServer({ onError: (error) => errors.push(error), pace: { beatMs: 1_000, retryMs: 100 } });
  mountDesk(server, desk);
  const { port } = await server.listen({ port: 0 });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    errors,
    as: (secret) => ({
      get: (path) => fetch(url + path, { redirect: "manual", headers: { cookie: `ieum-desk=${secret}` } }),
      post: (path, fields = {}) =>
        fetch(url + path, {
          method: "POST",
          redirect: "manual",
          headers: { cookie: `ieum-desk=${secret}`, origin: url },
          body: new URLSearchParams({ csrf: csrfToken(secret), ...fields }),
        }),
    }),
    stop: () => server.stop({ withinMs: 500 }),
  };
}

/** Accounts that only know who holds which secret (43 letters): for tests that are not about accounts. */
export function knownMembers(members: Readonly<Record<string, SignedIn>>): AccountsPort {
  const known: Partial<AccountsPort> = {
    session: async (secret) => members[secret],
  };
  return new Proxy(known as AccountsPort, {
    get: (target, name: keyof AccountsPort) => {
      if (target[name]) return target[name];
      throw new Error(`these members only have sessions, not ${name}`);
    },
  });
}
