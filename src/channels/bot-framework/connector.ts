import { lookup } from "node:dns";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { isInside } from "./inside.js";
import type { Reference } from "./reference.js";
import type { ServiceHosts } from "./service-hosts.js";

/** Gives the token to send with; `new` when the last one was refused. */
export type Bearer = (freshness: "kept" | "new") => Promise<string | undefined>;

/** What a platform answered. `cut`: nobody knows whether it took what was sent; `unsent`: it certainly did not. */
export type Answer =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly retryAfter: string | undefined;
      readonly body: unknown;
    }
  | { readonly kind: "cut" }
  | { readonly kind: "unsent" }
  | { readonly kind: "forbidden" };

/** Posts activities to conversations of the platform. */
export interface Connector {
  post(to: Reference, activity: object, signal: AbortSignal): Promise<Answer>;
}

export interface ConnectorOptions {
  readonly bearer: Bearer;
  /** Asked again for every send: an address in the store may be of an earlier setting. */
  readonly isAllowed: ServiceHosts;
}

/** An answer is an id; more than this is not read. */
const mostRead = 65_536;

/**
 * Sends to the connector that a conversation came through, once. Follows no redirect, and where a host's name leads to
 * an address inside, nothing is sent, but where that very origin was allowed by hand.
 */
export function createConnector({ bearer, isAllowed }: ConnectorOptions): Connector {
  const tryOnce = async (to: Reference, activity: object, freshness: "kept" | "new", signal: AbortSignal) => {
    if (!isAllowed(to.serviceUrl)) return { kind: "forbidden" } as const;
    let token: string | undefined;
    try {
      token = await bearer(freshness);
    } catch {
      return { kind: "unsent" } as const;
    }
    const url = new URL(`v3/conversations/${encodeURIComponent(to.conversation)}/activities`, slashed(to.serviceUrl));
    return send(url, JSON.stringify(activity), token, signal);
  };
  return {
    async post(to, activity, signal) {
      const answer = await tryOnce(to, activity, "kept", signal);
      const isStale = answer.kind === "answered" && answer.status === 401;
      return isStale ? tryOnce(to, activity, "new", signal) : answer;
    },
  };
}

function send(url: URL, body: string, token: string | undefined, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const options = { method: "POST", headers, signal, ...(url.protocol === "https:" ? { lookup: outside } : {}) };
    const asked = url.protocol === "https:" ? httpsRequest(url, options) : httpRequest(url, options);
    let connected = false;
    asked.on("socket", (socket) => {
      // One that was kept open is there already.
      connected = !socket.connecting;
      if (!connected)
        socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
          connected = true;
        });
    });
    asked.on("error", () => resolve({ kind: connected ? "cut" : "unsent" }));
    asked.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostRead) response.destroy();
        else chunks.push(chunk);
      });
      // "close" comes after "end", and alone when the answer broke off: the status was read all the same.
      response.on("close", () => {
        const retryAfter = response.headers["retry-after"];
        resolve({
          kind: "answered",
          status: response.statusCode ?? 0,
          retryAfter,
          body: parsed(Buffer.concat(chunks)),
        });
      });
      response.on("error", () => undefined);
    });
    asked.end(body);
  });
}

/** Looks a name up, and knows no address that is inside. */
const outside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 4);
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => isInside(address)))
      return callback(new Error("that name leads inside"), "", 4);
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};

function slashed(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}
