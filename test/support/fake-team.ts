import { activity, begin, type SentActivity } from "./fake-connector-limits.js";

/** What stands in a team's channel: the message that begins a thread, or one below it. */
export interface StandingMessage {
  readonly id: string;
  readonly room: string;
  /** The message that begins the thread; absent of that one itself. */
  readonly below?: string;
  said: Pick<SentActivity, "text" | "attachments">;
}

export interface TeamMember {
  readonly id: string;
  readonly aadObjectId: string;
  /** Nothing of ours has business with these. */
  readonly name: string;
  readonly email: string;
}

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** A team's channels as the connector serves them. */
export interface FakeTeam {
  readonly standing: readonly StandingMessage[];
  readonly members: TeamMember[];
  /** How often members were asked for. */
  readonly asked: { members: number };
  /** Answers what concerns channels; undefined for anything else. */
  answer(method: string, path: string, body: unknown): Answered | undefined;
}

const conversation = /^\/v3\/conversations\/([^/?]+)(?:\/(activities|pagedmembers))?(?:\/([^/?]+))?(?:\?(.*))?$/;

export function createFakeTeam(): FakeTeam {
  const standing: StandingMessage[] = [];
  const members: TeamMember[] = [];
  const asked = { members: 0 };
  let ids = 1_772_413_400_000;
  const begun = (body: unknown): Answered => {
    const read = begin.safeParse(body);
    if (!read.success) return refused(400, "BadSyntax");
    const id = `${++ids}`;
    const room = read.data.channelData.channel.id;
    standing.push({ id, room, said: read.data.activity });
    return { status: 201, body: { id: `${room};messageid=${id}`, activityId: id } };
  };
  const answer = (method: string, path: string, body: unknown): Answered | undefined => {
    if (path === "/v3/conversations") return method === "POST" ? begun(body) : undefined;
    const [, name = "", what, id, query = ""] = conversation.exec(path) ?? [];
    const [room = "", below] = decodeURIComponent(name).split(";messageid=");
    if (!room.startsWith("19:")) return undefined;
    if (what === "pagedmembers" && method === "GET") {
      asked.members++;
      const from = Number(new URLSearchParams(query).get("continuationToken") ?? 0);
      const next = from + 2 < members.length ? { continuationToken: `${from + 2}` } : {};
      return { status: 200, body: { members: members.slice(from, from + 2), ...next } };
    }
    if (what !== "activities") return undefined;
    if (method === "POST" && id === undefined) {
      const read = activity.safeParse(body);
      if (!read.success) return refused(400, "BadSyntax");
      const isThere = below === undefined || standing.some((one) => one.id === below);
      if (!isThere) return refused(404, "ConversationNotFound");
      const own = `${++ids}`;
      standing.push({ id: own, room, ...(below === undefined ? {} : { below }), said: read.data });
      return { status: 201, body: { id: own } };
    }
    const at = standing.findIndex((one) => one.id === id && one.room === room);
    const found = standing[at];
    if (!found) return refused(404, "ActivityNotFoundInConversation");
    if (method === "DELETE") {
      standing.splice(at, 1);
      return { status: 200, body: {} };
    }
    if (method !== "PUT") return undefined;
    const read = activity.safeParse(body);
    if (!read.success) return refused(400, "BadSyntax");
    found.said = read.data;
    return { status: 200, body: { id } };
  };
  return { standing, members, asked, answer };
}

function refused(status: number, code: string): Answered {
  return { status, body: { error: { code, message: "refused" } } };
}
