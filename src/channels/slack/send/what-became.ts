import { webApi } from "@slack/bolt";
import type { Delivered } from "../../../assistant/ports.js";

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } = webApi;

/** Nobody will ever read anything there. */
const goneErrors: ReadonlySet<string> = new Set([
  "account_inactive",
  "cannot_dm_bot",
  "channel_not_found",
  "is_archived",
  "messages_tab_disabled",
  "user_disabled",
  "user_is_bot",
  "user_not_found",
  "user_not_visible",
  "users_not_found",
]);

/** This message will never be taken, the next one may be. */
const deadErrors: ReadonlySet<string> = new Set([
  "cannot_reply_to_message",
  "duplicate_message_not_found",
  "invalid_arguments",
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_metadata_format",
  "invalid_metadata_schema",
  "invalid_thread_ts",
  "message_not_found",
  "metadata_too_large",
  "msg_blocks_too_long",
  "msg_too_long",
  "no_text",
  "restricted_action",
  "restricted_action_thread_locked",
  "thread_not_found",
  "too_many_attachments",
]);

/** Our own access is wrong: whoever runs it must see to that, and nothing is lost until they have. */
const accessErrors: ReadonlySet<string> = new Set([
  "access_denied",
  "invalid_auth",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "not_authed",
  "org_login_required",
  "token_expired",
  "token_revoked",
]);
const accessWaitMs = 60_000;

/** Slack broke while it was at it: it may be there. Source: the errors of `chat.postMessage`. */
const brokenErrors: ReadonlySet<string> = new Set(["fatal_error", "internal_error", "request_timeout"]);

/** No connection was made, so nothing can have arrived. */
const unmadeConnections: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** What a failed call means for the message. */
export function whatBecame(fault: unknown): Delivered {
  if (fault instanceof WebAPIRateLimitedError)
    return { kind: "later", afterMs: fault.retryAfter * 1_000, holds: "platform" };
  if (fault instanceof WebAPIPlatformError) return ofCode(fault.data.error);
  if (fault instanceof WebAPIHTTPError) return fault.statusCode >= 500 ? { kind: "unclear" } : { kind: "later" };
  if (fault instanceof WebAPIRequestError) return wasUnmade(fault.original) ? { kind: "later" } : { kind: "unclear" };
  throw fault;
}

/** The reason that Slack gives for refusing a call; undefined where the call failed in another way. */
export function codeOf(fault: unknown): string | undefined {
  return fault instanceof WebAPIPlatformError ? fault.data.error : undefined;
}

function ofCode(code: string): Delivered {
  if (goneErrors.has(code)) return { kind: "gone", why: code };
  if (deadErrors.has(code)) return { kind: "dead", why: code };
  if (accessErrors.has(code)) return { kind: "later", afterMs: accessWaitMs, holds: "platform" };
  return { kind: brokenErrors.has(code) ? "unclear" : "later" };
}

function wasUnmade(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string") return unmadeConnections.has(error.code);
  return wasUnmade(error.cause);
}
