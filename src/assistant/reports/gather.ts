import { agencyOf } from "../../domain/agency.js";
import { businessHours } from "../../domain/business-hours.js";
import type { Catalog, Program } from "../../domain/program.js";
import type { RegistrationState } from "../../domain/registration.js";
import { answersReader } from "../../domain/report/answered.js";
import type { Application, Asked, Held, ReportInput, SurveyAnswered } from "../../domain/report/input.js";
import { ageOn, type TraitsTold, traitsReader } from "../../domain/report/traits.js";
import { lastDayOf, startOf } from "../../domain/sessions.js";
import { placedOfferings } from "../../domain/world.js";
import { countApplications, eachApplication, hoursByMonth } from "../../store/report-applications.js";
import { eachClosedAnswer, eachOpenAnswer, surveysSent, surveyVersions } from "../../store/report-surveys.js";
import { handoffTimes } from "../../store/report-talks.js";
import type { Store } from "../../store/transaction.js";
import { seoulDay } from "../seats-window.js";
import { askedReader } from "./asked-reader.js";
import { type DayOf, dayReader } from "./day-reader.js";
import type { Wished } from "./wish.js";

/** What closed surveys were answered in words, with where and when it belongs to. */
export interface Remark {
  readonly offering: string;
  readonly month: string;
  readonly words: Readonly<Record<string, string>>;
  /** Questions that were put to whoever wrote it, answered or not. */
  readonly asked: readonly string[];
}

export interface Gathered {
  readonly input: ReportInput;
  readonly remarks: readonly Remark[];
}

/** Reads all that the figures of these programs are made of: everything of each, whatever the period, or blocks of people could not be told. */
export async function gather(
  { store, catalog }: { readonly store: Store; readonly catalog: Catalog },
  wished: Wished,
  { today, onProgress }: { readonly today: string; readonly onProgress?: ((share: number) => void) | undefined },
): Promise<Gathered> {
  const { programs, program, agency } = wished;
  const held = programs.flatMap(heldIn);
  const dayOf = dayReader();
  const ids = programs.length > 200 || (!program && agency === undefined) ? undefined : programs.map(({ id }) => id);
  const applications = await applicationsOf(store, { ids, programs, held, dayOf, onProgress });
  const versions = await surveyVersions(store);
  const readAnswers = answersReader(versions);
  const readAsked = askedReader(versions);
  const answers: SurveyAnswered[] = [];
  await eachOpenAnswer(store, ids, ({ at, answers: given, ...one }) => {
    answers.push({ offering: one.offering, month: dayOf(at).month, state: one.state, ...readAnswers(one, given) });
  });
  const remarks: Remark[] = [];
  await eachClosedAnswer(store, ids, ({ offering, month, state, answers: given, words, ...one }) => {
    answers.push({ offering, month, state, ...readAnswers(one, given) });
    remarks.push({ offering, month, words, asked: readAsked({ ...one, state, answers: given, words }) });
  });
  const sent = (await surveysSent(store, ids)).map(({ hour, ...one }) => ({
    ...one,
    month: dayOf(`${hour}:00:00.000Z`).month,
  }));
  const asked = await askedOf(store, { catalog, dayOf }, wished);
  return { input: { held, applications, hours: await hoursByMonth(store, ids), answers, sent, asked, today }, remarks };
}

function heldIn(program: Program): readonly Held[] {
  return placedOfferings(program).map(({ round, offering }): Held => {
    const { id, title, capacity, selection, calledOff } = offering;
    const lastDay = lastDayOf(offering);
    return {
      ...{ id, title, program: program.id, round: round.id, roundTitle: round.title, selection },
      calledOff: calledOff !== undefined,
      ...(round.target === undefined ? {} : { roundTarget: round.target }),
      ...(round.registrationTargets ? { registrationTargets: round.registrationTargets } : {}),
      ...(capacity === undefined ? {} : { capacity }),
      ...(lastDay === undefined ? {} : { lastDay }),
    };
  });
}

interface ToRead {
  readonly ids: readonly string[] | undefined;
  readonly programs: readonly Program[];
  readonly held: readonly Held[];
  readonly dayOf: DayOf;
  readonly onProgress: ((share: number) => void) | undefined;
}

async function applicationsOf(
  store: Store,
  { ids, programs, held, dayOf, onProgress }: ToRead,
): Promise<readonly Application[]> {
  const begins = new Map(
    programs.flatMap(placedOfferings).flatMap(({ offering }) => {
      const start = startOf(offering);
      return start === undefined ? [] : [[offering.id, seoulDay(new Date(start))] as const];
    }),
  );
  const byOffering = new Map(held.map(({ id }) => [id, new Map<string, Dated>()]));
  const idOf = oneOfEach<string>();
  const stateOf = oneOfEach<RegistrationState>();
  const readTraits = traitsReader();
  const all = onProgress ? await countApplications(store, ids) : 0;
  let read = 0;
  // Of whoever was erased nobody knows that two applications were theirs: each of them counts.
  await eachApplication<TraitsTold>(store, ids, ({ id, person, appliedAt, form = {}, ...row }) => {
    read += 1;
    if (onProgress && read % 500 === 0) onProgress(Math.min(1, read / all));
    const last = byOffering.get(row.offering);
    const key = person ?? id;
    const known = last?.get(key);
    if (!last || (known && known.at > appliedAt)) return;
    const offering = idOf(row.offering);
    const { day: appliedOn, month } = dayOf(appliedAt);
    const age = ageOn(form.facts ?? {}, begins.get(offering) ?? appliedOn);
    const told = { id, offering, state: stateOf(row.state), appliedOn, month, traits: readTraits(form, appliedOn) };
    last.set(key, { at: appliedAt, application: age === undefined ? told : { ...told, age } });
  });
  return [...byOffering.values()].flatMap((last) => [...last.values()].map(({ application }) => application));
}

/** An application with the ISO instant at which it was made. */
interface Dated {
  readonly at: string;
  readonly application: Application;
}

/** Every row comes with words of its own for the same thing: one of them is kept. */
function oneOfEach<Name extends string>(): (name: Name) => Name {
  const kept = new Map<Name, Name>();
  return (name) => {
    const one = kept.get(name);
    if (one === undefined) kept.set(name, name);
    return one ?? name;
  };
}

async function askedOf(
  store: Store,
  { catalog, dayOf }: { readonly catalog: Catalog; readonly dayOf: DayOf },
  { agency, scope }: Pick<Wished, "agency" | "scope">,
): Promise<readonly Asked[]> {
  // Those of the period before are counted too: nothing is left out by the period here.
  const times = await handoffTimes(store, agency === undefined ? {} : { agency });
  const offices = new Map<string, { readonly promised: number; waited(from: string, to: string): number }>();
  const officeOf = (id: string) => {
    const known = offices.get(id);
    if (known) return known;
    const office = agencyOf(catalog, id);
    const { minutesBetween } = businessHours(office, catalog.holidays);
    const made = { promised: office.promise.firstAnswer, waited: minutesBetween };
    offices.set(id, made);
    return made;
  };
  return times.flatMap(({ agency: of, program, askedAt, callbackAt, takenAt }): Asked[] => {
    if (scope.others === "without" && (program === null || !scope.programs.has(program))) return [];
    const { promised, waited } = officeOf(of);
    const since = callbackAt !== null && callbackAt > askedAt ? callbackAt : askedAt;
    return [
      {
        ...{ askedOn: dayOf(askedAt).day, promised },
        ...(program === null ? {} : { program }),
        ...(takenAt === null ? {} : { waited: Math.max(0, waited(since, takenAt)) }),
      },
    ];
  });
}
