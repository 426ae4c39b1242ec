import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { RoundsFilesPort } from "../../assistant/desk-ports/rounds-files.js";
import type { Parts } from "../../assistant/parts.js";
import { enterApplicant } from "../../assistant/rounds-files/enter-applicant.js";
import { alternatives } from "../../assistant/rounds-files/offering-words.js";
import { seoulDay } from "../../assistant/seats-window.js";
import type { Facts } from "../../domain/facts.js";
import { offeringOf } from "../../domain/world.js";
import { appendAudit } from "../../store/audit.js";
import { inTransaction } from "../../store/transaction.js";
import type { Somebody } from "../person.js";
import type { IntakeSeason } from "../season-data.js";
import type { AtCounter, OnList } from "./plan.js";

/** Simulated staff put down those who stand at the counter, one after another, and everybody is in the audit log. */
export async function enterAtCounter(
  parts: Parts,
  by: SignedIn,
  season: IntakeSeason,
  coming: readonly AtCounter[],
): Promise<undefined> {
  const now = parts.clock.now();
  const consent = parts.catalog.consents.find(({ id }) => id === "registration");
  for (const { who, offering } of coming) {
    const placed = offeringOf(parts.catalog, offering);
    if (!placed || !consent) throw new Error(`nobody can be put down for ${offering}`);
    const applicant = {
      name: who.name,
      phone: who.phone.replaceAll("-", ""),
      facts: factsOf(who, season),
      consentOn: seoulDay(now),
    };
    await inTransaction(parts.store, async (tx) => {
      const person = await enterApplicant(tx, parts, { by, placed, now, applicant, consent });
      const entry = { at: now.toISOString(), actor: by.id, place: by.place, action: "enterApplicant" as const };
      await appendAudit(tx, { ...entry, subject: person });
    });
  }
  return undefined;
}

function factsOf({ age, district }: Somebody, { facts, residence }: IntakeSeason): Facts {
  const { employment, outOfSearch } = facts;
  return {
    ...{ applicant: "person", age, employment },
    ...(outOfSearch === undefined ? {} : { outOfSearch }),
    ...(residence === undefined ? {} : { residence: residence.replace("{district}", district) }),
  };
}

/** Simulated staff upload a list, look at what would become of it, and have it applied: nobody of it may be left out. */
export async function uploadList(
  port: RoundsFilesPort,
  by: SignedIn,
  list: OnList,
  { words, residence }: Pick<Parts, "words"> & Pick<IntakeSeason, "residence">,
): Promise<undefined> {
  const columns = ["name", "phone", "age", "residence", "consentOn", "notes"] as const;
  const head = columns.map((column) => alternatives(words, `tables.applicants.column.${column}`)[0]);
  const rows = list.people.map(({ name, phone, age, district }) => [
    ...[name, phone, age, (residence ?? "").replace("{district}", district), list.on, list.note],
  ]);
  const bytes = Buffer.from([head, ...rows].map((cells) => cells.join(",")).join("\r\n"));
  const table = { kind: "file", bytes } as const;
  const preview = await port.previewApplicants(by, list.offering, table);
  if (preview.kind !== "preview") throw new Error(`a list of simulated people was refused: ${preview.kind}`);
  const applied = await port.applyApplicants(by, list.offering, table, preview.seen);
  const added = applied.kind === "applied" ? applied.added : 0;
  if (added !== list.people.length) throw new Error(`of ${list.people.length} people on a list ${added} were taken`);
  return undefined;
}
