import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { frontDesk } from "../../domain/staff.js";
import { accountByLogin } from "../../store/accounts.js";
import { appendAudit } from "../../store/audit.js";
import { loadCatalog } from "../../store/catalog.js";
import { matchStaff, setStaffRoom, staffMatches, staffRooms, unmatchStaff } from "../../store/staff-rooms.js";
import { inTransaction, reading, type Store } from "../../store/transaction.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import { loadSentences } from "../load-sentences.js";
import { noAgency } from "../no-agency.js";
import { roomsMissing } from "../rooms-missing.js";
import { channelNamed, memberNamed } from "../teams-names.js";
import { teamsPackage } from "../teams-package.js";
import { type AddVerb, withConfig } from "../verb.js";
import { systemClock } from "../with-parts.js";
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
      action((agency: string, room?: string) => withUsedStore(io, ({ store }) => setRoom(io, store, agency, room))),
    );
  teams
    .command("match")
    .description("ties somebody in Teams to their account at the desk; without USER unties them")
    .argument("<login>")
    .argument("[user]", "what the bot tells them in the channel: DIRECTORY/PERSON")
    .action(action((login: string, user?: string) => withUsedStore(io, (opened) => match(io, opened, login, user))));
  teams
    .command("list")
    .description("channels of agencies, and who is matched, a JSON object a line")
    .action(action(() => withUsedStore(io, ({ store }) => list(io, store))));
  teams
    .command("package")
    .description("the app's package, to be uploaded in Teams")
    .option("--out <file>", "where it is written", "ieum-teams.zip")
    .action(action(({ out }: { readonly out: string }) => pack(io, out)));
};

async function setRoom(io: Io, store: Store, agency: string, named: string | undefined): Promise<Exit> {
  const { agencies } = await reading(store, loadCatalog);
  if (agency !== frontDesk && !agencies.some(({ id }) => id === agency)) {
    complain(io, noAgency(agency, agencies));
    return exit.failed;
  }
  const room = named === undefined ? undefined : channelNamed(named);
  if (named !== undefined && room === undefined) {
    complain(io, `${named} is no channel: in Teams, open the channel's menu, copy its link, and give that`);
    return exit.usage;
  }
  await inTransaction(store, async (tx) => {
    await setStaffRoom(tx, { channel, agency, room });
    await appendAudit(tx, { ...byOperator(), action: "setStaffRoom", subject: agency, why: room ?? "" });
  });
  io.stdout.write(room === undefined ? `${agency} has no channel\n` : `${agency} is shown in ${room}\n`);
  return exit.done;
}

async function match(io: Io, { store, config }: Opened, login: string, named: string | undefined): Promise<Exit> {
  const account = (await reading(store, (tx) => accountByLogin(tx, login)))?.id;
  if (account === undefined) {
    complain(io, `there is no account ${login}: ieum account list names all`);
    return exit.failed;
  }
  const member = named === undefined ? undefined : memberNamed(named, config.microsoft.bot?.tenant);
  if (named !== undefined && member === undefined) {
    complain(io, `${named} is nobody in Teams: give DIRECTORY/PERSON, two ids with a stroke between, as the bot told`);
    return exit.usage;
  }
  await inTransaction(store, async (tx) => {
    if (member === undefined) await unmatchStaff(tx, { channel, account });
    else await matchStaff(tx, { channel, member, account });
    await appendAudit(tx, { ...byOperator(), action: "matchStaff", subject: account, why: member ?? "" });
  });
  io.stdout.write(member === undefined ? `${login} is matched to nobody\n` : `${login} is ${member}\n`);
  return exit.done;
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

function pack(io: Io, out: string): Promise<Exit> {
  return withConfig(io, ({ microsoft, publicUrl, root }) => {
    const made = teamsPackage({ root, words: loadSentences(root), appId: microsoft.bot?.appId, publicUrl });
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
