import { randomBytes } from "node:crypto";
import { type Assistant, createAssistant } from "../../src/assistant/assistant.js";
import type { HandoffsPort } from "../../src/assistant/desk-ports/handoffs.js";
import { createFiles, type Files } from "../../src/assistant/files/create-files.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createWebChannel } from "../../src/channels/web/create-web-channel.js";
import { createHttpServer } from "../../src/http/create-server.js";
import type { Store } from "../../src/store/transaction.js";
import { deskHouse, handoffsOf, staff } from "../handoffs/desk-house.js";
import { type DeskSite, knownMembers, startDeskSite } from "./desk-site.js";
import { webWords } from "./web-site.js";

/** The web chat and the desk of one house, over real ports. */
export interface FilesHouse {
  readonly parts: Parts;
  readonly assistant: Assistant;
  readonly handoffs: HandoffsPort;
  readonly files: Files;
  readonly url: string;
  readonly desk: DeskSite;
  readonly errors: readonly unknown[];
  stop(): Promise<void>;
}

/** Secrets of those who sit at the desk. */
export const seats = { han: "h".repeat(43), bae: "b".repeat(43) } as const;

export async function openFilesHouse(store: Store): Promise<FilesHouse> {
  const { parts } = await deskHouse(store);
  const assistant = createAssistant(parts);
  const handoffs = createHandoffs(parts, assistant.settled);
  const files = createFiles(parts, { settle: assistant.settled, handoffs });
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const web = createWebChannel({
    assistant,
    files: files.people,
    words: webWords,
    clock: parts.clock,
    random: randomBytes,
    onError,
  });
  const server = createHttpServer({ onError, errorPage: web.errorPage, pace: { beatMs: 1_000, retryMs: 100 } });
  web.mount(server);
  const { port } = await server.listen({ port: 0 });
  const desk = await startDeskSite(
    {
      accounts: knownMembers({ [seats.han]: staff.han, [seats.bae]: staff.bae }),
      handoffs,
      files: files.staff,
      replies: {
        list: async () => [],
        filled: async () => [],
        save: async () => ({ kind: "saved", id: "r" }),
        remove: async () => {},
      },
    },
    { now: () => parts.clock.now() },
  );
  return {
    parts,
    assistant,
    handoffs,
    files,
    url: `http://127.0.0.1:${port}`,
    desk,
    errors,
    async stop() {
      await server.stop({ withinMs: 500 });
      await desk.stop();
      await assistant.stop();
    },
  };
}

/** A browser without a script that keeps its cookie. */
export interface Visitor {
  readonly conversation: () => Promise<string>;
  get(path: string): Promise<Response>;
  say(text: string): Promise<Response>;
  send(
    files: readonly (readonly [name: string, bytes: Buffer])[],
    how?: { event?: string; headers?: Record<string, string> },
  ): Promise<Response>;
}

export async function visit(house: FilesHouse): Promise<Visitor> {
  const first = await fetch(house.url);
  const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
  const form = () => randomBytes(16).toString("base64url");
  const headers = { cookie, origin: house.url, accept: "application/json" };
  return {
    conversation: async () => {
      const { id } = await house.parts.store.db
        .selectFrom("conversations")
        .select("id")
        .orderBy("created_at", "desc")
        .executeTakeFirstOrThrow();
      return id;
    },
    get: (path) => fetch(house.url + path, { headers: { cookie } }),
    say: (text) =>
      fetch(`${house.url}/chat`, { method: "POST", headers, body: new URLSearchParams({ event: form(), text }) }),
    send(files, how = {}) {
      const body = new FormData();
      body.set("event", how.event ?? form());
      for (const [name, bytes] of files) body.append("file", new Blob([new Uint8Array(bytes)]), name);
      return fetch(`${house.url}/chat/files`, {
        method: "POST",
        redirect: "manual",
        headers: { ...headers, ...how.headers },
        body,
      });
    },
  };
}

/** Has a visitor call staff, and a counsellor take the talk; gives the hand-off's id. */
export async function withCounsellor(house: FilesHouse, visitor: Visitor): Promise<string> {
  await visitor.say("상담사와 이야기하고 싶어요");
  const conversation = await visitor.conversation();
  await house.assistant.settled(conversation);
  const [handoff] = await handoffsOf(house.parts, conversation);
  if (!handoff) throw new Error("nobody was called");
  await house.handoffs.claim(staff.han, handoff.id);
  return handoff.id;
}
