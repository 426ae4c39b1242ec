import type { AddressesTable, ChannelPausesTable, LinkCodesTable, LinkTriesTable, OutboxTable } from "./channels.js";
import type { AccountLinksTable, AccountsTable, DeskSessionsTable, RepliesTable } from "./desk.js";
import type { FilePiecesTable, FilesTable, FileWaitsTable } from "./files.js";
import type {
  DayCountsTable,
  LatestChangesTable,
  MatchCodesTable,
  MessageChangesTable,
  MessageNamesTable,
  RoomNoticesTable,
} from "./message-changes.js";
import type { LessonsTable, MissesTable } from "./misses.js";
import type { ModelUseTable } from "./model.js";
import type { DataLinksTable, DataRequestsTable, PersonMarksTable, RetainedTable } from "./people.js";
import type {
  AttendanceTable,
  CertificatesTable,
  HoursDoneTable,
  MonitoringNotesTable,
  ScreeningDecisionsTable,
  ScreeningScoresTable,
  SessionCodesTable,
  SessionRemindersTable,
  ToldByPhoneTable,
} from "./rounds.js";
import type {
  DialogStepsTable,
  DocumentsTable,
  OfferingsTable,
  RegistrationEventsTable,
  RegistrationsTable,
  ResponsesTable,
  SurveyAnswersTable,
  SurveyInvitesTable,
} from "./services.js";
import type { SlackInstallLinksTable, SlackUsedStatesTable, SlackWorkspacesTable } from "./slack.js";
import type {
  StaffCardsTable,
  StaffMatchesTable,
  StaffPostsTable,
  StaffRoomAddressesTable,
  StaffRoomsTable,
  StaffSayingsTable,
} from "./staff-rooms.js";
import type { ConversationsTable, InboxTable, MessagesTable, PersonKeysTable, PersonsTable } from "./talk.js";
import type { AuditTable, ConsentsTable, HandoffEventsTable, HandoffsTable, SettingsTable } from "./trust.js";

/**
 * Every table. Columns of type `Buffer` are sealed under the person's key; the rest is ids, states,
 * times (ISO instants in UTC with milliseconds, so that text order is time order) and public catalogue text.
 */
export interface Tables {
  persons: PersonsTable;
  person_keys: PersonKeysTable;
  conversations: ConversationsTable;
  inbox: InboxTable;
  messages: MessagesTable;
  outbox: OutboxTable;
  documents: DocumentsTable;
  offerings: OfferingsTable;
  registrations: RegistrationsTable;
  registration_events: RegistrationEventsTable;
  survey_invites: SurveyInvitesTable;
  survey_answers: SurveyAnswersTable;
  dialog_steps: DialogStepsTable;
  responses: ResponsesTable;
  consents: ConsentsTable;
  handoffs: HandoffsTable;
  audit: AuditTable;
  settings: SettingsTable;
  model_use: ModelUseTable;
  accounts: AccountsTable;
  account_links: AccountLinksTable;
  desk_sessions: DeskSessionsTable;
  replies: RepliesTable;
  handoff_events: HandoffEventsTable;
  person_marks: PersonMarksTable;
  data_requests: DataRequestsTable;
  data_links: DataLinksTable;
  retained: RetainedTable;
  addresses: AddressesTable;
  channel_pauses: ChannelPausesTable;
  link_codes: LinkCodesTable;
  link_tries: LinkTriesTable;
  staff_rooms: StaffRoomsTable;
  staff_matches: StaffMatchesTable;
  staff_cards: StaffCardsTable;
  staff_sayings: StaffSayingsTable;
  slack_workspaces: SlackWorkspacesTable;
  slack_install_links: SlackInstallLinksTable;
  slack_used_states: SlackUsedStatesTable;
  files: FilesTable;
  file_pieces: FilePiecesTable;
  file_waits: FileWaitsTable;
  message_changes: MessageChangesTable;
  message_names: MessageNamesTable;
  latest_changes: LatestChangesTable;
  match_codes: MatchCodesTable;
  room_notices: RoomNoticesTable;
  day_counts: DayCountsTable;
  staff_room_addresses: StaffRoomAddressesTable;
  staff_posts: StaffPostsTable;
  misses: MissesTable;
  lessons: LessonsTable;
  screening_scores: ScreeningScoresTable;
  screening_decisions: ScreeningDecisionsTable;
  attendance: AttendanceTable;
  session_codes: SessionCodesTable;
  hours_done: HoursDoneTable;
  monitoring_notes: MonitoringNotesTable;
  certificates: CertificatesTable;
  told_by_phone: ToldByPhoneTable;
  session_reminders: SessionRemindersTable;
}
