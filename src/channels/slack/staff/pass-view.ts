import type { types } from "@slack/bolt";
import { z } from "zod";
import type { HandoffsPort, PassTo } from "../../../assistant/desk-ports/handoffs.js";
import { shorten } from "../../../words/fit/shorten.js";
import { limits } from "../send/limits.js";
import { named, plain } from "../send/plain-text.js";
import type { Words } from "../words.js";

/** `callback_id` of the modal in which a hand-off is given on. */
export const passCallback = "ieum:staff:pass-to";

type Whom = Awaited<ReturnType<HandoffsPort["colleagues"]>>;

/** Names of what is filled in, each in a block of its own of the same name. */
const to = "to";
const note = "note";
const longestNote = 1_000;

/** Where the card stands whose hand-off it is: what went wrong is told there. */
const place = z.object({ handoff: z.string(), channel: z.string(), thread: z.string().optional() });
export type PassPlace = z.infer<typeof place>;

/** Asks whom a hand-off is to be given to, and what they should know. What has no room in the list is chosen at the desk. */
export function passView(at: PassPlace, { staff, agencies }: Whom, words: Words): types.ModalView {
  const anyone = option(words("staff-room.anyone"), { kind: "anyone" });
  const groups = [
    group(words("slack.staff.toStaff"), [anyone, ...staff.map(({ id, name }) => option(name, { kind: "staff", id }))]),
    ...(agencies.length === 0
      ? []
      : [
          group(
            words("slack.staff.toAgency"),
            agencies.map(({ id, name }) => option(name, { kind: "agency", id })),
          ),
        ]),
  ];
  const cut = staff.length >= limits.options || agencies.length > limits.options;
  return {
    type: "modal",
    callback_id: passCallback,
    private_metadata: JSON.stringify(at),
    title: named(words("slack.staff.passTitle")),
    submit: named(words("staff-room.pass")),
    close: named(words("slack.staff.passNo")),
    blocks: [
      {
        type: "input",
        block_id: to,
        label: named(words("staff-room.passTo")),
        element: {
          type: "static_select",
          action_id: to,
          placeholder: named(words("slack.choose")),
          option_groups: groups,
        },
        ...(cut ? { hint: plain(words("slack.staff.passMore")) } : {}),
      },
      {
        type: "input",
        block_id: note,
        optional: true,
        label: named(words("slack.staff.passNote")),
        hint: plain(words("slack.staff.passNoteHint")),
        element: { type: "plain_text_input", action_id: note, multiline: true, max_length: longestNote },
      },
    ],
  };
}

function group(name: string, options: readonly ReturnType<typeof option>[]) {
  return { label: named(name), options: options.slice(0, limits.options) };
}

function option(name: string, whom: PassTo) {
  return {
    text: named(shorten(name === "" ? "-" : name, limits.option)),
    value: whom.kind === "anyone" ? "anyone|" : `${whom.kind}|${whom.id}`,
  };
}

const sent = z.object({
  private_metadata: z.string(),
  state: z.object({
    values: z.object({
      to: z.object({ to: z.object({ selected_option: z.object({ value: z.string() }) }) }),
      note: z.object({ note: z.object({ value: z.string().nullish() }) }).optional(),
    }),
  }),
});

/** What was chosen, by whom it is given to and with what words. */
export function readPass(view: unknown): { readonly at: PassPlace; readonly to: PassTo; readonly why: string } {
  const { private_metadata: kept, state } = sent.parse(view);
  const [kind, id = ""] = state.values.to.to.selected_option.value.split("|");
  return {
    at: place.parse(JSON.parse(kept)),
    to: kind === "staff" || kind === "agency" ? { kind, id } : { kind: "anyone" },
    why: state.values.note?.note.value ?? "",
  };
}

/** The part of the modal at which something that was refused is told. */
export const refusedAt = note;
