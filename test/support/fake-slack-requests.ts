import { signatureOf } from "../../src/channels/slack/receive/signature.js";

import type { FakeModal, Input } from "./fake-slack-views.js";

export const signingSecret = "8f742231b10e8888abcd99eeefff85a5";
export const team = "T1";

/** A body as Slack would send it: JSON, or a form. */
export interface SlackBody {
  readonly type: "application/json" | "application/x-www-form-urlencoded";
  readonly text: string;
}

const json = (value: object): SlackBody => ({ type: "application/json", text: JSON.stringify(value) });
const form = (fields: Readonly<Record<string, string>>): SlackBody => ({
  type: "application/x-www-form-urlencoded",
  text: new URLSearchParams(fields).toString(),
});

let events = 0;
const newId = (prefix: string) => `${prefix}${String(++events).padStart(8, "0")}`;

/** The direct messages of somebody with the bot. */
export function directOf(user: string): string {
  return `D${user.slice(1)}`;
}

export function eventBody(event: object, eventId = newId("Ev")) {
  return { type: "event_callback", team_id: team, api_app_id: "A1", event_id: eventId, event_time: 1, event };
}

/** Somebody writes to the bot; what they type is escaped as Slack does. */
export function directMessage(user: string, text: string, more: object = {}, eventId?: string) {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const channel = directOf(user);
  const event = {
    type: "message",
    channel,
    channel_type: "im",
    user,
    text: escaped,
    ts: newId("1772413200."),
    ...more,
  };
  return eventBody(event, eventId);
}

/** Somebody of staff writes below a card; `ts` names the message, where it comes more than once. */
export function threadReply(
  user: string,
  { room, card, ts = newId("1772413400.") }: { readonly room: string; readonly card: string; readonly ts?: string },
  text: string,
) {
  const thread = { channel: room, channel_type: "group", thread_ts: card };
  return eventBody({ type: "message", ...thread, user, text, ts });
}

/** Somebody changes what they wrote, or without `text` deletes it. `at`: where it stands, as its own event had it. */
export function changedMessage(
  at: { readonly channel: string; readonly channel_type: string; readonly thread_ts?: string },
  {
    user,
    ts,
    was,
    text,
    at: event_ts = newId("1772413500."),
  }: {
    readonly user: string;
    readonly ts: string;
    readonly was: string;
    readonly text?: string;
    /** When; by itself later than all before. */
    readonly at?: string;
  },
  eventId?: string,
) {
  const { channel, channel_type, ...thread } = at;
  const before = { type: "message", user, ts, text: was, ...thread };
  const edited = { user, ts: newId("1772413500.") };
  const event =
    text === undefined
      ? { subtype: "message_deleted", deleted_ts: ts }
      : { subtype: "message_changed", message: { ...before, text, edited } };
  return eventBody(
    { type: "message", channel, channel_type, hidden: true, event_ts, previous_message: before, ...event },
    eventId,
  );
}

export function actionBody(
  user: string,
  action: object,
  {
    channel = directOf(user),
    trigger = newId("trigger"),
  }: { readonly channel?: string; readonly trigger?: string } = {},
) {
  return {
    type: "block_actions",
    team: { id: team },
    user: { id: user, team_id: team },
    trigger_id: trigger,
    channel: { id: channel },
    actions: [{ block_id: "b", action_ts: newId("1772413300."), ...action }],
  };
}

/** What somebody put into the fields of a modal: words, a day, the words of the options they picked. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Somebody sends a modal in; `filled` is by the key of the question. */
export function submissionBody(user: string, modal: FakeModal, filled: Filled) {
  const values = modal.inputs.map(({ block_id, element }) => {
    const given = filled[block_id.replace(/^field:/, "")];
    return [block_id, { [element.action_id]: { type: element.type, ...stateOf(element, given) } }];
  });
  return {
    type: "view_submission",
    team: { id: team },
    user: { id: user, team_id: team },
    trigger_id: newId("trigger"),
    view: {
      id: modal.id,
      hash: modal.hash,
      type: "modal",
      callback_id: modal.callback,
      private_metadata: modal.metadata,
      blocks: modal.inputs,
      state: { values: Object.fromEntries(values) },
    },
  };
}

function stateOf(element: Input["element"], given: string | readonly string[] | undefined): object {
  switch (element.type) {
    case "plain_text_input":
      return { value: given ?? null };
    case "datepicker":
      return { selected_date: given ?? null };
    default: {
      const all =
        element.type === "static_select"
          ? (element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [])
          : element.options;
      const picked = all.filter(({ text }) => [given ?? []].flat().includes(text.text));
      const isOne = element.type === "radio_buttons" || element.type === "static_select";
      return isOne ? { selected_option: picked[0] ?? null } : { selected_options: picked };
    }
  }
}

/** Somebody uses a shortcut, from anywhere or on a message. */
export function shortcutBody(user: string, callback: string, on?: { readonly channel: string; readonly text: string }) {
  const who = { team: { id: team }, user: { id: user, team_id: team } };
  const base = { callback_id: callback, trigger_id: newId("trigger"), action_ts: newId("1772413500."), ...who };
  if (!on) return { type: "shortcut", ...base };
  const message = { type: "message", user: "U9", text: on.text, ts: "1772413000.000001" };
  return {
    type: "message_action",
    ...base,
    channel: { id: on.channel, name: "c" },
    message,
    response_url: "https://hooks.slack.com/x",
  };
}

export const pressed = (actionId: string, value: string) => ({ type: "button", action_id: actionId, value });

export function commandFields(
  user: string,
  text: string,
  trigger = newId("trigger"),
): Readonly<Record<string, string>> {
  return { command: "/이음", team_id: team, user_id: user, channel_id: "C9", trigger_id: trigger, text };
}

/** Bodies as they stand on the wire. */
export const bodyOf = {
  event: json,
  action: (action: object) => form({ payload: JSON.stringify(action) }),
  command: form,
};

export interface Signing {
  readonly at: Date;
  readonly secret?: string;
  readonly retry?: number;
  /** Another body than the one that was signed. */
  readonly changed?: string;
}

/** Sends a body to the assistant, signed as Slack signs. */
export function deliver(
  url: string,
  body: SlackBody,
  { at, secret = signingSecret, retry, changed }: Signing,
): Promise<Response> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  return fetch(`${url}/slack/events`, {
    method: "POST",
    headers: {
      "content-type": body.type,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": signatureOf(timestamp, body.text, secret),
      ...(retry === undefined ? {} : { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_timeout" }),
    },
    body: changed ?? body.text,
  });
}
