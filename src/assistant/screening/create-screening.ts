import { countUntold } from "../../store/told-by-phone.js";
import { reading, type Tx } from "../../store/transaction.js";
import { readAudited, readOnAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { ScreeningPort, ScreeningWish } from "../desk-ports/screening.js";
import type { Parts } from "../parts.js";
import { withWords } from "../staff-words.js";
import { auditEntry, type ScreeningAction } from "./audit-entry.js";
import { boardOf, wished } from "./board.js";
import { draftDecisions } from "./draft.js";
import { gather } from "./gather.js";
import { headOf } from "./head.js";
import { linesOf } from "./lines.js";
import { publishSelection } from "./publish.js";
import { scoreApplicant } from "./put-score.js";
import { screenedBy } from "./reach.js";
import { viewApplicant } from "./view-applicant.js";

/** A note, or a reason, has room for so many characters. */
const longestWords = 500;

/** Screening by staff, over the store. Each read and each write is in the audit log. */
export function createScreening(parts: Parts): ScreeningPort {
  const { store, clock } = parts;
  const entry = (by: SignedIn, action: ScreeningAction, subject: string) =>
    auditEntry(by, clock.now(), action, subject);
  const board = async (tx: Tx, by: SignedIn, offering: string, wish: ScreeningWish) => {
    const screened = await screenedBy(tx, parts, by, offering);
    if (!screened) return undefined;
    const gathered = await gather(tx, screened, { scorer: by.id });
    const all = await linesOf(tx, screened, gathered);
    return boardOf(screened, gathered, wish, { all, toCall: await countUntold(tx, offering), now: clock.now() });
  };
  return {
    board: (by, offering, wish) =>
      readOnAudited(store, entry(by, "listApplicants", offering), (tx) => board(tx, by, offering, wish)),
    head: (by, offering) =>
      readOnAudited(store, entry(by, "listApplicants", offering), async (tx) => {
        const screened = await screenedBy(tx, parts, by, offering);
        return screened && headOf(screened, await gather(tx, screened, { scorer: by.id }), clock.now());
      }),
    print: (by, offering, wish) =>
      readAudited(store, entry(by, "printApplicants", offering), (tx) => board(tx, by, offering, wish)),
    listed: (by, offering, wish) =>
      reading(store, async (tx) => {
        const screened = await screenedBy(tx, parts, by, offering);
        if (!screened) return undefined;
        const gathered = await gather(tx, screened, { scorer: by.id });
        const all = wish.order === "name" ? await linesOf(tx, screened, gathered) : gathered;
        return wished<(typeof all)[number]>(all, wish).map(({ registration }) => registration);
      }),
    applicant: (by, offering, registration) =>
      readOnAudited(store, entry(by, "openApplicant", registration), async (tx) => {
        const screened = await screenedBy(tx, parts, by, offering);
        return screened && viewApplicant(tx, parts, { by, screened, now: clock.now() }, registration);
      }),
    async score(by, offering, registration, { points, note }) {
      const words = tidy(note);
      if (words.length > longestWords) return { kind: "tooLong" };
      return withWords(parts, words, (screened) =>
        scoreApplicant(parts, by, { offering, registration }, { points, note: screened }),
      );
    },
    async draft(by, offering, wish) {
      const words = tidy(wish.reason);
      if (words.length > longestWords) return { kind: "tooLong" };
      return withWords(parts, words, (reason) => draftDecisions(parts, by, offering, { ...wish, reason }));
    },
    publish: (by, offering) => publishSelection(parts, by, offering),
  };
}

function tidy(words: string): string {
  return words
    .normalize("NFC")
    .replace(/[^\S\n]+/gu, " ")
    .trim();
}
