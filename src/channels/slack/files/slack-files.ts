import type { SignedIn } from "../../../assistant/desk-ports/accounts.js";
import type { StaffFilesPort } from "../../../assistant/desk-ports/files.js";
import type { FetchDue, FilesPort } from "../../../assistant/ports.js";
import { inTeam } from "../in-team.js";
import { addressOf, type SlackPerson, slack, talkOf } from "../talk/talk-id.js";
import { sharedFiles } from "./shared-file.js";

/** Files in Slack, where they are taken. */
export interface SlackFiles {
  readonly people: Pick<FilesPort, "announce">;
  readonly staff: Pick<StaffFilesPort, "announce">;
  readonly fetchDue: FetchDue;
}

/** Takes down that a person shared files in their direct messages; they are fetched later. */
export function filesFromPerson(
  { people }: SlackFiles,
  from: { readonly who: SlackPerson; readonly channel: string; readonly eventId: string },
  files: readonly unknown[],
): Promise<void> {
  const { who, channel, eventId } = from;
  return people.announce(
    { channel: slack, conversation: talkOf(who), eventId: `${eventId}:files`, address: addressOf(who, channel) },
    sharedFiles(files, { team: who.team, channel, staff: null }),
  );
}

/** Takes down that staff shared files below a card, if they may send the person any. */
export function filesFromStaff(
  { staff }: SlackFiles,
  by: SignedIn,
  handoff: string,
  at: {
    readonly team: string;
    readonly channel: string;
    readonly thread: string;
    readonly user: string;
    readonly ts: string;
  },
  files: readonly unknown[],
): ReturnType<StaffFilesPort["announce"]> {
  const { team, channel, thread, user, ts } = at;
  const sources = sharedFiles(files, { team, channel, staff: { user, thread } });
  return staff.announce(by, handoff, sources, { channel: slack, key: `slack:${inTeam(team, channel)}:${ts}` });
}
