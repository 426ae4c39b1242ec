import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { onTestFinished } from "vitest";
import { activity, mostBytes, type SentActivity } from "./fake-connector-limits.js";
import { createFakeTeam, type FakeTeam } from "./fake-team.js";

export type { SentActivity } from "./fake-connector-limits.js";

export const appId = "11111111-2222-4333-8444-555555555555";
export const issuer = "https://api.botframework.com";
/** What the bot must bring when it sends. */
export const botToken = "token-of-the-bot";

/** How the platform answers a send once, in the place of taking it. */
export type Refusal =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  /** It takes the message, and the line breaks before it can say so. */
  | "cut";

/** Azure's key list and a connector over HTTP: it checks what it is sent against the limits, and refuses as they do. */
export interface FakeConnector {
  readonly origin: string;
  readonly openIdUrl: string;
  /** What was taken, in order; typing left out. */
  readonly taken: readonly SentActivity[];
  readonly typings: readonly SentActivity[];
  /** What stands with a person under the platform's ids now. */
  readonly shown: ReadonlyMap<string, SentActivity>;
  /** Channels of a team, and what stands there. */
  readonly team: FakeTeam;
  /** Requests for anything else: nobody of ours has business there. */
  readonly strayed: readonly string[];
  /** The next sends are answered so. */
  refuse(...refusals: readonly Refusal[]): void;
  /** A token as Azure signs it for this bot and this connector, with what `changes` says put in or taken out. */
  token(changes?: Readonly<Record<string, unknown>>, how?: { readonly key?: "another"; readonly kid?: string }): string;
}

const ours = generateKeyPairSync("rsa", { modulusLength: 2048 });
const anothers = generateKeyPairSync("rsa", { modulusLength: 2048 });

export async function startFakeConnector(now: () => Date = () => new Date()): Promise<FakeConnector> {
  const taken: SentActivity[] = [];
  const typings: SentActivity[] = [];
  const shown = new Map<string, SentActivity>();
  const strayed: string[] = [];
  const team = createFakeTeam();
  const refusals: Refusal[] = [];
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      // Two calls: restify changes every response of the process, and its `writeHead` gives nothing back.
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    };
    if (request.url === "/openid") return answer(200, { issuer, jwks_uri: `${origin}/keys` });
    if (request.url === "/keys") return answer(200, { keys: [jwk] });
    const { method = "", url = "" } = request;
    const [, there = ""] = /^\/v3\/conversations\/(?!19%3A)[^/]+\/activities(?:\/([^/]+))?$/.exec(url) ?? [];
    const isPersonal = method === "POST" ? /^\/v3\/conversations\/(?!19%3A)[^/]+\/activities$/.test(url) : there !== "";
    const bytes = await bodyOf(request);
    const isKnown = isPersonal || /^\/v3\/conversations(\/19%3A|$)/.test(url);
    if (isKnown && request.headers.authorization !== `Bearer ${botToken}`) return answer(401, error("Unauthorized"));
    if (isKnown && bytes.length > mostBytes) return answer(413, error("MessageSizeTooBig"));
    if (!isPersonal) {
      const refusal = isKnown && method !== "GET" ? refusals.shift() : undefined;
      if (refusal !== undefined && refusal !== "cut")
        return answer(refusal.status, refusal.body ?? {}, refusal.headers);
      const done = isKnown
        ? team.answer(method, url, bytes.length > 0 ? JSON.parse(bytes.toString("utf8")) : {})
        : undefined;
      if (refusal === "cut") return response.destroy();
      if (done) return answer(done.status, done.body);
      strayed.push(url);
      return answer(404, {});
    }
    if (there !== "" && !shown.has(there)) return answer(404, error("ActivityNotFoundInConversation"));
    if (method === "DELETE") {
      shown.delete(there);
      return answer(200, {});
    }
    const read = activity.safeParse(JSON.parse(bytes.toString("utf8")));
    if (!read.success) return answer(400, error("BadSyntax"));
    if (read.data.type === "typing") {
      typings.push(read.data);
      return answer(201, { id: randomUUID() });
    }
    const refusal = refusals.shift();
    if (refusal !== undefined && refusal !== "cut") return answer(refusal.status, refusal.body ?? {}, refusal.headers);
    if (there === "") taken.push(read.data);
    const id = there === "" ? `platform-${taken.length}` : there;
    shown.set(id, read.data);
    if (refusal === "cut") return response.destroy();
    return answer(there === "" ? 201 : 200, { id });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const kid = randomUUID();
  const jwk = { ...ours.publicKey.export({ format: "jwk" }), kid, use: "sig", endorsements: ["msteams", "webchat"] };
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin,
    openIdUrl: `${origin}/openid`,
    taken,
    typings,
    shown,
    team,
    strayed,
    refuse: (...more) => refusals.push(...more),
    token(changes = {}, how = {}) {
      const seconds = Math.floor(now().getTime() / 1000);
      const usual = { iss: issuer, aud: appId, serviceurl: origin, nbf: seconds - 60, exp: seconds + 3600 };
      const header = { alg: "RS256", typ: "JWT", kid: how.kid ?? kid };
      const signed = [header, { ...usual, ...changes }]
        .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
        .join(".");
      const { privateKey } = how.key === "another" ? anothers : ours;
      return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url")}`;
    },
  };
}

function error(code: string) {
  return { error: { code, message: "refused" } };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
