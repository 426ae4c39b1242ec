import { drawAge, drawAges } from "../ages.js";
import { makePerson } from "../make-person.js";
import type { Opinion, Somebody } from "../person.js";
import { type Chance, chanceFor } from "../random.js";
import type { CommunitySeason, SeasonRound, Stuff } from "../season-data.js";
import { castFor, type Role } from "./roles.js";

/** Somebody's part in one round: for whom they come, and what will come of it if all goes as it should. */
export interface Part {
  readonly who: Somebody;
  readonly round: string;
  readonly offering: string;
  readonly role: Role;
  readonly participates: boolean;
  /** They tried in an earlier round, and got no place. */
  readonly again: boolean;
}

export interface Plan {
  readonly parts: readonly Part[];
  /** Those who ask about it and cannot join. */
  readonly outsiders: readonly Somebody[];
  /** By the id of those participants who will answer the survey; the others will not. */
  readonly opinions: ReadonlyMap<string, Opinion>;
}

const ages = { least: 23, most: 52 };

/** The share of those turned away by a round who come to the next. */
const comeAgain = 0.35;

/** Everybody's part in a season of communities: drawn from a seed, and the same for the same seed. */
export function planSeason(season: CommunitySeason, stuff: Stuff, seed: number): Plan {
  const chance = chanceFor(seed, "plan");
  const rounds = Object.entries(season.rounds).map(([round, { capacities }]) => castsOf(round, capacities, chance));
  const numbered = numberedIn(rounds, chance);
  const joining = new Set(numbered.filter(({ participates }) => participates).map(({ n }) => n));
  const everybody = Math.max(0, ...numbered.map(({ n }) => n)) + Math.ceil(joining.size / 50);
  const people = peopleOf(everybody, joining, { mean: season.meanAge, stuff, seed });
  const parts = numbered.map(({ n, ...part }): Part => ({ ...part, who: people[n - 1] as Somebody }));
  const planned = new Set(numbered.map(({ n }) => n));
  return {
    parts,
    outsiders: people.filter((_, index) => !planned.has(index + 1)),
    opinions: drawOpinions(parts, season, chanceFor(seed, "opinions")),
  };
}

type Numbered = Omit<Part, "who"> & { readonly n: number };

/** Who plays which part, by number. Some of those whom a round turned away come to the next, once each. */
function numberedIn(rounds: readonly (readonly Omit<Part, "who" | "again">[])[], chance: Chance): readonly Numbered[] {
  let made = 0;
  let turnedAway: number[] = [];
  return rounds.flatMap((round) => {
    const returning = turnedAway.filter(() => chance.happens(comeAgain));
    const theirs = new Map(chance.shuffled(round.map((_, at) => at)).map((at, n) => [at, returning[n]]));
    const now = round.map((part, at): Numbered => {
      const n = theirs.get(at);
      return { ...part, n: n ?? ++made, again: n !== undefined };
    });
    turnedAway = now.filter(({ participates }) => !participates).map(({ n }) => n);
    return now;
  });
}

/** Those who join have the mean age of the season between them. */
function peopleOf(
  count: number,
  joining: ReadonlySet<number>,
  { mean, stuff, seed }: { readonly mean: number; readonly stuff: Stuff; readonly seed: number },
): readonly Somebody[] {
  const drawn = drawAges({ ...ages, count: joining.size, mean }, chanceFor(seed, "ages"));
  const others = chanceFor(seed, "others");
  return Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    const age = (joining.has(n) ? drawn.pop() : undefined) ?? drawAge({ ...ages, mean }, others);
    return makePerson(n, age, stuff, chanceFor(seed, `person ${n}`));
  });
}

function castsOf(round: string, capacities: SeasonRound["capacities"], chance: Chance) {
  return Object.entries(capacities).flatMap(([offering, capacity]) =>
    castFor(capacity, chance).map((cast) => ({ ...cast, round, offering })),
  );
}

/** In a smaller season as large a share of people answer, are satisfied, would come again. */
function drawOpinions(
  parts: readonly Part[],
  { participants, survey }: CommunitySeason,
  chance: Chance,
): ReadonlyMap<string, Opinion> {
  const all = parts.filter(({ participates }) => participates).map(({ who }) => who.id);
  const share = (count: number) => Math.round((count * all.length) / participants);
  const answering = chance.shuffled(all).slice(0, share(survey.answer));
  const satisfied = new Set(chance.shuffled(answering).slice(0, share(survey.satisfied)));
  const again = new Set(chance.shuffled(answering).slice(0, share(survey.again)));
  return new Map(
    answering.map((id): [string, Opinion] => {
      const rating = chance.pick(satisfied.has(id) ? [4, 5, 5] : [1, 2, 3, 3]);
      const rejoin = again.has(id) ? "yes" : chance.pick(["no", "unsure"] as const);
      const comment = chance.happens(0.4) ? "comment.none" : rating >= 4 ? "comment.good" : "comment.wish";
      return [id, { rating, rejoin, comment }];
    }),
  );
}
