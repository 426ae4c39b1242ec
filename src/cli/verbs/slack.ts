import { frontDesk } from "../../domain/staff.js";
import { accountByLogin } from "../../store/accounts.js";
import { appendAudit } from "../../store/audit.js";
import { loadCatalog } from "../../store/catalog.js";
import { openTeams } from "../../store/slack-workspaces.js";
import { matchStaff, setStaffRoom, staffMatches, staffRooms, unmatchStaff } from "../../store/staff-rooms.js";
import { inTransaction, reading, type Store } from "../../store/transaction.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import { loadSentences } from "../load-sentences.js";
import { noAgency } from "../no-agency.js";
import { roomsMissing } from "../rooms-missing.js";
import { type ManifestInto, type ManifestTo, slackManifest } from "../slack-manifest.js";
import type { AddVerb } from "../verb.js";
import { withConfig } from "../verb.js";
import { systemClock } from "../with-parts.js";
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
      action((agency: string, room?: string) => withUsedStore(io, (opened) => setRoom(io, opened, agency, room))),
    );
  slack
    .command("match")
    .description("ties somebody in Slack to their account at the desk; without USER_ID unties them")
    .argument("<login>")
    .argument("[user-id]", "what Slack answers them on the command for it, for example T0456EFGH/U0123ABCD")
    .action(action((login: string, user?: string) => withUsedStore(io, (opened) => match(io, opened, login, user))));
  slack
    .command("list")
    .description("rooms of agencies, and who is matched, a JSON object a line")
    .action(action(() => withUsedStore(io, ({ store }) => list(io, store))));
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

async function setRoom(io: Io, opened: Opened, agency: string, named: string | undefined): Promise<Exit> {
  const { store } = opened;
  const { agencies } = await reading(store, loadCatalog);
  if (agency !== frontDesk && !agencies.some(({ id }) => id === agency)) {
    complain(io, noAgency(agency, agencies));
    return exit.failed;
  }
  if (named !== undefined && !/^(T[A-Z0-9]+\/)?[CG][A-Z0-9]+$/.test(named)) {
    complain(io, `${named} is no channel's id: in Slack, open the channel's details and copy the id at the end`);
    return exit.usage;
  }
  const room = await withTeam(opened, named);
  if (room === "which") return whichTeam(io);
  await inTransaction(store, async (tx) => {
    await setStaffRoom(tx, { channel, agency, room });
    await appendAudit(tx, { ...byOperator(), action: "setStaffRoom", subject: agency, why: room ?? "" });
  });
  io.stdout.write(room === undefined ? `${agency} has no channel\n` : `${agency} is shown in ${room}\n`);
  return exit.done;
}

async function match(io: Io, opened: Opened, login: string, named: string | undefined): Promise<Exit> {
  const { store } = opened;
  const account = (await reading(store, (tx) => accountByLogin(tx, login)))?.id;
  if (account === undefined) {
    complain(io, `there is no account ${login}: ieum account list names all`);
    return exit.failed;
  }
  if (named !== undefined && !/^(T[A-Z0-9]+\/)?[UW][A-Z0-9]+$/.test(named)) {
    complain(io, `${named} is no user's id in Slack; it begins with U or W`);
    return exit.usage;
  }
  const member = await withTeam(opened, named);
  if (member === "which") return whichTeam(io);
  await inTransaction(store, async (tx) => {
    if (member === undefined) await unmatchStaff(tx, { channel, account });
    else await matchStaff(tx, { channel, member, account });
    await appendAudit(tx, { ...byOperator(), action: "matchStaff", subject: account, why: member ?? "" });
  });
  io.stdout.write(member === undefined ? `${login} is matched to nobody\n` : `${login} is ${member}\n`);
  return exit.done;
}

/** Ids are unique only within a workspace. A bare one means the home workspace, or the only one there is. */
async function withTeam({ config, store }: Opened, named: string | undefined): Promise<string | "which" | undefined> {
  if (named === undefined || named.includes("/") || !config.slack?.install || config.slack.botToken !== undefined)
    return named;
  const [team, ...others] = await reading(store, openTeams);
  return team === undefined || others.length > 0 ? "which" : `${team}/${named}`;
}

function whichTeam(io: Io): Exit {
  complain(io, "say of which workspace, for example T0123ABCD/C0456EFGH: ieum slack workspaces names all");
  return exit.usage;
}

function byOperator() {
  return { at: systemClock.now().toISOString(), actor: "operator" };
}

async function list(io: Io, store: Store): Promise<Exit> {
  const { rooms, matches, agencies } = await reading(store, async (tx) => ({
    agencies: (await loadCatalog(tx)).agencies,
    rooms: await staffRooms(tx, channel),
    matches: await staffMatches(tx, channel),
  }));
  for (const { agency, room } of rooms) await writeLine(io.stdout, { agency, channel: room });
  for (const missing of roomsMissing(agencies, rooms)) await writeLine(io.stdout, missing);
  for (const { login, member } of matches) await writeLine(io.stdout, { login, user: member });
  return exit.done;
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
