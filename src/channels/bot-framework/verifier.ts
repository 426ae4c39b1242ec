import type { HttpRequest } from "../../http/request.js";
import type { IncomingActivity } from "./incoming-activity.js";
import { onThisMachine } from "./service-hosts.js";

/** `unsure`: the keys to check with could not be had; the platform is to try again. */
export type Verdict =
  | { readonly kind: "genuine" }
  | { readonly kind: "refused"; readonly status: 401 | 403 }
  | { readonly kind: "unsure" };

/** Whether an activity comes from who may send one. */
export type Verifier = (
  request: Pick<HttpRequest, "headers" | "address">,
  activity: IncomingActivity,
) => Promise<Verdict>;

/**
 * Without a registration anybody could pretend to be the platform: only programs of this machine are heard (Microsoft's
 * Agents Playground, say), never what came through a proxy, and only they are answered.
 */
export const loopbackOnly: Verifier = async ({ headers, address }, { serviceUrl }) => {
  const here = /^(?:::ffff:)?127\.|^::1$/.test(address);
  const forwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  const ofPage = headers.origin !== undefined || (headers["sec-fetch-site"] ?? "none") !== "none";
  return here && !forwarded && !ofPage && onThisMachine(serviceUrl)
    ? { kind: "genuine" }
    : { kind: "refused", status: 403 };
};

/** With people outside and no registration there is nobody who could be believed. */
export const nobody: Verifier = async () => ({ kind: "refused", status: 403 });
