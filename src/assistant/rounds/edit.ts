import { isDeepStrictEqual } from "node:util";
import type { Catalog, Offering, Program } from "../../domain/program.js";
import { placedOfferings } from "../../domain/world.js";
import { appendAudit } from "../../store/audit.js";
import {
  addProgramVersion,
  latestProgram,
  lockCatalog,
  type ProgramVersion,
  programVersions,
} from "../../store/program-versions.js";
import { staffNames } from "../../store/staff-names.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Loss, Saved, Version, Wrong } from "../desk-ports/rounds.js";
import { tellOffers } from "../offers.js";
import { type Parts, still } from "../parts.js";
import { passOnOf } from "../seats-pass-on.js";
import { differences } from "./differences.js";
import { withFormerIds } from "./former-ids.js";
import { keyOf, lossesOf } from "./losses.js";
import { editsProgram, seesProgram } from "./reach.js";

/** What is edited, and how. */
export interface Edit {
  readonly program: string;
  /** The version that was looked at; absent: whatever is there. */
  readonly version?: number;
  /** What they agreed to lose sight of, as the key of it (`keyOf`). */
  readonly sure?: string;
  /** For the audit log. */
  readonly action: EditAction;
  /** Makes the new program of the latest. Pure, for it may run again. */
  change(latest: Program, catalog: Catalog, now: Date): Edited;
  /** What is to be asked about besides: hardly meant, though nothing refuses it. */
  doubts?(before: Program, after: Program): readonly Loss[];
  /** What else happens in the same transaction, with the catalogue as it is afterwards; conversations that were told something. */
  also?(tx: Tx, after: Parts, now: Date): Promise<readonly string[]>;
}

export type EditAction =
  | "editRound"
  | "editOffering"
  | "addRound"
  | "addOffering"
  | "copyRound"
  | "recruit"
  | "importOfferings"
  | "callOff";

export type Edited =
  /** `id`: of what was edited. */
  | { readonly kind: "edited"; readonly program: Program; readonly id: string }
  | { readonly kind: "wrong"; readonly wrong: readonly Wrong[] }
  | { readonly kind: "unknown" };

type EditSaved =
  | Exclude<Saved, { kind: "saved" }>
  | (Extract<Saved, { kind: "saved" }> & { readonly told: readonly string[] });

/**
 * Writes another version of a program: nothing is lost of what somebody else saved in between, nothing that is written
 * down goes out of sight unless they are `sure`, seats that a larger capacity
 * adds are offered in the same moment, and the catalogue of this process follows at once.
 */
export async function edit(parts: Parts, by: SignedIn, wanted: Edit): Promise<EditSaved> {
  await parts.followCatalog?.("now");
  const { catalog } = parts;
  const now = parts.clock.now();
  const saved = await inTransaction(parts.store, async (tx): Promise<EditSaved> => {
    await lockCatalog(tx);
    const latest = await latestProgram(tx, wanted.program);
    if (!latest || !seesProgram(by, latest.program)) return { kind: "unknown" };
    if (!editsProgram(by, latest.program)) return { kind: "notYours" };
    if (wanted.version !== undefined && wanted.version !== latest.version) return moved(tx, latest, wanted.version);
    const edited = wanted.change(latest.program, catalog, now);
    if (edited.kind !== "edited") return edited;
    const { id } = edited;
    const program = await withIdsOfThen(tx, latest.program, edited.program);
    if (isDeepStrictEqual(program, latest.program)) return { kind: "same", id };
    const doubts = wanted.doubts?.(latest.program, program) ?? [];
    const losses = [...(await lossesOf(tx, latest.program, program)), ...doubts];
    const sure = keyOf(losses);
    if (losses.length > 0 && wanted.sure !== sure) return { kind: "losing", losses, sure };
    await addProgramVersion(tx, program, { by: by.id, now });
    const after = { ...still(parts), catalog: withProgram(catalog, program) };
    const told = [...((await wanted.also?.(tx, after, now)) ?? [])];
    const made = [];
    for (const grown of mayHaveRoom(latest.program, program)) made.push(...(await passOnOf(tx, grown, now)));
    await tellOffers(tx, after, made, now);
    await appendAudit(tx, { at: now.toISOString(), actor: by.id, action: wanted.action, subject: id, place: by.place });
    return { kind: "saved", id, offered: made.length, told: [...told, ...made.map((one) => one.conversation)] };
  });
  if (saved.kind === "saved")
    await parts.followCatalog?.("now").catch((fault: unknown) => parts.seen.failed("catalog", fault));
  return saved;
}

/** So many versions are looked through for what was there once. */
const versionsBack = 100;

/** Most edits touch no meeting and no criterion: earlier versions are read only where one does. */
export async function withIdsOfThen(tx: Tx, before: Program, after: Program): Promise<Program> {
  const named = ({ rounds }: Program) =>
    rounds.map(({ rubric, offerings }) => [rubric, offerings.map(({ sessions }) => sessions)]);
  if (isDeepStrictEqual(named(before), named(after))) return after;
  const past = await programVersions(tx, before.id, { limit: versionsBack });
  return withFormerIds(
    before,
    after,
    past.map(({ program }) => program),
  );
}

/** Offerings whose seats may be more than before. */
function mayHaveRoom(before: Program, after: Program): readonly string[] {
  const seats = ({ capacity, selection, activity }: Offering) => JSON.stringify([capacity, selection, activity?.to]);
  const known = new Map(placedOfferings(before).map(({ offering }) => [offering.id, seats(offering)]));
  return placedOfferings(after)
    .filter(({ offering }) => known.has(offering.id) && known.get(offering.id) !== seats(offering))
    .map(({ offering }) => offering.id);
}

function withProgram(catalog: Catalog, program: Program): Catalog {
  return { ...catalog, programs: catalog.programs.map((one) => (one.id === program.id ? program : one)) };
}

async function moved(tx: Tx, latest: ProgramVersion, version: number): Promise<EditSaved> {
  const [seen] = await programVersions(tx, latest.program.id, { limit: 1, version });
  const changes = seen ? differences(seen.program, latest.program) : [];
  return { kind: "moved", by: await inWords(tx, latest), changes };
}

/** A version with the name of whoever wrote it. */
export async function inWords(tx: Tx, { version, by, at }: Omit<ProgramVersion, "program">): Promise<Version> {
  return { version, at, by: (await staffNames(tx, [by])).get(by) ?? by };
}
