import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import { accessOf } from "./fake-slack-access.js";
import { bodyOf, send } from "./fake-slack-http.js";
import { type Block, callsSomebody, readBlocks } from "./fake-slack-limits.js";
import { createFakeViews, type FakeModal } from "./fake-slack-views.js";

export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string;
  text: string;
  blocks: readonly Block[];
  readonly metadata?: unknown;
  /** Of another app's; ours without. */
  readonly bot_id?: string;
  /** Of an ephemeral one: who alone sees it. */
  readonly only?: string;
}

/** How the next call of a method goes, once. */
export type Mishap =
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "limited"; readonly retryAfter: number }
  | { readonly kind: "status"; readonly status: number }
  /** It is done, and the answer is lost on its way. */
  | { readonly kind: "lost" };

export interface FakeSlackApi {
  readonly url: string;
  /** Everything that stands in channels, in order; ephemeral ones too. */
  readonly messages: PostedMessage[];
  /** Home tabs, by user. */
  readonly views: Map<string, readonly Block[]>;
  /** Modals that were opened, as they stand now. */
  readonly modals: readonly FakeModal[];
  /** What names the state of somebody's home tab; undefined before the first. */
  homeHash(user: string): string | undefined;
  /** Methods that were called, in order. */
  readonly calls: string[];
  /** The same calls, with whose token they came. */
  readonly bearers: { readonly method: string; readonly bearer: string }[];
  /** What it refused because of how it was asked. */
  readonly refusals: string[];
  /** Channels that the bot is not in, is archived in, or that are not there. */
  readonly closed: Map<string, "not_in_channel" | "is_archived" | "channel_not_found">;
  mishap(method: string, mishap: Mishap): void;
  /** From now on, so many posts a second in one channel are too many. */
  limitPosts(aSecond: number): void;
  /** Bot tokens that are good, beside the usual one, and the workspace of each. */
  readonly tokens: Map<string, string>;
  /** What codes, and refresh tokens, are given for: a workspace's id. Each is taken once. */
  readonly codes: Map<string, string>;
  readonly refreshTokens: Map<string, string>;
  /** Seconds that the tokens given from now on are good for; undefined: for ever. */
  tokenSeconds: number | undefined;
  /** Workspaces that were left by `apps.uninstall`. */
  readonly left: string[];
  /** Where a socket is to be opened. */
  socketUrl: string | undefined;
  stop(): Promise<void>;
}

const token = "xoxb-fake";
const appToken = "xapp-fake";
export const fakeTokens = { bot: token, app: appToken } as const;

/** Slack's Web API, as far as it is used: checks every call against the platform's limits and refuses as Slack does. */
export async function startFakeSlackApi(): Promise<FakeSlackApi> {
  const mishaps: { method: string; mishap: Mishap }[] = [];
  const posts = new Map<string, number[]>();
  let limit = Number.POSITIVE_INFINITY;
  let count = 0;
  const tabs = new Map<string, readonly Block[]>();
  const views = createFakeViews(tabs);
  const nextTs = () => `1772413200.${String(++count).padStart(6, "0")}`;

  const server = createServer((request, response) => {
    void answer(request, response);
  });
  // A connection that is closed for being idle, just when it is used again, is no mishap that a test asked for.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const fake: FakeSlackApi = {
    url: `http://127.0.0.1:${port}/api/`,
    messages: [],
    views: tabs,
    modals: views.modals,
    homeHash: views.hashOf,
    calls: [],
    bearers: [],
    refusals: [],
    closed: new Map(),
    mishap: (method, mishap) => mishaps.push({ method, mishap }),
    limitPosts(aSecond) {
      limit = aSecond;
    },
    tokens: new Map(),
    codes: new Map(),
    refreshTokens: new Map(),
    tokenSeconds: undefined,
    left: [],
    socketUrl: undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? "").replace("/api/", "");
    const fields = await bodyOf(request);
    fake.calls.push(method);
    const at = mishaps.findIndex((one) => one.method === method);
    const [{ mishap } = { mishap: undefined }] = at < 0 ? [] : mishaps.splice(at, 1);
    if (mishap?.kind === "limited") return send(response, 429, { ok: false, error: "ratelimited" }, mishap.retryAfter);
    if (mishap?.kind === "status") return send(response, mishap.status, { ok: false });
    if (mishap?.kind === "error") return send(response, 200, { ok: false, error: mishap.error });
    const bearer = request.headers.authorization?.replace("Bearer ", "") ?? "";
    fake.bearers.push({ method, bearer });
    if (!mayCall(method, bearer)) return send(response, 200, { ok: false, error: "invalid_auth" });
    if (method === "chat.postMessage" && isTooFast(String(fields.channel)))
      return send(response, 429, { ok: false, error: "ratelimited" }, 1);
    const result = accessOf(fake, method, bearer, fields) ?? call(method, fields);
    if ("error" in result) fake.refusals.push(`${method}: ${String(result.error)}`);
    if (mishap?.kind === "lost") return void response.destroy();
    send(response, 200, { ok: !("error" in result), ...result });
  }

  function mayCall(method: string, bearer: string): boolean {
    if (method === "apps.connections.open") return bearer === appToken;
    return method === "oauth.v2.access" || bearer === token || fake.tokens.has(bearer);
  }

  function isTooFast(channel: string): boolean {
    const now = Date.now();
    const recent = (posts.get(channel) ?? []).filter((at) => at > now - 1_000);
    if (recent.length >= limit) return true;
    posts.set(channel, [...recent, now]);
    return false;
  }

  function call(method: string, fields: Readonly<Record<string, string>>): object {
    switch (method) {
      case "auth.test":
        return { team_id: "T1", user_id: "UBOT", bot_id: "BBOT" };
      case "apps.connections.open":
        return fake.socketUrl === undefined ? { error: "internal_error" } : { url: fake.socketUrl };
      case "conversations.open":
        return fields.users?.startsWith("U")
          ? { channel: { id: `D${fields.users.slice(1)}` } }
          : { error: "user_not_found" };
      case "chat.postMessage":
        return post(fields);
      case "chat.postEphemeral":
        return fields.user ? post(fields) : { error: "user_not_in_channel" };
      case "chat.update":
        return update(fields);
      case "chat.delete":
        return remove(fields);
      case "conversations.history":
        return page(
          fake.messages.filter(({ channel, thread }) => channel === fields.channel && !thread).reverse(),
          fields,
        );
      case "conversations.replies":
        return replies(fields);
      case "views.publish":
        return views.publish(fields);
      case "views.open":
        return views.open(fields);
      case "views.update":
        return views.update(fields);
      default:
        return { error: "unknown_method" };
    }
  }

  function post(fields: Readonly<Record<string, string>>): object {
    const { channel = "", text = "", thread_ts: thread, user: only } = fields;
    const closed = fake.closed.get(channel);
    if (closed) return { error: closed };
    const read = checked(fields);
    if ("error" in read) return read;
    if (thread !== undefined && !fake.messages.some(({ ts }) => ts === thread)) return { error: "invalid_thread_ts" };
    const metadata = fields.metadata === undefined ? undefined : z.json().parse(JSON.parse(fields.metadata));
    const ts = nextTs();
    fake.messages.push({
      channel,
      ts,
      text,
      blocks: read.blocks,
      ...(thread === undefined ? {} : { thread }),
      ...(metadata === undefined ? {} : { metadata }),
      ...(only === undefined ? {} : { only }),
    });
    return { ts, channel };
  }

  function update(fields: Readonly<Record<string, string>>): object {
    const found = fake.messages.find(({ channel, ts }) => channel === fields.channel && ts === fields.ts);
    if (!found) return { error: "message_not_found" };
    const read = checked(fields);
    if ("error" in read) return read;
    found.text = fields.text ?? "";
    found.blocks = read.blocks;
    return { ts: found.ts, channel: found.channel };
  }

  function remove({ channel, ts }: Readonly<Record<string, string>>): object {
    const at = fake.messages.findIndex((one) => one.channel === channel && one.ts === ts);
    if (at < 0) return { error: "message_not_found" };
    if (fake.messages[at]?.bot_id !== undefined) return { error: "cant_delete_message" };
    fake.messages.splice(at, 1);
    return {};
  }

  function replies(fields: Readonly<Record<string, string>>): object {
    const all = fake.messages.filter(
      ({ channel, ts, thread }) => channel === fields.channel && (thread ?? ts) === fields.ts,
    );
    return all.length === 0 ? { error: "thread_not_found" } : page(all, fields);
  }
}

function checked(fields: Readonly<Record<string, string>>): { readonly blocks: readonly Block[] } | { error: string } {
  const { text = "", unfurl_links: links } = fields;
  if (text === "" && fields.blocks === undefined) return { error: "no_text" };
  if (text.length > 40_000) return { error: "msg_too_long" };
  if (callsSomebody(text)) return { error: "fake_calls_somebody" };
  if (links !== undefined && links !== "false") return { error: "fake_unfurls" };
  const blocks = fields.blocks === undefined ? [] : readBlocks(JSON.parse(fields.blocks), 50);
  if ("error" in blocks) return blocks;
  if ((fields.metadata?.length ?? 0) > 16_000) return { error: "metadata_too_large" };
  return { blocks };
}

function page(all: readonly PostedMessage[], { limit, cursor = "0" }: Readonly<Record<string, string>>): object {
  const from = Number(cursor);
  const to = from + Number(limit ?? 100);
  const shown = all.filter(({ only }) => only === undefined).slice(from, to);
  const messages = shown.map((message) => ({ bot_id: "BBOT", ...message }));
  const next = to < all.length ? String(to) : "";
  return { messages, has_more: next !== "", response_metadata: { next_cursor: next } };
}
