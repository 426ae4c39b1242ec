import { frontDesk } from "../../domain/staff.js";
import { withoutPersonal } from "../../language/without-personal.js";
import { findHandoff } from "../../store/handoffs.js";
import type { StaffCardRow } from "../../store/staff-cards.js";
import { staffRooms } from "../../store/staff-rooms.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { HandoffView } from "../desk-ports/handoffs.js";
import type { StaffCard } from "../desk-ports/threads.js";
import { agencyName } from "../handoffs/agency-name.js";
import { cutWish } from "../handoffs/lines.js";
import { viewOf } from "../handoffs/view.js";
import type { Parts } from "../parts.js";

/** The house itself, to which nobody's rights apply: what of it may be shown is chosen below. */
const house: SignedIn = {
  id: "house",
  name: "",
  login: "",
  role: "counsellor",
  agency: null,
  session: "",
  place: "",
};

/** By which somebody could be reached or named: not for a messenger's server. */
const atTheDeskAlone: ReadonlySet<string> = new Set(["name", "phone", "birthDate"]);

/** What a hand-off's card shows in its room now; undefined when the person was erased. */
export async function cardOf(
  tx: Tx,
  parts: Parts,
  { channel, handoff, room }: Pick<StaffCardRow, "channel" | "handoff" | "room">,
): Promise<StaffCard | undefined> {
  const found = await findHandoff(tx, handoff);
  if (!found) return undefined;
  const rooms = await staffRooms(tx, channel);
  // As `noteStaffCards`: the front desk stands in for whoever has no room.
  const ofAgency = rooms.filter(({ agency }) => agency === found.agency);
  const at = ofAgency.length > 0 ? ofAgency : rooms.filter(({ agency }) => agency === frontDesk);
  const isHere = at.some((one) => one.room === room);
  if (!isHere) return { kind: "elsewhere", handoff, agency: agencyName(parts, found.agency) };
  const view = await viewOf(tx, parts, house, handoff);
  if (!view) return undefined;
  return cardFrom(view);
}

/** Of all that is known what may be shown in a messenger, wherever its servers are. */
export function cardFrom(view: HandoffView): StaffCard {
  const {
    id: handoff,
    state,
    reason,
    urgent,
    agency,
    staff,
    program,
    at,
    facts,
    verdicts,
    open,
    outcome,
    callbackAt,
    speaks,
  } = view;
  return {
    kind: "here",
    handoff,
    state,
    reason,
    urgent,
    agency,
    ...(staff ? { staff } : {}),
    ...(program ? { program } : {}),
    // Hidden first and cut after: half a number would not be known for one.
    wish: view.wish === view.fullWish ? unnamed(view.wish, view) : cutWish(unnamed(view.fullWish, view)),
    at,
    facts: facts.filter(({ key }) => !atTheDeskAlone.has(key)),
    verdicts,
    ...(open === undefined ? {} : { open }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(callbackAt === undefined ? {} : { callbackAt }),
    ...(speaks === undefined ? {} : { speaks }),
  };
}

const hidden = "…";

/** What somebody wrote, without what names or reaches them: what was read as that before, and what is written there. */
function unnamed(text: string, { facts, at }: Pick<HandoffView, "facts" | "at">): string {
  const known = facts.flatMap(({ key, value }) => (atTheDeskAlone.has(key) && value !== "" ? [value] : []));
  const left = known.reduce((words, value) => words.replaceAll(value, hidden), text.normalize("NFC"));
  return withoutPersonal(left, at.slice(0, 10));
}
