import type { AccountsPort } from "../assistant/desk-ports/accounts.js";
import type { AuditPort } from "../assistant/desk-ports/audit.js";
import type { StaffFilesPort } from "../assistant/desk-ports/files.js";
import type { HandoffsPort } from "../assistant/desk-ports/handoffs.js";
import type { MissesPort } from "../assistant/desk-ports/misses.js";
import type { PeoplePort } from "../assistant/desk-ports/people.js";
import type { RepliesPort } from "../assistant/desk-ports/replies.js";
import type { ReportDeskPort } from "../assistant/desk-ports/report-desk.js";
import type { ReportsPort } from "../assistant/desk-ports/reports.js";
import type { RoundsPort } from "../assistant/desk-ports/rounds.js";
import type { RoundsFilesPort } from "../assistant/desk-ports/rounds-files.js";
import type { ScreeningPort } from "../assistant/desk-ports/screening.js";
import type { SurveysPort } from "../assistant/desk-ports/surveys.js";
import type { TakingPartPort } from "../assistant/desk-ports/taking-part.js";
import type { RateLimit } from "../http/rate-limit.js";
import type { Assets } from "./assets.js";
import type { Words } from "./words.js";

/** What every page of the desk can use. */
export interface Desk {
  readonly accounts: AccountsPort;
  readonly handoffs: HandoffsPort;
  readonly replies: RepliesPort;
  readonly files: Pick<StaffFilesPort, "send" | "open">;
  readonly misses: MissesPort;
  readonly people: PeoplePort;
  readonly takingPart: TakingPartPort;
  readonly rounds: RoundsPort;
  readonly roundsFiles: RoundsFilesPort;
  readonly audit: AuditPort;
  readonly screening: ScreeningPort;
  readonly surveys: SurveysPort;
  readonly reports: ReportsPort;
  readonly reportDesk: ReportDeskPort;
  readonly words: Words;
  /** Whether `words` knows a key. */
  readonly hasWords: (key: string) => boolean;
  /** Agencies an account can belong to. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly clock: { now(): Date };
  readonly random: (bytes: number) => Uint8Array;
  readonly assets: Assets;
  /** Where staff reach it, for links that are handed on: `https://desk.example.kr`. */
  readonly url: string;
  /** Whether it is reached over https. */
  readonly secure: boolean;
  /** Attempts to sign in, by address. */
  readonly signInRate: RateLimit;
  /** The store was down, or a bug. */
  readonly onError: (error: unknown) => void;
}
