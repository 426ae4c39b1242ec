import { fileForms } from "../../domain/files.js";
import { fileBytes, findFile, type StoredFile } from "../../store/files.js";
import { findHandoffRecord } from "../../store/handoff-rows.js";
import { reading, type Tx } from "../../store/transaction.js";
import { readAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { OpenedFile } from "../desk-ports/files.js";
import { auditEntry, maySee } from "../handoffs/acting.js";
import type { Parts } from "../parts.js";
import { linkedFile } from "./file-link.js";

/** What an id of ours can look like; nothing else is looked for. */
const idForm = /^[\w-]{6,64}$/;

/** A file of a talk, for whoever has that talk. */
export function openOfTalk(parts: Parts, conversation: string, id: string): Promise<OpenedFile | undefined> {
  return reading(parts.store, (tx) => opened(tx, id, (file) => file.conversation === conversation));
}

/** The file that a signed link leads to. */
export async function openByLink(parts: Parts, link: string): Promise<OpenedFile | undefined> {
  const id = linkedFile(parts.store.vault, link, parts.clock.now());
  return id === undefined ? undefined : reading(parts.store, (tx) => opened(tx, id, () => true));
}

/** A file of the talk that a hand-off is about, for staff who may see that; written down, with its id. */
export function openForStaff(parts: Parts, by: SignedIn, handoff: string, id: string): Promise<OpenedFile | undefined> {
  const entry = { ...auditEntry(parts, by, "openFile", handoff), ...(idForm.test(id) ? { why: id } : {}) };
  return readAudited(parts.store, entry, async (tx) => {
    const found = await findHandoffRecord(tx, handoff);
    if (!found || !maySee(by, found.agency)) return undefined;
    return opened(tx, id, (file) => file.conversation === found.conversation);
  });
}

async function opened(tx: Tx, id: string, isTheirs: (file: StoredFile) => boolean): Promise<OpenedFile | undefined> {
  const file = idForm.test(id) ? await findFile(tx, id) : undefined;
  const bytes = file && isTheirs(file) ? await fileBytes(tx, file) : undefined;
  return file && bytes && { name: file.name, kind: file.kind, media: fileForms[file.kind].media, bytes };
}
