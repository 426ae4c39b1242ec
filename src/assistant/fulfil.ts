import type { Conversation } from "../conversation/state.js";
import type { Need } from "../conversation/talk.js";
import type { Tx } from "../store/transaction.js";
import { fulfilLink } from "./fulfil-link.js";
import { fulfilOwnData, lookAtOwnData } from "./fulfil-own-data.js";
import { fulfilPeople, openSurveys } from "./fulfil-people.js";
import { fulfilSeats, lookAtSeats } from "./fulfil-seats.js";
import { fulfilStaff, lookAtStaff } from "./fulfil-staff.js";
import { fulfilTaking, lookAtTaking } from "./fulfil-taking.js";
import type { Call, Result } from "./needs.js";
import type { Parts } from "./parts.js";

/** Whose turn it is, and when. */
export interface Here {
  readonly conversation: Conversation;
  readonly channel: string;
  readonly now: Date;
}

/** Fulfils one read or write of a turn, inside the turn's transaction. What it gives back is plain data. */
export function fulfil(tx: Tx, parts: Parts, here: Here, need: Need): Promise<Result> {
  const call = need.call as Call;
  switch (call.name) {
    case "search":
    case "places":
    case "applications":
      return lookAtSeats(tx, parts, here, call);
    case "calendarLink":
    case "takingPart":
      return lookAtTaking(tx, parts, here, call);
    case "surveys":
      return openSurveys(tx, parts, here.conversation.person);
    case "staffHours":
    case "waitingPlace":
      return lookAtStaff(tx, parts, here, call);
    case "myData":
    case "lawKeeps":
      return lookAtOwnData(tx, parts, here, call);
    case "register":
    case "enqueue":
    case "withdraw":
    case "acceptOffer":
    case "declineOffer":
      return fulfilSeats(tx, parts, here, call);
    case "consent":
    case "respond":
      return fulfilPeople(tx, parts, here, call);
    case "handoff":
    case "cancelHandoff":
    case "rateHandoff":
    case "wishCallback":
      return fulfilStaff(tx, parts, here, call);
    case "withdrawConsent":
    case "ownRequest":
    case "correctOwn":
    case "exportLink":
    case "erase":
      return fulfilOwnData(tx, parts, here, call);
    case "typeAttendanceCode":
    case "certificateLink":
      return fulfilTaking(tx, parts, here, call);
    case "linkCode":
    case "typeLinkCode":
      return fulfilLink(tx, parts, here, call);
  }
}
