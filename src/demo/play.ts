import { type Agenda, createAgenda } from "./agenda.js";
import { hour, later, minute, nextAt } from "./clock.js";
import { begun } from "./next-move.js";
import type { Errand, Somebody, Visit } from "./person.js";
import { chanceFor } from "./random.js";
import { isHopeful, isOffered, type Resident, settledIn } from "./resident.js";
import { followUp, houseWork, readUp, speak, type Town, withNews } from "./town.js";

/** What somebody will do about a seat that is offered to them. */
export type Reaction = "take" | "leave" | "lapse";

export interface Season {
  readonly seed: number;
  readonly from: Date;
  readonly until: Date;
  readonly visits: readonly Visit[];
  readonly reactionTo: (who: Somebody, offering: string) => Reaction;
  /** What is done by others than applicants, each at its time: by staff, say. It may lead to visits. */
  readonly others?: readonly Doing[];
}

export interface Doing {
  readonly at: Date;
  readonly work: () => Promise<readonly Visit[] | undefined>;
}

export interface Progress {
  readonly at: Date;
  /** From 0 to 1, of the visits. */
  readonly share: number;
  readonly people: number;
  /** Places held, as those who hold them know. */
  readonly places: number;
  readonly turns: number;
}

type Happening =
  | { readonly kind: "visit"; readonly visit: Visit }
  | { readonly kind: "speak" | "notice"; readonly resident: Resident }
  | { readonly kind: "house" }
  | { readonly kind: "others"; readonly work: Doing["work"] };

/** The house looks what is due at least once a day: at five past ten, when nobody minds being written to. */
const morning = 10 * 60 + 5;

/** How the season was lived by those in it. */
export interface Played {
  readonly residents: readonly Resident[];
  readonly turns: number;
}

/**
 * Plays a season: everybody comes when they planned to, many talks going on at once, each thing at its simulated time. One
 * turn after another, so that the same season comes out the same.
 */
export async function play(town: Town, season: Season, onProgress: (progress: Progress) => void): Promise<Played> {
  const agenda = createAgenda<Happening>();
  const residents = new Map<string, Resident>();
  let turns = 0;
  let visited = 0;
  for (const visit of season.visits) agenda.add(visit.at, { kind: "visit", visit });
  for (const { at, work } of season.others ?? []) agenda.add(at, { kind: "others", work });
  agenda.add(season.from, { kind: "house" });

  const residentOf = (who: Somebody): Resident => {
    const known = residents.get(who.id);
    if (known) return known;
    const anew = settledIn(who, chanceFor(season.seed, `talk ${who.id}`));
    residents.set(who.id, anew);
    return anew;
  };
  const lookAround = async (at: Date) => {
    const hopeful = [...residents.values()].filter((one) => !one.going && isHopeful(one));
    for (const resident of await withNews(town, hopeful))
      agenda.add(later(at, resident.chance.between(3, 90) * minute), { kind: "notice", resident });
  };
  const goOn = async (resident: Resident, at: Date) => {
    const errand = resident.going?.errand;
    if (!errand) return;
    if ((await speak(town, resident)) === "over") return react(season, agenda, resident, at);
    turns += 1;
    agenda.add(later(at, resident.chance.between(8, 75) * 1000), { kind: "speak", resident });
    if (!movesOthers(errand)) return;
    await followUp(town);
    await lookAround(at);
  };

  for (let next = agenda.take(); next && next.at <= season.until; next = agenda.take()) {
    const { at, what } = next;
    town.clock.set(at);
    switch (what.kind) {
      case "visit": {
        const resident = residentOf(what.visit.who);
        if (resident.going) agenda.add(later(at, 10 * minute), what);
        else {
          visited += 1;
          resident.going = begun(what.visit.errand);
          resident.told = [];
          await goOn(resident, at);
        }
        break;
      }
      case "speak":
        await goOn(what.resident, at);
        break;
      case "notice":
        if (what.resident.going) break;
        await readUp(town, what.resident);
        react(season, agenda, what.resident, at);
        break;
      case "house":
        await houseWork(town);
        await lookAround(at);
        agenda.add([...residents.values()].some(isOffered) ? later(at, hour) : nextAt(at, morning), { kind: "house" });
        break;
      case "others":
        for (const visit of (await what.work()) ?? []) agenda.add(visit.at, { kind: "visit", visit });
        await followUp(town);
        await lookAround(at);
        break;
    }
    const places = countPlaces(residents.values());
    onProgress({ at, share: visited / Math.max(1, season.visits.length), people: residents.size, places, turns });
  }
  town.clock.set(season.until);
  await houseWork(town);
  for (const resident of residents.values()) await readUp(town, resident);
  return { residents: [...residents.values()], turns };
}

/** A seat that is offered to somebody is taken, left, or forgotten about. */
function react(season: Season, agenda: Agenda<Happening>, { who, notes, chance, reacted }: Resident, at: Date): void {
  for (const [offering, state] of notes) {
    if (state !== "offered" || reacted.has(offering)) continue;
    reacted.add(offering);
    const answer = season.reactionTo(who, offering);
    if (answer === "lapse") continue;
    const visit: Visit = {
      who,
      at: later(at, chance.between(2, 40) * minute),
      errand: { kind: "answerOffer", offering, answer },
    };
    agenda.add(visit.at, { kind: "visit", visit });
  }
}

/** Errands that change what others are offered. */
function movesOthers({ kind }: Errand): boolean {
  return kind === "withdraw" || kind === "answerOffer";
}

function countPlaces(residents: Iterable<Resident>): number {
  let places = 0;
  for (const { notes } of residents) for (const state of notes.values()) if (state === "selected") places += 1;
  return places;
}
