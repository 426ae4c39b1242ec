import type { StaffCard } from "../../assistant/desk-ports/threads.js";
import { type HandoffOutcome, handoffOutcomes } from "../../domain/handoff.js";
import { type StaffMember, seesAgency } from "../../domain/staff.js";
import type { StaffSide } from "./staff-side.js";
import type { StaffRoomWords } from "./words.js";

/** What a hand-off's card says, in words, whatever the messenger. */
export type CardView =
  | {
      readonly kind: "here";
      readonly handoff: string;
      readonly title: string;
      /** Only of a cry for help. */
      readonly urgent?: string;
      readonly state: string;
      /** When they are to be called back, while that is still to be done. */
      readonly callback?: string;
      /** Why, and for which program. */
      readonly reason: readonly string[];
      /** What they wrote, what was open, what is known: name and value. */
      readonly facts: readonly (readonly [string, string])[];
      readonly verdicts: readonly string[];
      readonly acts: CardActs;
    }
  | { readonly kind: "elsewhere"; readonly handoff: string; readonly text: string };

/** What can be done with it now. */
export interface CardActs {
  readonly claim: boolean;
  readonly takeOver: boolean;
  /** To whom it can be given: an agency, or `""` for whoever of the same is free. Empty: not now. */
  readonly passTo: readonly { readonly name: string; readonly agency: string }[];
  readonly closeAs: readonly { readonly name: string; readonly outcome: HandoffOutcome }[];
}

/** For whom a card is drawn: for all who read the room, or for one of them as who they are at the desk. */
export type Viewer = "everybody" | "stranger" | Pick<StaffMember, "id" | "agency">;

/** So much of what is known is enough to know whose it is. `longest`: of a name, a value, a verdict, in UTF-16 units. */
const longest = 300;
const factsAtMost = 10;
const verdictsAtMost = 5;

/** A hand-off's card: why, what they want, what is known and may be shown, and what can be done with it now. */
export function cardView(
  card: StaffCard,
  words: StaffRoomWords,
  { agencies, viewer }: { readonly agencies: StaffSide["agencies"]; readonly viewer: Viewer },
): CardView {
  const { handoff } = card;
  if (card.kind === "elsewhere")
    return { kind: "elsewhere", handoff, text: words("staff-room.elsewhere", { agency: card.agency }) };
  const { agency, reason, program, wish, open, facts, verdicts, urgent, speaks } = card;
  const callback = callbackOf(card, words);
  const said: readonly (readonly [string, string])[] = [
    ...(wish === "" ? [] : [[words("staff-room.wish"), wish] as const]),
    ...(open === undefined ? [] : [[words("staff-room.open"), open] as const]),
    ...facts.map(({ label, value }) => [label, value] as const),
  ];
  return {
    kind: "here",
    handoff,
    title: cut(words("staff-room.title", { agency: agency.name })),
    ...(urgent ? { urgent: words("staff-room.urgent") } : {}),
    state: stateOf(card, words),
    ...(callback === undefined ? {} : { callback }),
    reason: [
      words(`desk.handoff.reason.${reason}`),
      ...(program ? [cut(program.title)] : []),
      ...(speaks ? [speaks] : []),
    ],
    facts: said.slice(0, factsAtMost).map(([name, value]) => [cut(name), cut(value)] as const),
    verdicts: verdicts.slice(0, verdictsAtMost).map(({ program: title, verdict }) => cut(`${title}: ${verdict}`)),
    acts: actsOf(card, words, { agencies, viewer }),
  };
}

type Here = Extract<StaffCard, { readonly kind: "here" }>;

function stateOf({ state, staff, outcome }: Here, words: StaffRoomWords): string {
  const by = staff ? [words("staff-room.by", { staff: staff.name })] : [];
  const end = outcome ? [words(`desk.outcome.${outcome}.name`)] : [];
  return [words(`desk.handoff.state.${state}`), ...(state === "claimed" ? by : []), ...end].join(" · ");
}

/** When somebody would like to be called back; of what is over nothing is left to do. */
export function callbackOf(
  { state, callbackAt: at }: Pick<Here, "state" | "callbackAt">,
  words: StaffRoomWords,
): string | undefined {
  return at === undefined || state === "closed" ? undefined : words("staff-room.callback", { at });
}

const nothing: CardActs = { claim: false, takeOver: false, passTo: [], closeAs: [] };

/** What waits can be taken; what is taken can be given on or ended by its owner; what is over can only be read. */
function actsOf(
  { state, agency, staff }: Here,
  words: StaffRoomWords,
  { agencies, viewer }: { readonly agencies: StaffSide["agencies"]; readonly viewer: Viewer },
): CardActs {
  if (viewer === "stranger" || (viewer !== "everybody" && !seesAgency(viewer, agency.id))) return nothing;
  const passTo = [
    { name: words("staff-room.anyone"), agency: "" },
    ...agencies.filter(({ id }) => id !== agency.id).map(({ id, name }) => ({ name, agency: id })),
  ];
  const closeAs = handoffOutcomes.map((outcome) => ({ name: words(`desk.outcome.${outcome}.name`), outcome }));
  const isOwner = viewer === "everybody" || viewer.id === staff?.id;
  const isAnother = viewer === "everybody" || viewer.id !== staff?.id;
  switch (state) {
    case "waiting":
      return { ...nothing, claim: true, passTo };
    case "claimed":
      return { ...nothing, takeOver: isAnother, ...(isOwner ? { passTo, closeAs } : {}) };
    case "closed":
      return nothing;
  }
}

/** At most so long, and visibly cut where it was longer; no letter is cut in two. */
function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
