import type { PassTo } from "../../assistant/desk-ports/handoffs.js";
import type { StaffCard } from "../../assistant/desk-ports/threads.js";
import { type HandoffOutcome, handoffOutcomes } from "../../domain/handoff.js";
import { type StaffMember, seesAgency } from "../../domain/staff.js";
import type { StaffSide } from "./staff-side.js";
import type { StaffRoomWords } from "./words.js";

/** What a hand-off's card says, in words, whatever the messenger; each cuts it to its own size. */
export type CardView = CardHere | { readonly kind: "elsewhere"; readonly handoff: string; readonly text: string };

/** The card of a hand-off that is this room's. */
export interface CardHere {
  readonly kind: "here";
  readonly handoff: string;
  readonly agency: string;
  readonly title: string;
  /** Only of a cry for help, until it is over. */
  readonly urgent?: string;
  readonly state: string;
  readonly isOver: boolean;
  /** When they are to be called back, while that is still to be done. */
  readonly callback?: string;
  /** Why; then for which program, and in which language they talk, where that is known. */
  readonly reason: readonly [string, ...string[]];
  /** What they wrote. */
  readonly wish?: NamedText;
  /** The question that was open. */
  readonly open?: NamedText;
  /** What is known. */
  readonly facts: readonly NamedText[];
  readonly verdicts: readonly { readonly text: string; readonly why: readonly string[] }[];
  readonly acts: CardActs;
}

export type NamedText = readonly [name: string, text: string];

/** What can be done with it now. */
export interface CardActs {
  readonly claim: boolean;
  /** From whom. */
  readonly takeOver?: { readonly from: string };
  /** To whom it can be given. Empty: not now. */
  readonly passTo: readonly { readonly name: string; readonly to: Exclude<PassTo, { readonly kind: "staff" }> }[];
  readonly closeAs: readonly { readonly name: string; readonly outcome: HandoffOutcome }[];
}

/** For whom a card is drawn: for all who read the room, or for one of them as who they are at the desk. */
export type Viewer = "everybody" | "stranger" | Pick<StaffMember, "id" | "agency">;

export interface Drawing {
  readonly agencies: StaffSide["agencies"];
  readonly viewer: Viewer;
}

/** A hand-off's card: why, what they want, what is known and may be shown, and what can be done with it now. */
export function cardView(card: StaffCard, words: StaffRoomWords, drawing: Drawing): CardView {
  const { handoff } = card;
  if (card.kind === "elsewhere")
    return { kind: "elsewhere", handoff, text: words("staff-room.elsewhere", { agency: card.agency }) };
  return cardHere(card, words, drawing);
}

type Here = Extract<StaffCard, { readonly kind: "here" }>;

function cardHere(card: Here, words: StaffRoomWords, drawing: Drawing): CardHere {
  const { handoff, agency, reason, program, wish, open, facts, verdicts, urgent, speaks, callbackAt: at } = card;
  const isOver = card.state === "closed";
  return {
    kind: "here",
    handoff,
    agency: agency.name,
    title: words("staff-room.title", { agency: agency.name }),
    ...(urgent && !isOver ? { urgent: words("staff-room.urgent") } : {}),
    state: stateOf(card, words),
    isOver,
    ...(at === undefined || isOver ? {} : { callback: words("staff-room.callback", { at }) }),
    reason: [words(`desk.handoff.reason.${reason}`), ...(program ? [program.title] : []), ...(speaks ? [speaks] : [])],
    ...(wish === "" ? {} : { wish: [words("staff-room.wish"), wish] }),
    ...(open === undefined ? {} : { open: [words("staff-room.open"), open] }),
    facts: facts.map(({ label, value }) => [label, value]),
    verdicts: verdicts.map(({ program: title, verdict, why }) => ({ text: `${title}: ${verdict}`, why })),
    acts: actsOf(card, words, drawing),
  };
}

function stateOf({ state, staff, outcome }: Here, words: StaffRoomWords): string {
  const by = staff ? [words("staff-room.by", { staff: staff.name })] : [];
  const end = outcome ? [words(`desk.outcome.${outcome}.name`)] : [];
  return [words(`desk.handoff.state.${state}`), ...(state === "claimed" ? by : []), ...end].join(" · ");
}

const nothing: CardActs = { claim: false, passTo: [], closeAs: [] };

/** What waits can be taken; what is taken can be given on or ended by its owner; what is over can only be read. */
function actsOf({ state, agency, staff }: Here, words: StaffRoomWords, { agencies, viewer }: Drawing): CardActs {
  if (viewer === "stranger" || (viewer !== "everybody" && !seesAgency(viewer, agency.id))) return nothing;
  const passTo: CardActs["passTo"] = [
    { name: words("staff-room.anyone"), to: { kind: "anyone" } },
    ...agencies
      .filter(({ id }) => id !== agency.id)
      .map(({ id, name }) => ({ name, to: { kind: "agency", id } as const })),
  ];
  const closeAs = handoffOutcomes.map((outcome) => ({ name: words(`desk.outcome.${outcome}.name`), outcome }));
  const isOwner = viewer === "everybody" || viewer.id === staff?.id;
  const isAnother = viewer === "everybody" || viewer.id !== staff?.id;
  switch (state) {
    case "waiting":
      return { ...nothing, claim: true, passTo };
    case "claimed":
      return {
        ...nothing,
        ...(isAnother ? { takeOver: { from: staff?.name ?? "" } } : {}),
        ...(isOwner ? { passTo, closeAs } : {}),
      };
    case "closed":
      return nothing;
  }
}
