import { lookup } from "node:dns";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { isInside } from "./inside.js";
import type { Whereto } from "./reference.js";
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

/** One request to the platform. `path`: below `v3/conversations`, its parts encoded already. */
export interface Call {
  readonly serviceUrl: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: object;
}

/** Asks the platform for what it can do with conversations. */
export interface Connector {
  ask(call: Call, signal: AbortSignal): Promise<Answer>;
  /** Posts an activity to a conversation. */
  post(to: Whereto, activity: object, signal: AbortSignal): Promise<Answer>;
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
  const tryOnce = async (call: Call, freshness: "kept" | "new", signal: AbortSignal) => {
    if (!isAllowed(call.serviceUrl)) return { kind: "forbidden" } as const;
    let token: string | undefined;
    try {
      token = await bearer(freshness);
    } catch {
      return { kind: "unsent" } as const;
    }
    return send(call, token, signal);
  };
  const ask: Connector["ask"] = async (call, signal) => {
    const answer = await tryOnce(call, "kept", signal);
    const isStale = answer.kind === "answered" && answer.status === 401;
    return isStale ? tryOnce(call, "new", signal) : answer;
  };
  return {
    ask,
    post: ({ serviceUrl, conversation }, body, signal) =>
      ask({ serviceUrl, method: "POST", path: `${encodeURIComponent(conversation)}/activities`, body }, signal),
  };
}

function send(call: Call, token: string | undefined, signal: AbortSignal): Promise<Answer> {
  const { method, path } = call;
  const url = new URL(path === "" ? "v3/conversations" : `v3/conversations/${path}`, slashed(call.serviceUrl));
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  return new Promise((resolve) => {
    const headers = {
      ...(body === undefined
        ? {}
        : { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(body) }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const options = { method, headers, signal, ...(url.protocol === "https:" ? { lookup: outside } : {}) };
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
