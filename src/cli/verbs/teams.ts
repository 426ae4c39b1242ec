import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { frontDesk } from "../../domain/staff.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { loadSentences } from "../load-sentences.js";
import { listTies, type Named, type StaffTies, tieMember, tieRoom } from "../staff-ties.js";
import { channelNamed, memberNamed } from "../teams-names.js";
import { teamsPackage } from "../teams-package.js";
import { type AddVerb, withConfig } from "../verb.js";
import { type Opened, withUsedStore } from "../with-store.js";

const channel = "bot-framework";

export const addTeams: AddVerb = (program, { io, action }) => {
  const teams = program
    .command("teams")
    .description("staff who answer in Teams, and the app's package")
    .helpCommand(false);
  teams
    .command("channel")
    .description("where an agency's hand-offs are shown; without CHANNEL nowhere")
    .argument("<agency>", `an agency of the catalogue, or ${frontDesk}`)
    .argument("[channel]", "a channel of a team that the app was added to: its link, or 19:…@thread.tacv2")
    .action(
      action((agency: string, typed?: string) =>
        withUsedStore(io, ({ store }) => tieRoom(io, store, rooms, { agency, typed })),
      ),
    );
  teams
    .command("match")
    .description("ties somebody in Teams to their account at the desk; without USER unties them")
    .argument("<login>")
    .argument("[user]", "what the bot tells them in the channel: DIRECTORY/PERSON")
    .action(
      action((login: string, typed?: string) =>
        withUsedStore(io, (opened) => tieMember(io, opened.store, members(opened), { login, typed })),
      ),
    );
  teams
    .command("list")
    .description("channels of agencies, and who is matched, a JSON object a line")
    .action(action(() => withUsedStore(io, ({ store }) => listTies(io, store, channel))));
  teams
    .command("package")
    .description("the app's package, to be uploaded in Teams")
    .option("--out <file>", "where it is written", "ieum-teams.zip")
    .option("--privacy <url>", "your own page on personal data; the chat itself without")
    .option("--terms <url>", "your own terms of use; the chat itself without")
    .action(action((flags: PackageFlags) => pack(io, flags)));
};

/** Channels of teams by their links or ids. */
const rooms: StaffTies = {
  channel,
  named: (typed) =>
    named(
      channelNamed(typed),
      `${typed} is no channel: in Teams, open the channel's menu, copy its link, and give that`,
    ),
};

/** People of a directory by two ids. */
const members = ({ config }: Opened): StaffTies => ({
  channel,
  named: (typed) =>
    named(
      memberNamed(typed, config.microsoft.bot?.tenant),
      `${typed} is nobody in Teams: give DIRECTORY/PERSON, two ids with a stroke between, as the bot told`,
    ),
});

const named = (id: string | undefined, why: string): Named =>
  id === undefined ? { kind: "not", why } : { kind: "id", id };

interface PackageFlags {
  readonly out: string;
  readonly privacy?: string;
  readonly terms?: string;
}

function pack(io: Io, { out, privacy, terms }: PackageFlags): Promise<Exit> {
  return withConfig(io, ({ microsoft, publicUrl, root }) => {
    const pages = { privacy: privacy ?? publicUrl, terms: terms ?? publicUrl };
    const made = teamsPackage({ root, words: loadSentences(root), appId: microsoft.bot?.appId, publicUrl, pages });
    if (made.kind === "missing") {
      complain(io, made.what);
      return exit.usage;
    }
    const path = resolve(io.cwd, out);
    try {
      writeFileSync(path, made.zip);
    } catch {
      complain(io, `${path} could not be written: name another with --out`);
      return exit.failed;
    }
    io.stdout.write(`${path}\n`);
    return exit.done;
  });
}
