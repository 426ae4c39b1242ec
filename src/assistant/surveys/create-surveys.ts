import type { Message } from "../../conversation/message.js";
import { type Say, say } from "../../dialog/say.js";
import { may } from "../../domain/staff.js";
import { staffNames } from "../../store/staff-names.js";
import { programsAsked } from "../../store/survey-counts.js";
import { versionsOfSurvey } from "../../store/survey-versions.js";
import { reading, type Tx } from "../../store/transaction.js";
import { writeCsv } from "../../tables/write-csv.js";
import { writeXlsx } from "../../tables/write-xlsx.js";
import { readAudited, readOnAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Preview } from "../desk-ports/rounds.js";
import type { TableFile, TableFormat } from "../desk-ports/rounds-files.js";
import type { ResultsWish, SurveyResults, SurveysPort } from "../desk-ports/surveys.js";
import { type Parts, still } from "../parts.js";
import { surveyDifferences } from "./differences.js";
import { madeOf, saveSurvey } from "./edit.js";
import { formView } from "./form.js";
import { linksToGive } from "./links.js";
import { counter, listSurveys, named } from "./list.js";
import { questionMessages, webFields } from "./preview.js";
import { editsSurvey, usedBy } from "./reach.js";
import { resultsOf } from "./results.js";
import { resultsTable } from "./results-table.js";

/** What the surveys need besides the parts. */
export interface SurveysNeeds {
  /** How a message looks in each channel. */
  show(message: Message): readonly Preview[];
}

/** So many versions are told with what they changed. */
const mostVersions = 30;

/** Surveys on the desk, over the store. */
export function createSurveys(parts: Parts, { show }: SurveysNeeds): SurveysPort {
  const inWords = (one: Say) => parts.words.word(one);
  const entry = (by: SignedIn, action: string, subject: string) => ({
    ...{ at: parts.clock.now().toISOString(), actor: by.id, action, subject, place: by.place },
  });
  const theirs = async (tx: Tx, by: SignedIn, id: string) => {
    const versions = await versionsOfSurvey(tx, id);
    const [latest] = versions;
    const asked = latest && (await programsAsked(tx)).get(id);
    const programs = latest && usedBy(by, parts.catalog, { survey: latest.survey, asked });
    return latest && programs ? { latest, versions, programs } : undefined;
  };
  const look = async (by: SignedIn, id: string, wish: ResultsWish): Promise<SurveyResults | undefined> => {
    const now = still(parts);
    const found = await reading(parts.store, async (tx) => {
      const known = await theirs(tx, by, id);
      return (
        known && {
          ...known,
          counts: await counter(
            tx,
            known.programs.map((one) => one.id),
          ),
        }
      );
    });
    const program = found?.programs.find((one) => one.id === wish.program);
    if (!found || (wish.program !== undefined && !program)) return undefined;
    if (wish.round !== undefined && !program?.rounds.some((round) => round.id === wish.round)) return undefined;
    const { latest, versions, programs, counts } = found;
    return {
      ...{ ...named(latest.survey), counts: counts(id), wish },
      programs: programs.map((one) => ({ ...named(one), rounds: one.rounds.map(named) })),
      questions: await resultsOf(now, versions, { programs, wish }),
    };
  };
  return {
    list: (by) => (may(by.role, "surveys") ? reading(parts.store, (tx) => listSurveys(tx, parts, by)) : none()),
    async results(by, id, wish) {
      const results = await look(by, id, wish);
      return readOnAudited(parts.store, entry(by, "surveyResults", id), async () => results);
    },
    async file(by, id, { format, why, ...wish }) {
      const results = await look(by, id, wish);
      const table = results && resultsTable(parts, results.questions);
      await readAudited(parts.store, { ...entry(by, "exportSurvey", id), why }, async () => table);
      return results && table ? fileOf(table, format, results.title) : undefined;
    },

    form: (by, { survey, like }) =>
      reading(parts.store, async (tx) => {
        const { catalog } = parts;
        if (!may(by.role, "surveys")) return undefined;
        const id = survey ?? like;
        if (id === undefined) return formView(by, catalog, { as: "copy", version: 0, inWords });
        const found = await theirs(tx, by, id);
        if (!found || (survey !== undefined && !editsSurvey(by, catalog, found.latest.survey))) return undefined;
        const { latest } = found;
        return survey === undefined
          ? formView(by, catalog, { survey: latest.survey, as: "copy", version: 0, inWords })
          : formView(by, catalog, { survey: latest.survey, as: "itself", version: latest.version, inWords });
      }),
    save: (by, at, typed) => (may(by.role, "surveys") ? saveSurvey(parts, by, { at, typed }) : refused()),
    preview: (by, at, typed) =>
      reading(parts.store, async (tx) => {
        const now = still(parts);
        const { catalog } = now;
        const found = at.survey === undefined ? undefined : await theirs(tx, by, at.survey);
        if (!may(by.role, "surveys") || (at.survey !== undefined && !found)) return undefined;
        if (found && !editsSurvey(by, catalog, found.latest.survey)) return undefined;
        const versions = (found?.versions ?? []).map((one) => one.survey);
        const made = madeOf(typed, { by, catalog, id: at.survey ?? "preview", versions, inWords });
        if (made.kind === "wrong") return { wrong: made.wrong, chat: [], web: [] };
        const program = found?.programs[0] ?? catalog.programs[0];
        const chat = questionMessages(now, made.survey).map((one) => ({
          words: one.words,
          previews: show(one.message),
        }));
        return { wrong: [], chat, web: program ? webFields(now, made.survey, program) : [] };
      }),
    versions: (by, id) =>
      reading(parts.store, async (tx) => {
        const found = await theirs(tx, by, id);
        if (!found) return undefined;
        const names = await staffNames(
          tx,
          found.versions.map((one) => one.by),
        );
        const versions = found.versions.slice(0, mostVersions).map(({ version, by: who, at, survey }, index) => {
          const before = found.versions[index + 1]?.survey;
          const changes = before ? surveyDifferences(before, survey, inWords) : [];
          return {
            version,
            at,
            by: names.get(who) ?? who,
            questions: survey.questions.map(({ words }) => words),
            changes,
          };
        });
        return { ...named(found.latest.survey), versions };
      }),

    links: (by) =>
      may(by.role, "surveys")
        ? readOnAudited(parts.store, entry(by, "surveyLinks", "survey-links"), (tx) => linksToGive(tx, parts, by))
        : none(),
  };

  async function fileOf(
    table: ReturnType<typeof resultsTable>,
    format: TableFormat,
    title: string,
  ): Promise<TableFile> {
    const name = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim();
    switch (format) {
      case "csv":
        return { name: `${name}.csv`, media: "text/csv; charset=utf-8", bytes: writeCsv(table) };
      case "xlsx": {
        const media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        const sheet = inWords(say("surveyResults.sheet"));
        return { name: `${name}.xlsx`, media, bytes: await writeXlsx(table, { sheet }) };
      }
    }
  }
}

/** Whoever may not is shown what there is where nothing is. */
async function none(): Promise<readonly never[]> {
  return [];
}

async function refused(): Promise<{ readonly kind: "notYours" }> {
  return { kind: "notYours" };
}
