import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createAccounts } from "../assistant/accounts/create-accounts.js";
import type { Assistant } from "../assistant/assistant.js";
import { createAuditLog } from "../assistant/audit/create-audit.js";
import type { StaffFilesPort } from "../assistant/desk-ports/files.js";
import { createHandoffs } from "../assistant/handoffs/create-handoffs.js";
import { createReplies } from "../assistant/handoffs/replies.js";
import { createMisses } from "../assistant/misses/create-misses.js";
import type { Parts } from "../assistant/parts.js";
import { createPeople } from "../assistant/people/create-people.js";
import { createReportDesk } from "../assistant/reports/create-report-desk.js";
import { createReports } from "../assistant/reports/create-reports.js";
import { createRounds } from "../assistant/rounds/create-rounds.js";
import { createRoundsFiles } from "../assistant/rounds-files/create-rounds-files.js";
import { createScreening } from "../assistant/screening/create-screening.js";
import { createSurveys } from "../assistant/surveys/create-surveys.js";
import { createTakingPart } from "../assistant/taking-part/create-taking-part.js";
import { loadAssets } from "../desk/assets.js";
import { mountDesk } from "../desk/create-desk.js";
import type { HttpServer } from "../http/create-server.js";
import { createRateLimit } from "../http/rate-limit.js";
import type { Log } from "../log.js";
import { readLocale } from "../words/read-locale.js";
import { loadSentences } from "./load-sentences.js";
import { showPreviews } from "./previews/show-previews.js";

/** Attempts to sign in from one address: more than a hurried person makes, far fewer than a guessing program needs. */
const signIns = { most: 20, withinMs: 5 * 60_000, keysAtMost: 10_000 };

export interface DeskToServe {
  readonly parts: Parts;
  readonly assistant: Assistant;
  readonly files: StaffFilesPort;
  /** The project's folder. */
  readonly root: string;
  readonly log: Log;
  /** Where staff reach this server. */
  readonly url: string;
}

/** Puts the desk on the server. Gives the link that makes the first account, while there is none that could make others. */
export async function serveDesk(server: HttpServer, to: DeskToServe): Promise<string | undefined> {
  const { parts, assistant, files, url } = to;
  const sentences = readLocale(join(to.root, "locales/ko"));
  const accounts = createAccounts({
    ...parts,
    get catalog() {
      return parts.catalog;
    },
    random: randomBytes,
  });
  mountDesk(server, {
    accounts,
    handoffs: createHandoffs(parts, assistant.settled),
    replies: createReplies(parts),
    misses: createMisses(parts),
    files,
    people: createPeople(parts, assistant.settled),
    takingPart: createTakingPart(parts),
    rounds: createRounds(parts, { show: showPreviews(parts, loadSentences(to.root)), settle: assistant.settled }),
    audit: createAuditLog(parts),
    roundsFiles: createRoundsFiles(parts, assistant.settled),
    screening: createScreening(parts),
    surveys: createSurveys(parts, { show: showPreviews(parts, loadSentences(to.root)) }),
    reports: createReports(parts),
    reportDesk: createReportDesk(parts),
    words: (key, params) => parts.words.word(params ? { say: key, with: params } : { say: key }),
    hasWords: (key) => Object.hasOwn(sentences, key),
    get agencies() {
      return parts.catalog.agencies.map(({ id, name }) => ({ id, name }));
    },
    clock: parts.clock,
    random: randomBytes,
    assets: loadAssets(),
    url,
    secure: url.startsWith("https:"),
    signInRate: createRateLimit(signIns),
    onError: (fault) => to.log.error("desk failed", { fault }),
  });
  const secret = await accounts.firstLink();
  return secret === undefined ? undefined : `${url}/desk/link/${secret}`;
}
