import type { Message } from "../../conversation/message.js";
import type { Program } from "../../domain/program.js";
import { may } from "../../domain/staff.js";
import { offeringOf, programOf } from "../../domain/world.js";
import { appendAudit } from "../../store/audit.js";
import { latestProgram, programVersions } from "../../store/program-versions.js";
import { countByState, offersOf } from "../../store/round-figures.js";
import { countUntold } from "../../store/told-by-phone.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import { readOnAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { OfferingView, Preview, RoundsPort } from "../desk-ports/rounds.js";
import { agencyName } from "../handoffs/agency-name.js";
import type { Parts } from "../parts.js";
import { queueOf, whatIf } from "../seats-queue.js";
import { seoulDay } from "../seats-window.js";
import { callOffHere } from "./call-off.js";
import { doubtfulDays } from "./doubtful-days.js";
import { type Edit, edit, inWords } from "./edit.js";
import { offeringEdited, recruited, roundCopied, roundEdited, roundOf } from "./edits.js";
import { countsFrom } from "./figures.js";
import { freeByHand } from "./free-by-hand.js";
import { inLine, maskedName } from "./in-line.js";
import { offeringMessage } from "./preview.js";
import { editsProgram, seesProgram } from "./reach.js";
import { surveysToChoose } from "./surveys-to-choose.js";
import { typedOffering, typedRound } from "./typed.js";
import { versionsOf } from "./versions.js";
import { offeringLine, programLines, roundLines } from "./view-programs.js";

/** What the rounds need besides the parts. */
export interface RoundsNeeds {
  /** How a message looks in each channel. */
  show(message: Message): readonly Preview[];
  /** Has a conversation answered that was told something; it is by somebody, sooner or later, without. */
  settle?(conversation: string): Promise<void>;
}

/** Programs, rounds and offerings on the desk, over the store. */
export function createRounds(parts: Parts, { show, settle }: RoundsNeeds): RoundsPort {
  const today = () => seoulDay(parts.clock.now());
  const theirs = async (tx: Tx, by: SignedIn, id: string) => {
    const latest = await latestProgram(tx, id);
    return latest && seesProgram(by, latest.program) ? latest : undefined;
  };
  const spread = (told: readonly string[]) => {
    for (const conversation of new Set(told))
      settle?.(conversation).catch((fault: unknown) => parts.seen.failed("turn", fault));
  };
  const save = async (by: SignedIn, wanted: Edit) => {
    const saved = await edit(parts, by, wanted);
    if (saved.kind !== "saved") return saved;
    const { told, ...done } = saved;
    spread(told);
    return done;
  };
  const placedFor = async (tx: Tx, by: SignedIn, offering: string) => {
    const program = offeringOf(parts.catalog, offering)?.program.id;
    const latest = program === undefined ? undefined : await theirs(tx, by, program);
    const round = latest?.program.rounds.find(({ offerings }) => offerings.some(({ id }) => id === offering));
    const found = round?.offerings.find(({ id }) => id === offering);
    return latest && round && found ? { latest, round, offering: found } : undefined;
  };
  const look = (by: SignedIn, offering: string) => ({
    ...{ at: parts.clock.now().toISOString(), actor: by.id, action: "open", subject: offering, place: by.place },
  });
  return {
    list: (by) =>
      reading(parts.store, (tx) =>
        programLines(
          tx,
          parts.catalog.programs.filter((program) => seesProgram(by, program)),
          parts.clock.now(),
        ),
      ),
    program: (by, id) =>
      reading(parts.store, async (tx) => {
        const latest = await theirs(tx, by, id);
        if (!latest) return undefined;
        const { program } = latest;
        return {
          program: { id, title: program.title, shortTitle: program.shortTitle },
          agency: agencyName(parts, program.agency.id),
          rounds: await roundLines(tx, program, today()),
          version: await inWords(tx, latest),
          mine: editsProgram(by, program),
        };
      }),
    round: (by, id) =>
      reading(parts.store, async (tx) => {
        const program = parts.catalog.programs.find(({ rounds }) => rounds.some((round) => round.id === id));
        const latest = program && (await theirs(tx, by, program.id));
        const line = latest && (await roundLines(tx, latest.program, today())).find(({ round }) => round.id === id);
        if (!line) return undefined;
        const { id: of, title } = latest.program;
        return { ...line, program: { id: of, title }, version: latest.version, mine: editsProgram(by, latest.program) };
      }),
    offering: (by, id) =>
      readOnAudited(parts.store, look(by, id), async (tx): Promise<OfferingView | undefined> => {
        const placed = await placedFor(tx, by, id);
        if (!placed) return undefined;
        const { latest, offering } = placed;
        const { offerings: _offerings, ...round } = placed.round;
        const counts = countsFrom(await countByState(tx, [id]));
        const offers = [];
        for (const offer of await offersOf(tx, id))
          offers.push({ ...offer, name: await maskedName(tx, offer.registration) });
        const line = offeringLine(offering, counts, today());
        const toOffer = freeByHand(offering, line.figures, parts.clock.now());
        return {
          ...line,
          ...(toOffer ? { toOffer } : {}),
          program: { id: latest.program.id, title: latest.program.title },
          round,
          queue: await inLine(tx, await queueOf(tx, id)),
          offers,
          toCall: await countUntold(tx, id),
          version: latest.version,
          mine: editsProgram(by, latest.program),
        };
      }),
    whatIf: (by, id, cancels) =>
      // The offering is locked for a moment, so that what is counted is one picture.
      inTransaction(parts.store, async (tx) => {
        const found = (await placedFor(tx, by, id)) && (await whatIf(tx, id, cancels, parts.clock.now()));
        if (!found) return undefined;
        const asked = await inLine(tx, found.asked);
        await appendAudit(tx, { ...look(by, id), action: "whatIf" });
        return { cancels, asked, stillWaiting: found.stillWaiting, free: found.free };
      }),

    typedRound: async (by, program, round) => {
      const found = programOf(parts.catalog, program);
      if (!found || !editsProgram(by, found)) return undefined;
      if (round === undefined) return { ...typedRound(newRound), year: today().slice(0, 4), number: "" };
      const known = roundOf(found, round);
      return known && typedRound(known);
    },
    typedOffering: async (by, at) => {
      const found = programOf(parts.catalog, at.program);
      const round = found && editsProgram(by, found) ? roundOf(found, at.round) : undefined;
      if (!round) return undefined;
      if (at.offering === undefined) return typedOffering(likeOthers(round.offerings));
      const known = round.offerings.find(({ id }) => id === at.offering);
      return known && typedOffering(known);
    },
    surveys: async (by, program) => {
      const found = programOf(parts.catalog, program);
      return found && editsProgram(by, found) ? surveysToChoose(parts.catalog, found) : [];
    },
    saveRound: (by, at, typed) =>
      save(by, { ...at, action: at.round === undefined ? "addRound" : "editRound", change: roundEdited(at, typed) }),
    saveOffering: (by, at, typed) =>
      save(by, {
        ...at,
        action: at.offering === undefined ? "addOffering" : "editOffering",
        change: offeringEdited(at, typed),
        doubts: doubtfulDays,
      }),
    async preview(by, at, typed) {
      const found = programOf(parts.catalog, at.program);
      if (!found || !editsProgram(by, found)) return undefined;
      const edited = offeringEdited(at, typed)(found, parts.catalog, parts.clock.now());
      if (edited.kind === "unknown") return undefined;
      if (edited.kind === "wrong") return { wrong: edited.wrong, previews: [] };
      const round = roundOf(edited.program, at.round);
      const offering = round?.offerings.find(({ id }) => id === edited.id);
      if (!round || !offering) return undefined;
      return { wrong: [], previews: show(offeringMessage(parts, { program: edited.program, round, offering })) };
    },
    copyRound: (by, at, typed) =>
      save(by, { program: at.program, version: at.version, action: "copyRound", change: roundCopied(at, typed) }),
    recruit: (by, at) => save(by, { program: at.program, action: "recruit", change: recruited(at) }),
    async callOff(by, offering, typed) {
      const { done, told } = await callOffHere(parts, by, offering, typed);
      spread(told);
      return done;
    },
    versions: (by, program) =>
      reading(parts.store, async (tx) => ((await theirs(tx, by, program)) ? versionsOf(tx, program) : undefined)),
    version: (by, program, version) =>
      reading(parts.store, async (tx) => {
        if (!may(by.role, "programs") || !(await theirs(tx, by, program))) return undefined;
        const [found] = await programVersions(tx, program, { limit: 1, version });
        return found && { ...(await inWords(tx, found)), program: found.program };
      }),
  };
}

const newRound: Omit<Program["rounds"][number], "offerings"> = {
  id: "",
  title: "",
  year: 0,
  example: false,
  figures: {},
};

/** A new offering begins with what all others of its round have in common. */
function likeOthers(others: Program["rounds"][number]["offerings"]) {
  const [first] = others;
  if (!first) return {};
  const same = <K extends keyof typeof first>(key: K) =>
    first[key] !== undefined && others.every((one) => JSON.stringify(one[key]) === JSON.stringify(first[key]))
      ? { [key]: first[key] }
      : {};
  return {
    ...same("capacity"),
    ...same("minimum"),
    ...same("recruitment"),
    ...same("activity"),
    ...same("place"),
    ...same("price"),
    ...same("selection"),
    ...same("resultOn"),
  };
}
