import { frontDesk } from "../../domain/staff.js";
import { openTeams } from "../../store/slack-workspaces.js";
import { reading } from "../../store/transaction.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { loadSentences } from "../load-sentences.js";
import { type ManifestInto, type ManifestTo, slackManifest } from "../slack-manifest.js";
import { listTies, type Named, type StaffTies, tieMember, tieRoom } from "../staff-ties.js";
import type { AddVerb } from "../verb.js";
import { withConfig } from "../verb.js";
import { type Opened, withUsedStore } from "../with-store.js";
import { addWorkspaces } from "./slack-workspaces.js";

const channel = "slack";

export const addSlack: AddVerb = (program, cli) => {
  const { io, action } = cli;
  const slack = program
    .command("slack")
    .description("staff who answer in Slack, and the app's manifest")
    .helpCommand(false);
  slack
    .command("channel")
    .description("where an agency's hand-offs are shown; without CHANNEL_ID nowhere")
    .argument("<agency>", `an agency of the catalogue, or ${frontDesk}`)
    .argument(
      "[channel-id]",
      "of a private channel that the app was invited to, for example C0123ABCD or T0456EFGH/C0123ABCD",
    )
    .action(
      action((agency: string, typed?: string) =>
        withUsedStore(io, (opened) => tieRoom(io, opened.store, rooms(opened), { agency, typed })),
      ),
    );
  slack
    .command("match")
    .description("ties somebody in Slack to their account at the desk; without USER_ID unties them")
    .argument("<login>")
    .argument("[user-id]", "what Slack answers them on the command for it, for example T0456EFGH/U0123ABCD")
    .action(
      action((login: string, typed?: string) =>
        withUsedStore(io, (opened) => tieMember(io, opened.store, members(opened), { login, typed })),
      ),
    );
  slack
    .command("list")
    .description("rooms of agencies, and who is matched, a JSON object a line")
    .action(action(() => withUsedStore(io, ({ store }) => listTies(io, store, channel))));
  slack
    .command("manifest")
    .description("the app's manifest, to be pasted where Slack asks for it")
    .option("--socket", "for a server behind a firewall: Socket Mode instead of an address")
    .option("--workspaces", "for several workspaces: the way back from installing it, tokens that are renewed")
    .action(action((flags: ManifestFlags) => manifest(io, flags)));
  addWorkspaces(slack, cli);
};

interface ManifestFlags {
  readonly socket?: true;
  readonly workspaces?: true;
}

/** Channels of Slack by their ids. */
const rooms = (opened: Opened): StaffTies => ({
  channel,
  named: (typed) =>
    /^(T[A-Z0-9]+\/)?[CG][A-Z0-9]+$/.test(typed)
      ? withTeam(opened, typed)
      : {
          kind: "not",
          why: `${typed} is no channel's id: in Slack, open the channel's details and copy the id at the end`,
        },
});

/** Members of Slack by their ids. */
const members = (opened: Opened): StaffTies => ({
  channel,
  named: (typed) =>
    /^(T[A-Z0-9]+\/)?[UW][A-Z0-9]+$/.test(typed)
      ? withTeam(opened, typed)
      : { kind: "not", why: `${typed} is no user's id in Slack; it begins with U or W` },
});

/** Ids are unique only within a workspace. A bare one means the home workspace, or the only one there is. */
async function withTeam({ config, store }: Opened, id: string): Promise<Named> {
  if (id.includes("/") || !config.slack?.install || config.slack.botToken !== undefined) return { kind: "id", id };
  const [team, ...others] = await reading(store, openTeams);
  if (team !== undefined && others.length === 0) return { kind: "id", id: `${team}/${id}` };
  const why = "say of which workspace, for example T0123ABCD/C0456EFGH: ieum slack workspaces names all";
  return { kind: "not", why };
}

function manifest(io: Io, flags: ManifestFlags): Promise<Exit> {
  return withConfig(io, ({ publicUrl }) => {
    const needsAddress = flags.socket === undefined || flags.workspaces !== undefined;
    if (needsAddress && publicUrl === undefined) {
      complain(
        io,
        flags.workspaces
          ? "whoever installs the app comes back to an address: set IEUM_PUBLIC_URL=https://…"
          : "Slack needs an address to call: set IEUM_PUBLIC_URL=https://…, or use --socket",
      );
      return exit.usage;
    }
    const url = publicUrl ?? "";
    const to: ManifestTo = flags.socket ? { kind: "socket" } : { kind: "url", url };
    const into: ManifestInto = flags.workspaces ? { kind: "several", url } : { kind: "one" };
    io.stdout.write(`${JSON.stringify(slackManifest(loadSentences(io.root), to, into), null, 2)}\n`);
    return exit.done;
  });
}
