import type { Placed } from "../../domain/world.js";
import type { Tx } from "../../store/transaction.js";
import { readAudited, readOnAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Certificate, TakingPartPort, TakingWish } from "../desk-ports/taking-part.js";
import type { Parts } from "../parts.js";
import { createActs } from "./acts.js";
import { type TakingAction, takingEntry, theirParticipant, theirs } from "./at-desk.js";
import { callsView, tellByPhone } from "./calls.js";
import { certificateFor } from "./certificate.js";
import { certificatePdf } from "./certificate-pdf.js";
import { applicationsView, moveApplication } from "./move.js";
import { attendanceView, hoursView, participantsView } from "./views.js";

/** Those who take part, over the store. */
export function createTakingPart(parts: Parts): TakingPartPort {
  const { store } = parts;
  const view = async <View, Wish extends TakingWish>(
    by: SignedIn,
    wish: Wish,
    action: TakingAction,
    read: (tx: Tx, parts: Parts, placed: Placed, wish: Wish) => Promise<View>,
  ): Promise<View | undefined> => {
    const placed = theirs(parts, by, wish.offering);
    if (!placed) return undefined;
    return readOnAudited(store, takingEntry(parts, by, action, wish.offering), (tx) => read(tx, parts, placed, wish));
  };
  const certificate = (by: SignedIn, offering: string, registration: string): Promise<Certificate | undefined> =>
    readAudited(store, takingEntry(parts, by, "openCertificate", registration), async (tx) => {
      const found = await theirParticipant(tx, parts, by, { offering, registration });
      return found && certificateFor(tx, parts, registration);
    });
  return {
    ...createActs(parts),
    attendance: (by, wish) => view(by, wish, "seeAttendance", attendanceView),
    hours: (by, wish) => view(by, wish, "seeHours", hoursView),
    participants: (by, wish) => view(by, wish, "seeParticipants", participantsView),
    calls: (by, offering) => view(by, { offering, page: 1 }, "seeCalls", callsView),
    told: (by, offering, wish) => tellByPhone(parts, by, offering, wish),
    applications: (by, wish) => view(by, wish, "seeApplications", applicationsView),
    move: (by, offering, wish) => moveApplication(parts, by, offering, wish),
    certificate,
    async certificatePdf(by, offering, registration) {
      const found = await certificate(by, offering, registration);
      return found && certificatePdf(found, parts.words);
    },
  };
}
