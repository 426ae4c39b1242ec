import { dataLinkOwner } from "../../store/data-links.js";
import { reading } from "../../store/transaction.js";
import type { OwnDataPort } from "../desk-ports/people.js";
import type { Parts } from "../parts.js";
import { personFile } from "./person-file.js";

/** A person's own page: everything, since it is theirs. Nobody of the staff read it, so the audit log says nothing. */
export function createOwnData(parts: Parts): OwnDataPort {
  return {
    file: (secret) =>
      reading(parts.store, async (tx) => {
        const person = await dataLinkOwner(tx, secret, parts.clock.now());
        return person === undefined ? undefined : personFile(tx, parts, { kind: "all" }, person);
      }),
  };
}
