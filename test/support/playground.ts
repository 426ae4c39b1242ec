import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { z } from "zod";
import { freePort } from "./free-port.js";
import { root } from "./world.js";

/** Microsoft's Agents Playground, used as its own page uses it. */
export interface Playground {
  /** What its page was told to show, in order: messages, later forms of them, typing. */
  readonly shown: readonly PlaygroundAction[];
  /** Installs the bot for the person in front of it, as the page does when it opens. */
  install(): Promise<void>;
  say(text: string): Promise<void>;
  /** Presses a button that submits, in the newest message that has one of that title. */
  submit(title: string): Promise<void>;
  /** Presses a button that is answered at once; gives what its card is to be from now on. */
  execute(title: string): Promise<unknown>;
}

const pressable: z.ZodType<Pressable> = z.looseObject({
  type: z.string(),
  title: z.string().optional(),
  verb: z.string().optional(),
  data: z.looseObject({}).optional(),
  get fallback() {
    return z.union([pressable, z.string()]).optional();
  },
});
interface Pressable {
  readonly type: string;
  readonly title?: string | undefined;
  readonly verb?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly fallback?: Pressable | string | undefined;
}
const element = z.looseObject({
  type: z.string(),
  inlines: z.array(z.object({ text: z.string() })).optional(),
  actions: z.array(pressable).optional(),
});
const message = z.object({
  messageId: z.string(),
  from: z.object({ id: z.string() }),
  text: z.string().nullish(),
  attachments: z.array(z.object({ content: z.object({ body: z.array(element) }) })),
  suggestedActions: z.object({ actions: z.array(z.looseObject({ title: z.string() })) }).nullish(),
});
const action = z.object({ action: z.string(), actionConversationId: z.string(), message: message.optional() });
export type PlaygroundAction = z.infer<typeof action>;

const config = z.object({
  config: z.object({ currentUser: z.object({ id: z.string() }), personalChat: z.object({ id: z.string() }) }),
});

/** Starts it in front of a bot; it ends with the test. */
export async function startPlayground(bot: string): Promise<Playground> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "ieum-playground-"));
  const program = join(root, "node_modules/@microsoft/m365agentsplayground/cli.js");
  const guard = join(root, "test/support/loopback-only.mjs");
  const options = ["--app-endpoint", bot, "--port", `${port}`, "--service-url", `${origin}/_connector`, "--dt"];
  const child = spawn(process.execPath, ["--import", guard, program, "start", ...options], {
    // It writes its log where it stands.
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none" },
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      written += chunk;
    });
  const ended = new Promise((resolve) => child.once("close", resolve));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await expect.poll(() => written, { timeout: 60_000 }).toContain(`Listening on ${port}`);

  const shown: PlaygroundAction[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/_ws_conversation/v1/conversations/stream`);
  socket.on("message", (data) => shown.push(action.parse(JSON.parse(String(data)))));
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  onTestFinished(() => socket.terminate());

  const told = config.parse(await (await fetch(`${origin}/_internal/v1/config`)).json()).config;
  const from = { id: told.currentUser.id };
  const conversation = { id: told.personalChat.id };
  const post = async (path: string, body: object) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(origin + path, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    return text;
  };
  const button = async (title: string, type: string) => {
    const find = () => shown.flatMap(buttonsOf).findLast((one) => one.title === title && one.type === type);
    // A card may come a moment after the words above it.
    await expect.poll(find, { timeout: 45_000 }).toBeDefined();
    const found = find();
    if (!found) throw new Error(`no ${type} is called ${title}`);
    return { ...found, from, conversation, replyToId: found.messageId };
  };
  return {
    shown,
    install: async () => void (await post(`/_debug/conversation/${conversation.id}/installation`, {})),
    say: async (text) =>
      void (await post(`/_conversation/v1/conversations/${conversation.id}/messages`, {
        from,
        text,
        textFormat: "plain",
      })),
    async submit(title) {
      const { data: value, replyToId } = await button(title, "Action.Submit");
      await post("/_conversation/v1/submit", { from, conversation, replyToId, value });
    },
    async execute(title) {
      const { verb, data, replyToId } = await button(title, "Action.Execute");
      const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
      const body = { name: "adaptiveCard/action", value, from, conversation, replyToId };
      return JSON.parse(await post("/_conversation/v1/invoke", body));
    },
  };
}

/** The buttons of a message, what stands in for one on platforms that lack it included. */
export function buttonsOf({ message }: PlaygroundAction) {
  const elements = (message?.attachments ?? []).flatMap(({ content }) => content.body);
  return elements
    .flatMap(({ actions = [] }) => actions)
    .flatMap((one) => (typeof one.fallback === "object" ? [one, one.fallback] : [one]))
    .map((one) => ({ ...one, messageId: message?.messageId ?? "" }));
}

/** Everything there is to read in a message. */
export function readingOf({ message }: PlaygroundAction): string {
  const elements = (message?.attachments ?? []).flatMap(({ content }) => content.body);
  const inCards = elements.flatMap(({ inlines = [], actions = [] }) => [
    ...inlines.map(({ text }) => text),
    ...actions.map(({ title }) => `[${title}]`),
  ]);
  const beneath = (message?.suggestedActions?.actions ?? []).map(({ title }) => `[${title}]`);
  return [message?.text ?? "", ...inCards, ...beneath].join(" ").trim();
}
