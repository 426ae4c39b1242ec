import { answerHandoff } from "../../store/handoff-staff.js";
import { wasReceived } from "../../store/inbox.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { FileRefused, Upload } from "../desk-ports/files.js";
import { type Acted, acting, eventId, leaseUntil, refusal, tellTalk } from "../handoffs/acting.js";
import { promiseOf } from "../handoffs/promise-of.js";
import { houseChannel } from "../offers.js";
import type { Parts } from "../parts.js";
import { checkFiles, type WrongFile } from "./check-file.js";
import { refused } from "./files-in-words.js";
import { asInMessage, keepAll, namedFiles, withoutRoom } from "./keep-given.js";
import { unnamed } from "./unnamed.js";

/** Sends files to the person as an answer. The same `key` sends them once, whatever has happened since. */
export async function send(
  parts: Parts,
  by: SignedIn,
  id: string,
  given: readonly Upload[],
  { key, claim }: { readonly key: string; readonly claim?: number },
): Promise<Acted | FileRefused> {
  const checked = await checkFiles(parts, given, unnamed(parts));
  if ("trouble" in checked) return refused(parts, checked);
  const files = namedFiles(parts, checked.files);
  const now = parts.clock.now();
  const what = `gave:${key}`;
  const done = await acting<Acted | ({ readonly kind: "wrong" } & WrongFile)>(
    parts,
    by,
    { id, action: "sendFile" },
    async (tx, found) => {
      const { person, conversation } = found;
      const event = { channel: houseChannel, conversation, eventId: eventId(id, what) };
      if (await wasReceived(tx, event)) return { kind: "done", handoff: found, action: "open" };
      const refusedBy = refusal(by, found, claim);
      if (refusedBy) return refusedBy;
      const wrong = await withoutRoom(tx, person, files);
      if (wrong) return { kind: "wrong", ...wrong };
      const terms = { by: by.id, now, leaseUntil: leaseUntil(parts), promise: promiseOf(parts) };
      const handoff = await answerHandoff(tx, found, terms);
      await tellTalk(tx, parts, found, what, { kind: "staffGave", files: asInMessage(files) });
      await keepAll(tx, files, { person, conversation, handoff: id, by: by.id }, now);
      return { kind: "done", handoff };
    },
  );
  return done.kind === "wrong" ? refused(parts, done) : done;
}
