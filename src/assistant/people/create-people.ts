import { appendAudit } from "../../store/audit.js";
import { inTransaction, reading } from "../../store/transaction.js";
import { readAudited } from "../audited.js";
import type { PeoplePort } from "../desk-ports/people.js";
import type { Parts } from "../parts.js";
import { withWords } from "../staff-words.js";
import { drain } from "../work.js";
import { correctPaper } from "./correct-paper.js";
import { correctPerson } from "./correct-person.js";
import { entryOf } from "./entry.js";
import { eraseAtDesk } from "./erase-at-desk.js";
import { whatIsKept } from "./erase-person.js";
import { personFile } from "./person-file.js";
import { reachOf, sees } from "./reach.js";
import { endRequest, requestsFor, takeRequest } from "./requests.js";
import { searchPeople } from "./search-people.js";
import { viewPerson } from "./view-person.js";
import { withdrawConsentAtDesk } from "./withdraw-consent.js";

/**
 * What staff do with people and their data. Each call that shows or changes something is in the audit log, once. `settle`
 * lets a conversation take its waiting turns; an assistant that serves hands in its own, which also tells who watches.
 */
export function createPeople(
  parts: Parts,
  settle: (conversation: string) => Promise<void> = (conversation) => drain(parts, conversation),
): PeoplePort {
  const { store, clock } = parts;
  return {
    async search(by, text, page) {
      const reach = reachOf(parts, by, "people");
      if (!reach) return { lines: [], total: 0 };
      const entry = entryOf(by, clock.now(), { action: "list", subject: "people" });
      return readAudited(store, entry, (tx) => searchPeople(tx, parts, reach, { text, page }));
    },
    async open(by, person, why) {
      const reach = reachOf(parts, by, "people");
      const now = clock.now();
      return readAudited(store, entryOf(by, now, { action: "open", subject: person, why }), async (tx) =>
        reach && (await sees(tx, reach, person)) ? viewPerson(tx, parts, { by, reach, now }, person) : undefined,
      );
    },
    async correct(by, person, fact, why) {
      const corrected = await withWords(parts, fact.value, (value) =>
        correctPerson(parts, by, person, { fact: { key: fact.key, value }, why }),
      );
      if (corrected.kind !== "done") return corrected;
      await settle(corrected.talk).catch((fault: unknown) => parts.seen.failed("turn", fault));
      return { kind: "done" };
    },
    correctPaper: (by, person, typed, why) => correctPaper(parts, by, person, { typed, why }),
    withdrawConsent: (by, person, item, why) => withdrawConsentAtDesk(parts, by, person, { item, why }),
    async export(by, person, why) {
      const reach = reachOf(parts, by, "erase");
      const now = clock.now();
      const file = await reading(store, async (tx) =>
        reach && (await sees(tx, reach, person)) ? personFile(tx, parts, reach, person) : undefined,
      );
      if (!file) return undefined;
      await inTransaction(store, (tx) => appendAudit(tx, entryOf(by, now, { action: "export", subject: person, why })));
      return file;
    },
    async erase(by, person, why) {
      const erased = await eraseAtDesk(parts, by, person, why);
      if (erased.kind !== "done") return erased;
      for (const talk of erased.talks) await settle(talk).catch((fault: unknown) => parts.seen.failed("turn", fault));
      return { kind: "done", kept: erased.kept };
    },
    async kept(by, person) {
      const reach = reachOf(parts, by, "people");
      return reading(store, async (tx) => ((await sees(tx, reach, person)) ? whatIsKept(tx, parts, person) : []));
    },
    requests: (by, which) => requestsFor(parts, by, which),
    ask: (by, person, kind, detail, why) =>
      withWords(parts, detail, (words) => takeRequest(parts, by, person, { kind, detail: words, why })),
    finish: (by, request, { state, detail }, why) =>
      withWords(parts, detail, (words) => endRequest(parts, by, request, { state, detail: words, why })),
  };
}
