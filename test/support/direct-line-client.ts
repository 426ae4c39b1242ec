import { type Activity, ConnectionStatus, DirectLine, type DirectLineOptions } from "botframework-directlinejs";
import { expect, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import XMLHttpRequest from "xhr2";
import { z } from "zod";

// Microsoft's client is written for browsers.
Object.assign(globalThis, { WebSocket, XMLHttpRequest });

/** Somebody who talks through Microsoft's own client. */
export interface DirectLineTalk {
  /** Everything that came, in order, typing left out. */
  readonly heard: readonly Heard[];
  /** How often "typing" came. */
  typings(): number;
  status(): ConnectionStatus;
  /** Sends words; `id` is what the client calls the message. Resolves with the id the server gave it. */
  say(text: string, id?: string): Promise<string>;
  post(activity: object): Promise<string>;
  /** Presses a button by its words, the last one that has them. */
  press(label: string, id?: string): Promise<string>;
  end(): void;
}

const button = z.object({ title: z.string(), value: z.unknown().optional(), data: z.unknown().optional() });
const element = z.object({
  type: z.string(),
  inlines: z.array(z.object({ text: z.string() })).optional(),
  actions: z.array(button).optional(),
});
const heard = z.object({
  type: z.string(),
  id: z.string(),
  from: z.object({ id: z.string(), role: z.string(), name: z.string().optional() }),
  text: z.string().default(""),
  timestamp: z.string(),
  channelData: z.object({ clientActivityID: z.string().optional(), from: z.string().optional() }).optional(),
  suggestedActions: z.object({ actions: z.array(button) }).optional(),
  attachments: z
    .array(z.object({ content: z.object({ fallbackText: z.string(), body: z.array(element) }) }))
    .optional(),
});
export type Heard = z.infer<typeof heard>;

/** A token as a page of the house would get it. */
export async function tokenAt(domain: string): Promise<{ readonly token: string; readonly conversationId: string }> {
  const answer = await fetch(`${domain}/tokens/generate`, { method: "POST" });
  return z.object({ token: z.string(), conversationId: z.string() }).parse(await answer.json());
}

export async function talkOver(domain: string, how: Partial<DirectLineOptions> = {}): Promise<DirectLineTalk> {
  const { token } = how.secret === undefined && how.token === undefined ? await tokenAt(domain) : {};
  // The client waits from 3 to 15 seconds before it comes back: always the shortest here.
  const line = new DirectLine({ domain, ...(token ? { token } : {}), random: () => 0, ...how });
  const all: Heard[] = [];
  let typings = 0;
  const listening = line.activity$.subscribe(
    (activity: Activity) => {
      if (activity.type === "typing") typings++;
      else all.push(heard.parse(activity));
    },
    () => undefined,
  );
  const end = () => {
    listening.unsubscribe();
    line.end();
  };
  onTestFinished(end);
  let sent = 0;
  const post = (activity: object) =>
    new Promise<string>((resolve, reject) => {
      line.postActivity({ from: { id: "somebody" }, ...activity } as Activity).subscribe(resolve, reject);
    });
  return {
    heard: all,
    typings: () => typings,
    status: () => line.connectionStatus$.getValue(),
    say: (text, id = `said-${++sent}`) => post({ type: "message", text, channelData: { clientActivityID: id } }),
    post,
    press(label, id = `pressed-${++sent}`) {
      const found = all.flatMap(buttonsOf).findLast(({ title }) => title === label);
      if (!found) throw new Error(`no button says ${label}`);
      const value = found.value ?? found.data;
      return post({ type: "message", text: label, value, channelData: { clientActivityID: id } });
    },
    end,
  };
}

export async function untilOnline(talk: DirectLineTalk): Promise<void> {
  await expect.poll(talk.status, { timeout: 45_000 }).toBe(ConnectionStatus.Online);
}

export function buttonsOf({ suggestedActions, attachments = [] }: Heard) {
  const inCards = attachments.flatMap(({ content }) => content.body.flatMap(({ actions = [] }) => actions));
  return [...inCards, ...(suggestedActions?.actions ?? [])];
}
